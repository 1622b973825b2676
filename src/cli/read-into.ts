import { type Added, LedgerError } from "../ledger/index.ts";
import type { Problem, Reading, Report } from "../model/index.ts";
import type { LedgerToFill } from "./open.ts";
import type { Pipeline } from "./stages.ts";
import { READER_FAILED } from "./tally.ts";

/** What came of one report: it is in the ledger now, was there already, could not be read, or the ledger can take no more. */
export type ReadInto =
  | { kind: "added"; reading: Reading }
  | { kind: "known"; known: Extract<Added, { added: false }> }
  | { kind: "failed"; problem: Problem }
  | { kind: "fault"; fault: LedgerError };

/** Reads one report into the ledger, in a transaction of its own. What is there already is not read again. */
export async function readInto(
  report: Report,
  bytes: Uint8Array,
  ledger: LedgerToFill,
  pipeline: Pipeline,
  resources: unknown,
): Promise<ReadInto> {
  try {
    const known = await ledger.there()?.findDuplicate(report);
    if (known) return { kind: "known", known };
  } catch (error) {
    return faultOf(error);
  }
  let read;
  try {
    read = pipeline.readReport(report, resources);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: "failed", problem: { code: READER_FAILED.code, subject: report.name, message, span: null } };
  }
  const open = await ledger.made();
  try {
    const added = await open.addReport(read.report, bytes, read.reading);
    return added.added ? { kind: "added", reading: read.reading } : { kind: "known", known: added };
  } catch (error) {
    return faultOf(error);
  }
}

/** A ledger that can't take a report will not take the next either: the run ends with what was accepted. */
function faultOf(error: unknown): ReadInto {
  if (!(error instanceof LedgerError)) throw error;
  return { kind: "fault", fault: error };
}
