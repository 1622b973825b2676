import { CliError, type Effects } from "../effects.ts";
import { situationFrom } from "../open.ts";
import type { CommonOptions } from "../options.ts";

/** The matrix of origins against the competing answers of one question. */
export async function hypotheses(id: string, options: CommonOptions, effects: Effects): Promise<void> {
  const situation = await situationFrom(options, effects);
  const show = await effects.show();
  const text = show.hypothesesText(situation, id);
  if (!show.hasQuestion(situation, id)) throw new CliError(text.trimEnd(), 2);
  await effects.stdout.write(text);
}
