import type { Assessment, Claim, ClaimRef, Question, Report, Situation, Statement } from "../model/index.ts";
import type { Reading, StatementRef } from "../model/index.ts";

/** A situation with ways to find its things; made once for each page. */
export type Lookup = {
  readonly situation: Situation;
  readonly report: (id: string) => Report | undefined;
  readonly reading: (reportId: string) => Reading | undefined;
  readonly statement: (ref: StatementRef) => Statement | undefined;
  readonly claim: (ref: ClaimRef) => Claim | undefined;
  readonly assessment: (question: Question) => Assessment | undefined;
  /** The report that this one is a copy of. */
  readonly originalOf: (reportId: string) => Report | undefined;
  /** The question's id shortened as far as it stays the only one: what a person types after `fogline why`. */
  readonly shortId: (question: Question) => string;
};

export function lookUp(situation: Situation): Lookup {
  const reports = new Map<string, Report>();
  for (const report of situation.reports) {
    reports.set(report.id, report);
    if (!reports.has(report.name)) reports.set(report.name, report);
  }
  const readings = new Map(situation.readings.map((reading) => [reading.id, reading]));
  const statements = new Map<string, Statement>();
  for (const reading of situation.readings)
    for (const statement of reading.statements) statements.set(`${reading.id} ${statement.id}`, statement);
  const assessments = new Map<string, Assessment>(
    situation.assessments.map((assessment) => [assessment.question, assessment]),
  );
  const short = shortenIds(situation.questions.map((question) => question.id));

  const originals = new Map<string, string>(situation.copies.map(({ copy, original }) => [copy, original]));

  const statement = (ref: StatementRef) => statements.get(`${ref.report} ${ref.statement}`);
  return {
    situation,
    report: (id) => reports.get(id),
    reading: (reportId) => readings.get(reportId),
    statement,
    claim: (ref) => statement(ref)?.claims[ref.claim],
    assessment: (question) => assessments.get(question.id),
    originalOf: (reportId) => reports.get(originals.get(reportId) ?? ""),
    shortId: (question) => short.get(question.id) ?? question.id,
  };
}

/** Characters of an id that are shown at least, after its prefix: 30 bits, so that it stays the same as a ledger grows. */
const SHORTEST = 6;

function shortenIds(ids: readonly string[]): Map<string, string> {
  const bare = [...new Set(ids)].map((id) => ({ id, tail: id.replace(/^[a-z]{1,8}_/, "") }));
  bare.sort((a, b) => (a.tail < b.tail ? -1 : 1));
  return new Map(
    bare.map(({ id, tail }, i) => {
      const shared = Math.max(sharedLength(tail, bare[i - 1]?.tail), sharedLength(tail, bare[i + 1]?.tail));
      return [id, tail.slice(0, Math.max(SHORTEST, shared + 1))];
    }),
  );
}

function sharedLength(a: string, b: string | undefined): number {
  let length = 0;
  while (b !== undefined && length < a.length && a[length] === b[length]) length++;
  return length;
}
