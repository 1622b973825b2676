import { resolve } from "node:path";
import { type Ledger, LedgerError, openLedger } from "../ledger/index.ts";
import type { Situation } from "../model/index.ts";
import { CliError, type Effects } from "./effects.ts";
import type { CommonOptions } from "./options.ts";

const DEFAULT_LEDGER = "fogline.db";

/** Where the ledger is: the option, else FOGLINE_LEDGER, else fogline.db in the current folder. */
export const ledgerPath = (options: CommonOptions, effects: Effects): string =>
  resolve(effects.cwd, options.ledger ?? effects.env["FOGLINE_LEDGER"] ?? DEFAULT_LEDGER);

/** Opens the ledger for `work` and closes it whatever happens. Only `add` makes one where there is none. */
export async function withOpenLedger<T>(
  options: CommonOptions,
  effects: Effects,
  work: (ledger: Ledger) => Promise<T>,
  create = false,
): Promise<T> {
  const path = ledgerPath(options, effects);
  if (/^[a-z]+:\/\//i.test(options.ledger ?? ""))
    throw new CliError(`only files can be ledgers: ${options.ledger!}`, 2);
  let ledger: Ledger;
  try {
    ledger = await openLedger(path, {
      clock: () => effects.clock().toISOString(),
      create,
      maxPages: effects.maxLedgerPages ?? null,
    });
  } catch (error) {
    if (error instanceof LedgerError && error.code === "ledger/missing") {
      throw new CliError(`${error.message}. Make one by adding reports: fogline add PATH`, 2);
    }
    throw error;
  }
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** All that the ledger gives, as known on a day. */
export async function situationOf(ledger: Ledger, asOf: string | null, effects: Effects): Promise<Situation> {
  const pipeline = await effects.pipeline();
  const resources = await pipeline.loadResources();
  return pipeline.assess(
    {
      reports: await ledger.reports({ asOf }),
      readings: await ledger.readings({ asOf }),
      decisions: await ledger.decisions({ asOf }),
      asOf,
    },
    resources,
  );
}

/** What most commands begin with. */
export const situationFrom = (options: CommonOptions, effects: Effects): Promise<Situation> =>
  withOpenLedger(options, effects, (ledger) => situationOf(ledger, options.asOf ?? null, effects));
