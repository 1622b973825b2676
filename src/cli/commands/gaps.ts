import type { Effects } from "../effects.ts";
import { situationFrom } from "../open.ts";
import type { CommonOptions } from "../options.ts";

/** Which missing original would change which status. */
export async function gaps(options: CommonOptions, effects: Effects): Promise<void> {
  const situation = await situationFrom(options, effects);
  const show = await effects.show();
  if (options.json !== true) {
    for (const line of show.gapLines(situation)) await effects.stdout.write(`${line}\n`);
    return;
  }
  for (const { kind, name, questions } of show.gapsOf(situation)) {
    const touched = questions.map(({ question, now, would }) => ({ question: question.id, now, would }));
    await effects.stdout.write(`${JSON.stringify({ kind, name, questions: touched })}\n`);
  }
}
