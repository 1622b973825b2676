import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Ledger, LedgerError, openLedger } from "../ledger/index.ts";
import type { Reading, Report, Situation } from "../model/index.ts";
import { CliError, type Effects } from "./effects.ts";
import type { CommonOptions } from "./options.ts";

const DEFAULT_LEDGER = "fogline.db";

/** Where the ledger is: the option, else FOGLINE_LEDGER, else fogline.db in the current folder. */
export const ledgerPath = (options: CommonOptions, effects: Effects): string =>
  resolve(effects.cwd, options.ledger ?? effects.env["FOGLINE_LEDGER"] ?? DEFAULT_LEDGER);

/** Opens the ledger for `work` and closes it whatever happens; none is made where there is none. */
export async function withOpenLedger<T>(
  options: CommonOptions,
  effects: Effects,
  work: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const ledger = await open(options, effects, false);
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** A ledger for `add`. `there` is null until there is one; `made` makes it where there is none. */
export interface LedgerToFill {
  there(): Ledger | null;
  made(): Promise<Ledger>;
}

/** Opens the ledger for `work`, or lets it make one once it has something to put in: unusable input leaves no file behind. */
export async function withLedgerToFill<T>(
  options: CommonOptions,
  effects: Effects,
  work: (ledger: LedgerToFill) => Promise<T>,
): Promise<T> {
  refuseAddress(options);
  let ledger = existsSync(ledgerPath(options, effects)) ? await open(options, effects, true) : null;
  try {
    return await work({ there: () => ledger, made: async () => (ledger ??= await open(options, effects, true)) });
  } finally {
    await ledger?.close();
  }
}

async function open(options: CommonOptions, effects: Effects, create: boolean): Promise<Ledger> {
  if (/^[a-z]+:\/\//i.test(options.ledger ?? ""))
    throw new CliError(`only files can be ledgers: ${options.ledger!}`, 2);
  try {
    return await openLedger(ledgerPath(options, effects), {
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
}

function refuseAddress({ ledger }: CommonOptions): void {
  if (ledger !== undefined && /^[a-z]+:\/\//i.test(ledger))
    throw new CliError(`only files can be ledgers: ${ledger}`, 2);
}

/** All that the ledger gives, as known on a day. */
export async function situationOf(ledger: Ledger, asOf: string | null, effects: Effects): Promise<Situation> {
  const pipeline = await effects.pipeline();
  const resources = await pipeline.loadResources();
  const reports: Report[] = [];
  const readings: Reading[] = [];
  // Some at a time: their JSON altogether would take as much memory again.
  for await (const { report, reading } of ledger.each({ asOf })) {
    reports.push(report);
    readings.push(reading);
  }
  return pipeline.assess({ reports, readings, decisions: await ledger.decisions({ asOf }), asOf }, resources);
}

/** What most commands begin with. */
export const situationFrom = (options: CommonOptions, effects: Effects): Promise<Situation> =>
  withOpenLedger(options, effects, (ledger) => situationOf(ledger, options.asOf ?? null, effects));
