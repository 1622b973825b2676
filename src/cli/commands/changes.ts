import type { Effects } from "../effects.ts";
import { situationOf, withOpenLedger } from "../open.ts";
import type { CommonOptions } from "../options.ts";

/** What became known from a day on, and what it changed. */
export async function changes(options: CommonOptions & { since: string }, effects: Effects): Promise<void> {
  const [before, after] = await withOpenLedger(options, effects, async (ledger) => [
    await situationOf(ledger, dayBefore(options.since), effects),
    await situationOf(ledger, options.asOf ?? dayOf(effects.clock()), effects),
  ]);
  const show = await effects.show();
  if (options.json !== true) {
    for (const line of show.changeLines(before, after, options.since)) await effects.stdout.write(`${line}\n`);
    return;
  }
  for (const change of show.changesBetween(before, after).changes)
    await effects.stdout.write(`${JSON.stringify(change)}\n`);
}

const MS_PER_DAY = 86_400_000;

/** `--since 2025-04-01` takes in what was published on that day. */
const dayBefore = (day: string): string => dayOf(new Date(Date.parse(`${day}T00:00:00Z`) - MS_PER_DAY));

const dayOf = (time: Date): string => time.toISOString().slice(0, 10);
