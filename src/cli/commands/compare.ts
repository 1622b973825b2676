import { CliError, type Effects } from "../effects.ts";
import { situationFrom } from "../open.ts";
import type { CommonOptions } from "../options.ts";

export async function compare(a: string, b: string, options: CommonOptions, effects: Effects): Promise<void> {
  const situation = await situationFrom(options, effects);
  const show = await effects.show();
  const text = show.compareText(situation, a, b);
  const found = [a, b].map((name) => show.findReport(situation, name));
  if (found.includes(null) || found[0]?.id === found[1]?.id) throw new CliError(text.trimEnd(), 2);
  await effects.stdout.write(text);
}
