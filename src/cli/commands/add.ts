import { setImmediate as nextTurn } from "node:timers/promises";
import type { ColumnField } from "../../ingest/index.ts";
import type { Added, Counts, LedgerError } from "../../ledger/index.ts";
import { CliError, type Effects, INTERRUPTED } from "../effects.ts";
import { type Input, openInputs } from "../inputs.ts";
import { type LedgerToFill, ledgerPath, withLedgerToFill } from "../open.ts";
import type { CommonOptions } from "../options.ts";
import { newProgress } from "../progress.ts";
import { readInto } from "../read-into.ts";
import type { Pipeline } from "../stages.ts";
import { newTally, type Tally, tallyLines } from "../tally.ts";

export type AddOptions = CommonOptions & { column?: ReadonlyMap<ColumnField, string>; allowPrivate?: boolean };

/** What one run of `add` did. */
interface Outcome {
  reports: number;
  statements: number;
  duplicates: { name: string; of: string; ofName: string; ofTitle: string | null; same: "bytes" | "text" }[];
  tally: Tally;
  isInterrupted: boolean;
  /** The ledger could take no more. */
  fault: LedgerError | null;
}

/** Reads the inputs into the ledger, each report in a transaction of its own, and says what came of them. */
export async function add(paths: readonly string[], options: AddOptions, effects: Effects): Promise<number> {
  const inputs = await openInputs(paths, effects, {
    allowPrivate: options.allowPrivate === true,
    ...(options.column === undefined ? {} : { columns: options.column }),
  });
  const outcome: Outcome = {
    reports: 0,
    statements: 0,
    duplicates: [],
    tally: newTally(),
    isInterrupted: false,
    fault: null,
  };
  const counts = await withLedgerToFill(options, effects, async (ledger) => {
    await addAll(inputs, ledger, outcome, effects);
    return (await ledger.there()?.counts()) ?? null;
  });
  await effects.stdout.write(
    options.json === true
      ? `${JSON.stringify(asJson(outcome, counts))}\n`
      : summary(outcome, counts, ledgerPath(options, effects)),
  );
  if (outcome.fault !== null) throw outcome.fault;
  if (outcome.isInterrupted) return INTERRUPTED;
  if (outcome.reports === 0 && outcome.duplicates.length === 0) {
    throw new CliError("no report could be read from what was given", 2);
  }
  return failures(outcome.tally) > 0 ? 1 : 0;
}

async function addAll(
  inputs: Awaited<ReturnType<typeof openInputs>>,
  ledger: LedgerToFill,
  outcome: Outcome,
  effects: Effects,
): Promise<void> {
  const progress = newProgress(effects);
  const release = effects.onInterrupt(() => (outcome.isInterrupted = true));
  const pipeline = await effects.pipeline();
  const resources = await pipeline.loadResources();
  try {
    for await (const input of inputs.each) {
      for (const problem of input.problems) outcome.tally.add(problem);
      if (input.report !== null) await addOne(input, ledger, pipeline, resources, outcome);
      const skipped = outcome.tally.skipped();
      const words = `${String(outcome.reports)} added, ${String(outcome.duplicates.length)} known, ${String(skipped)} skipped`;
      await progress.show(words, inputs.totalBytes === null ? null : input.bytesDone / Math.max(1, inputs.totalBytes));
      await nextTurn(); // lets a Ctrl-C in
      if (outcome.isInterrupted || outcome.fault !== null) break;
    }
  } finally {
    release();
    await progress.end();
  }
}

async function addOne(
  input: Input,
  ledger: LedgerToFill,
  pipeline: Pipeline,
  resources: unknown,
  outcome: Outcome,
): Promise<void> {
  const added = await readInto(input.report!, input.bytes, ledger, pipeline, resources);
  if (added.kind === "fault") outcome.fault = added.fault;
  else if (added.kind === "failed") outcome.tally.add(added.problem);
  else if (added.kind === "known") outcome.duplicates.push(duplicateOf(input.report!.name, added.known));
  else {
    outcome.reports++;
    outcome.statements += added.reading.statements.length;
    for (const problem of added.reading.problems) outcome.tally.add(problem);
  }
}

const duplicateOf = (name: string, known: Extract<Added, { added: false }>): Outcome["duplicates"][number] => ({
  name,
  of: known.of,
  ofName: known.name,
  ofTitle: known.title,
  same: known.same,
});

/** Skips that are faults: a picture or a README in a folder of reports is none. */
const failures = (tally: Tally): number =>
  tally
    .rows()
    .reduce((sum, row) => sum + (row.effect === "skipped" && row.code !== "ingest/unknown-format" ? row.count : 0), 0);

/** How many duplicates are named one by one. */
const DUPLICATES_SHOWN = 5;

function summary(outcome: Outcome, counts: Counts | null, path: string): string {
  const { reports, statements, duplicates, tally } = outcome;
  const rows = tally.rows();
  const skipped = tally.skipped();
  const noted = tallyLines(rows, "noted");
  return [
    ...(outcome.isInterrupted ? ["Interrupted. What is counted here is in the ledger."] : []),
    reports === 0
      ? "Added no report."
      : `Added ${countOf(reports, "report")} with ${countOf(statements, "statement")}.`,
    ...(duplicates.length === 0 ? [] : [`Not added, because they are there already: ${String(duplicates.length)}`]),
    ...duplicates.slice(0, DUPLICATES_SHOWN).map(duplicateLine),
    ...(duplicates.length > DUPLICATES_SHOWN ? [`  and ${String(duplicates.length - DUPLICATES_SHOWN)} more`] : []),
    ...(skipped === 0 ? [] : [`Skipped: ${String(skipped)}`, ...tallyLines(rows, "skipped")]),
    ...(noted.length === 0 ? [] : ["Noted:", ...noted]),
    counts === null
      ? `No ledger was made at ${path}: there was nothing to put in.`
      : `The ledger ${path} holds ${countOf(counts.reports, "report")} with ${countOf(counts.statements, "statement")}.`,
    "",
  ].join("\n");
}

function duplicateLine(duplicate: Outcome["duplicates"][number]): string {
  const title = duplicate.ofTitle === null ? "" : ` (“${duplicate.ofTitle}”)`;
  const why =
    duplicate.same === "bytes" ? "same bytes, publisher and address" : "same text, publisher, address and date";
  return `  ${duplicate.name}: is ${duplicate.ofName}${title}, ${duplicate.of}: ${why}`;
}

const countOf = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? "" : "s"}`;

/** `ledger` is null where there was none and none was made. */
const asJson = (outcome: Outcome, ledger: Counts | null) => ({
  added: { reports: outcome.reports, statements: outcome.statements },
  duplicates: outcome.duplicates,
  skipped: outcome.tally.rows().filter((row) => row.effect === "skipped"),
  noted: outcome.tally.rows().filter((row) => row.effect === "noted"),
  interrupted: outcome.isInterrupted,
  fault: outcome.fault === null ? null : { code: outcome.fault.code, message: outcome.fault.message },
  ledger,
});
