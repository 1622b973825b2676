import { INGEST_PROBLEMS } from "../ingest/index.ts";
import type { Problem } from "../model/index.ts";

/** Problems of one code: how many, and the first ones as examples. */
export interface Tallied {
  code: string;
  meaning: string;
  effect: "skipped" | "noted";
  count: number;
  examples: { subject: string; message: string }[];
}

export interface Tally {
  add(problem: Problem): void;
  rows(): Tallied[];
  skipped(): number;
}

/** How many of one code are shown: enough to see what they have in common. */
const EXAMPLES_SHOWN = 5;

/** A report that the reader failed on: our own mistake, told, and the others are still read. */
export const READER_FAILED = {
  code: "read/failed",
  effect: "skipped",
  meaning: "the reader failed on it: please report",
} as const;

/** Counts problems by code, so that a run over thousands of reports ends in a few lines. */
export function newTally(): Tally {
  const byCode = new Map<string, Tallied>();
  return {
    add({ code, subject, message }) {
      let row = byCode.get(code);
      if (row === undefined) {
        const known = [...INGEST_PROBLEMS, READER_FAILED].find((one) => one.code === code);
        row = { code, meaning: known?.meaning ?? "", effect: known?.effect ?? "noted", count: 0, examples: [] };
        byCode.set(code, row);
      }
      row.count++;
      if (row.examples.length < EXAMPLES_SHOWN) row.examples.push({ subject, message });
    },
    rows: () => [...byCode.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
    skipped: () => [...byCode.values()].reduce((sum, row) => sum + (row.effect === "skipped" ? row.count : 0), 0),
  };
}

/** The rows of one effect as indented lines. */
export function tallyLines(rows: readonly Tallied[], effect: Tallied["effect"]): string[] {
  return rows
    .filter((row) => row.effect === effect)
    .flatMap((row) => [
      `  ${String(row.count)} × ${row.meaning === "" ? row.code : `${row.meaning} (${row.code})`}`,
      ...row.examples.map(({ subject, message }) => `      ${printable(subject)}: ${printable(message)}`),
      ...(row.count > row.examples.length ? [`      and ${String(row.count - row.examples.length)} more`] : []),
    ]);
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Names come from files and texts: what would move the cursor or change colours is shown as a question mark. */
const printable = (text: string): string => text.replace(UNPRINTABLE, "?");
