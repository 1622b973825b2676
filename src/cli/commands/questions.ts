import type { Effects } from "../effects.ts";
import { situationFrom } from "../open.ts";
import type { CommonOptions } from "../options.ts";

export async function questions(options: CommonOptions, effects: Effects): Promise<void> {
  const situation = await situationFrom(options, effects);
  if (options.json === true) {
    for (const [i, question] of situation.questions.entries()) {
      await effects.stdout.write(`${JSON.stringify({ question, assessment: situation.assessments[i] ?? null })}\n`);
    }
    return;
  }
  const show = await effects.show();
  for (const line of show.questionLines(situation)) await effects.stdout.write(`${line}\n`);
}
