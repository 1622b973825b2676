import { decode } from "../../ingest/index.ts";
import { CliError, type Effects } from "../effects.ts";
import { withOpenLedger } from "../open.ts";
import type { CommonOptions } from "../options.ts";
import { newProgress } from "../progress.ts";

/** Checks everything that the ledger seals. Exit code 1 where something is not as it was written. */
export async function verify(options: CommonOptions & { expect?: string }, effects: Effects): Promise<number> {
  const expectedHead = options.expect === undefined ? null : headOf(options.expect);
  return withOpenLedger(options, effects, async (ledger) => {
    const counts = await ledger.counts();
    const progress = newProgress(effects);
    const faults = await ledger.verify({
      holdsText,
      ...(expectedHead === null ? {} : { expectedHead }),
      onEntry: (seq) =>
        progress.show(`${String(seq)} of ${String(counts.entries)} entries`, seq / Math.max(1, counts.entries)),
    });
    await progress.end();
    const head = await ledger.head();
    if (options.json === true) {
      await effects.stdout.write(`${JSON.stringify({ faults, counts, head })}\n`);
      return faults.length === 0 ? 0 : 1;
    }
    for (const { table, subject, message } of faults) await effects.stdout.write(`${table} · ${subject}: ${message}\n`);
    const checked =
      `${String(counts.entries)} entries: ${String(counts.reports)} reports with their bytes, ` +
      `${String(counts.readings)} readings of ${String(counts.statements)} statements, ${String(counts.decisions)} decisions.`;
    await effects.stdout.write(
      faults.length === 0
        ? `All is as it was written. ${checked}\nHead of the chain: ${String(head.seq)}:${head.hash}\n`
        : `${String(faults.length)} ${faults.length === 1 ? "thing is" : "things are"} not as written. ${checked}\n`,
    );
    return faults.length === 0 ? 0 : 1;
  });
}

/** Whether stored bytes hold a report's text: as a whole file, or as the text of a JSON line. */
export function holdsText(bytes: Uint8Array, text: string): boolean {
  const decoded = decode(bytes);
  if ("refused" in decoded) return false;
  if (decoded.text === text) return true;
  try {
    const value: unknown = JSON.parse(decoded.text);
    return typeof value === "object" && value !== null && "text" in value && value.text === text;
  } catch {
    return false; // no JSON line either: the bytes are not those of this text
  }
}

function headOf(given: string): { seq: number; hash: string } {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/.exec(given);
  if (match === null) throw new CliError(`no head of a chain, which is NUMBER:HASH: ${given}`, 2);
  return { seq: Number(match[1]), hash: match[2]! };
}
