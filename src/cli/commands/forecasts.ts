import type { Effects } from "../effects.ts";
import { situationFrom } from "../open.ts";
import type { CommonOptions } from "../options.ts";

/** What somebody expected, and from which day it can be checked. */
export async function forecasts(options: CommonOptions, effects: Effects): Promise<void> {
  const situation = await situationFrom(options, effects);
  const show = await effects.show();
  if (options.json === true) {
    for (const { report, statement, claim, due } of show.forecastsOf(situation))
      await effects.stdout.write(`${JSON.stringify({ due, report: report.id, statement: statement.id, claim })}\n`);
    return;
  }
  const today = options.asOf ?? effects.clock().toISOString().slice(0, 10);
  for (const line of show.forecastLines(situation, today)) await effects.stdout.write(`${line}\n`);
}
