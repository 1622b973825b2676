import type { Problem } from "../model/index.ts";
import { NO_META, type ReportMeta } from "./make-report.ts";

const FIELDS = ["title", "publisher", "author", "published", "publishedFrom", "url", "licence", "language"] as const;

/**
 * The metadata in an object from outside (an entry of meta.json, a JSON line). A field that is absent, null or blank is
 * not given; one of another type is left out and told.
 */
export function readMeta(
  record: Readonly<Record<string, unknown>>,
  subject: string,
): { meta: ReportMeta; problems: Problem[] } {
  const problems: Problem[] = [];
  const wrong = (field: string, wanted: string) =>
    problems.push({
      code: "ingest/wrong-field",
      subject,
      message: `${field} is not ${wanted}: ${JSON.stringify(record[field]).slice(0, 80)}`,
      span: null,
    });
  const meta: ReportMeta = { ...NO_META };
  for (const field of FIELDS) {
    const value = record[field];
    if (value === undefined || value === null) continue;
    if (typeof value !== "string") wrong(field, "a string");
    else if (value.trim() !== "") meta[field] = value.trim();
  }
  const interval = record["publishedInterval"];
  if (Array.isArray(interval) && typeof interval[0] === "string" && typeof interval[1] === "string") {
    meta.publishedInterval = [interval[0], interval[1]];
  } else if (interval !== undefined && interval !== null) {
    wrong("publishedInterval", "a pair of days");
  }
  return { meta, problems };
}

/** A JSON object and not an array, null or a bare value. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
