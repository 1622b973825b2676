import type { Assessment, Question, Report, Situation, Status } from "../model/index.ts";
import { lookUp, type Lookup } from "./lookup.ts";
import { statusWords } from "./status.ts";
import { visibleLine } from "./visible.ts";
import { countWords, originWords } from "./words.ts";

/** What one question was and is. */
export type Change = {
  question: Question;
  /** Null where the question is new. */
  before: Status | null;
  after: Status;
  newAnswers: string[];
  /** Names of origins that had not spoken. */
  newOrigins: string[];
  /** Ids of the reports that brought it. */
  reports: string[];
};

/**
 * What became known between two moments of one ledger and what it changed. A question keeps its id when later reports
 * add to it; one whose id is gone is found again by a statement that it shares.
 */
export function changesBetween(before: Situation, after: Situation): { reports: Report[]; changes: Change[] } {
  const known = new Set<string>(before.reports.map(({ id }) => id));
  const old = new Map(before.questions.map((question, i) => [question.id, i]));
  const byStatement = new Map<string, number>();
  for (const [i, question] of before.questions.entries())
    for (const ref of refsOf(question)) byStatement.set(`${question.kind} ${ref}`, i);
  const changes = after.questions.flatMap((question, i): Change[] => {
    const assessment = after.assessments[i]!;
    const at =
      old.get(question.id) ??
      refsOf(question)
        .map((ref) => byStatement.get(`${question.kind} ${ref}`))
        .find((found) => found !== undefined);
    const reports = [...new Set(question.answers.flatMap(({ support }) => support.map(({ report }) => report)))]
      .filter((id) => !known.has(id))
      .sort();
    if (at === undefined) return [changeOf(question, assessment, null, null, reports)];
    const change = changeOf(question, assessment, before.questions[at]!, before.assessments[at]!, reports);
    const isSame = change.before === change.after && change.newAnswers.length + change.newOrigins.length === 0;
    return isSame ? [] : [change];
  });
  return { reports: after.reports.filter(({ id }) => !known.has(id)), changes };
}

const refsOf = ({ answers }: Question): string[] =>
  answers.flatMap(({ support }) => support.map(({ report, statement }) => `${report} ${statement}`));

function changeOf(
  question: Question,
  assessment: Assessment,
  was: Question | null,
  assessed: Assessment | null,
  reports: string[],
): Change {
  const answers = new Set(was?.answers.map(({ answer }) => answer) ?? []);
  const origins = new Set(was?.answers.flatMap((answer) => answer.origins.map(({ id }) => id)) ?? []);
  const fresh = question.answers.flatMap((answer) => answer.origins.filter(({ id }) => !origins.has(id)));
  return {
    question,
    before: assessed?.status ?? null,
    after: assessment.status,
    newAnswers: question.answers.map(({ answer }) => answer).filter((answer) => !answers.has(answer)),
    newOrigins: [...new Set(fresh.map(({ name }) => name))],
    reports,
  };
}

/** The changes as lines: statuses that moved first, then what was added to a question, then new questions. */
export function changeLines(before: Situation, after: Situation, since: string): string[] {
  const lookup = lookUp(after);
  const { reports, changes } = changesBetween(before, after);
  const moved = changes.filter((change) => change.before !== null && change.before !== change.after);
  const grown = changes.filter((change) => change.before === change.after);
  const fresh = changes.filter((change) => change.before === null);
  const head = `Since ${since}: ${countWords(reports.length, "new report")}, ${countWords(fresh.length, "new question")}, ${countWords(moved.length, "status", "statuses")} changed.`;
  return [
    head,
    ...section("Changed", moved, lookup),
    ...section("More is told", grown, lookup),
    ...section("New", fresh, lookup),
  ];
}

function section(title: string, changes: readonly Change[], lookup: Lookup): string[] {
  if (changes.length === 0) return [];
  return ["", title, ...changes.flatMap((change) => linesOf(change, lookup))];
}

function linesOf(change: Change, lookup: Lookup): string[] {
  const { question, before, newAnswers, newOrigins } = change;
  const { sign } = statusWords(change.after);
  const moved = before === null || before === change.after ? change.after : `${before} → ${change.after}`;
  const assessment = lookup.assessment(question);
  const names = change.reports.map((id) => lookup.report(id)?.name ?? id);
  return [
    `${sign} ${moved}  ${lookup.shortId(question)}  ${visibleLine(question.question)}  [${assessment ? originWords(assessment.origins) : ""}]`,
    ...(before !== null && newAnswers.length > 0 ? [`    new answer: ${shortList(newAnswers)}`] : []),
    ...(before !== null && newOrigins.length > 0 ? [`    new origin: ${shortList(newOrigins)}`] : []),
    ...(names.length > 0 ? [`    by: ${shortList(names)}`] : []),
  ];
}

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map(visibleLine).join("; ");
  return names.length > SHOWN ? `${shown} and ${names.length - SHOWN} more` : shown;
}
const SHOWN = 4;
