import { CliError, type Effects } from "../effects.ts";
import { situationFrom } from "../open.ts";
import type { CommonOptions } from "../options.ts";

export async function why(id: string, options: CommonOptions, effects: Effects): Promise<void> {
  const situation = await situationFrom(options, effects);
  const show = await effects.show();
  const text = show.whyText(situation, id);
  if (!show.hasQuestion(situation, id)) throw new CliError(text.trimEnd(), 2);
  const asked = id.trim().toLowerCase();
  const at = situation.questions.findIndex((one) => one.id.startsWith(asked) || one.id.startsWith(`qst_${asked}`));
  if (options.json !== true) {
    const pipeline = await effects.pipeline();
    const steps = pipeline.historyOf(situation, situation.questions[at]!, await pipeline.loadResources());
    const history = show.historyLines(steps).map((line) => `${line}\n`);
    return effects.stdout.write(text + history.join(""));
  }
  const found = { question: situation.questions[at], assessment: situation.assessments[at] };
  await effects.stdout.write(`${JSON.stringify(found)}\n`);
}
