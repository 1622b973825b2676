import { z } from "zod";
import { byteLines, LINE_BYTES_LIMIT } from "../../ingest/index.ts";
import { Reading, Report } from "../../model/index.ts";
import { makeId, sha256 } from "../../text/id.ts";
import { CliError, type Effects } from "../effects.ts";

/** A line of `fogline read`: a reading with its report, where that was not left out. */
const ReadingLine = Reading.extend({ report: Report.optional() });

/** A reading may be ten times as long as its text, and carries the text too. */
const READING_LINE_LIMIT = 10 * LINE_BYTES_LIMIT;

/** Readings in, questions out. Statements are referred to by the ids that the readings came with. */
export async function match(options: { assess?: boolean }, effects: Effects): Promise<number> {
  const reports: Report[] = [];
  const readings: Reading[] = [];
  const givenIds = new Map<string, string>();
  let withoutReport = 0;
  let broken = 0;
  for await (const line of byteLines(effects.stdin.bytes, READING_LINE_LIMIT)) {
    if ("tooLongBytes" in line) {
      await effects.stderr.write(
        `fogline: line ${String(line.number)}: too long (${String(line.tooLongBytes)} bytes)\n`,
      );
      broken++;
      continue;
    }
    const text = Buffer.from(line.bytes).toString("utf8");
    if (text.trim() === "") continue;
    const parsed = parse(text);
    if (typeof parsed === "string") {
      await effects.stderr.write(`fogline: line ${String(line.number)}: ${parsed}\n`);
      broken++;
      continue;
    }
    const { report, ...reading } = parsed;
    if (report === undefined) withoutReport++;
    const known = report ?? bareReport(reading.id);
    givenIds.set(known.id, reading.id);
    reports.push(known);
    readings.push({ ...reading, id: known.id });
  }
  if (readings.length === 0) throw new CliError("no reading came in: fogline read < reports.jsonl | fogline match", 2);
  if (withoutReport > 0) {
    await effects.stderr.write(
      `fogline: ${String(withoutReport)} readings came without their report: copies can't be told, nor publishers and dates\n`,
    );
  }
  const pipeline = await effects.pipeline();
  const situation = pipeline.assess({ reports, readings, decisions: [], asOf: null }, await pipeline.loadResources());
  for (const [i, question] of situation.questions.entries()) {
    const line = options.assess === true ? { ...question, assessment: situation.assessments[i] ?? null } : question;
    await effects.stdout.write(`${JSON.stringify(renamed(line, givenIds))}\n`);
  }
  return broken > 0 ? 1 : 0;
}

function parse(text: string): z.infer<typeof ReadingLine> | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `not whole JSON: ${error instanceof Error ? error.message.slice(0, 160) : "unreadable"}`;
  }
  const result = ReadingLine.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  return `no reading: ${issue === undefined ? "" : `${issue.path.join(".")}: ${issue.message}`}`;
}

/** Stands for a report of which only the reading is at hand. */
const bareReport = (id: string): Report => ({
  id: makeId("rep", [id]),
  name: id,
  title: null,
  publisher: null,
  author: null,
  url: null,
  licence: null,
  language: { code: "und", basis: "unknown" },
  published: { kind: "unknown", reason: "only the reading is at hand" },
  retrieved: null,
  bytesHash: sha256(id),
  text: "",
  givenToponyms: null,
  stated: [],
  credits: [],
  pages: [],
});

/** The value with every `report` of a reference called as the reading that came in. */
function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "report" && typeof inner === "string" ? (names.get(inner) ?? inner) : renamed(inner, names),
    ]),
  );
}
