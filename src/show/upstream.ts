import type { Report, Statement } from "../model/index.ts";
import { nameKey } from "../text/name-key.ts";

/** The speaker whom a report passes on; null where it speaks in its own voice or the speaker is its publisher. */
export function upstreamOf(report: Report, { sourceName }: Pick<Statement, "sourceName">): string | null {
  if (sourceName === "author") return null;
  return nameKey(sourceName) === nameKey(report.publisher ?? report.name) ? null : sourceName;
}

/** Whether the ledger holds a report that the speaker published himself. */
export const isOriginalHere = (reports: readonly Report[], speaker: string): boolean =>
  reports.some(({ publisher, author }) =>
    [publisher, author].some((name) => name !== null && nameKey(name) === nameKey(speaker)),
  );
