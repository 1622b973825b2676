import type { Assessment, Question, Reason, Situation } from "../model/index.ts";
import { chainWords } from "./chain.ts";
import { cite, citationMarks, quotedText, type Citation } from "./cite.ts";
import { credibilityWords, weightWords } from "./likelihood.ts";
import { lookUp, type Lookup } from "./lookup.ts";
import { chanceWords, outline, type AnswerLine, type Entry } from "./outline.ts";
import { statusWords } from "./status.ts";
import { tripleWords } from "./triple.ts";
import { visibleLine } from "./visible.ts";
import { gradeLines, originLine } from "./words-origin.ts";
import { answerWords, originWords, rangeWords } from "./words.ts";

/**
 * Every reason and every quoted span behind one assessment. `id` is a question's id, or as much of its beginning as
 * only it has, with or without `qst_`. An id that fits none or several says so, and what to type instead.
 */
export function whyText(situation: Situation, id: string): string {
  const lookup = lookUp(situation);
  const found = findQuestions(situation, id);
  const [question] = found;
  if (!question) return `No question has the id ${visibleLine(id)}. The list of them: fogline questions`;
  if (found.length > 1)
    return [
      `${found.length} questions begin with ${visibleLine(id)}:`,
      ...found.slice(0, 10).map((one) => `  ${lookup.shortId(one)}  ${visibleLine(one.question)}`),
    ].join("\n");
  const entry = outline({ ...situation, questions: [question] }).sections[0]?.entries[0];
  if (!entry) return `The question ${question.id} has not been assessed yet.`;
  return [
    ...headLines(entry),
    ...entry.answers.flatMap((line) => answerLines(line, lookup)),
    ...relationLines(entry, lookup),
  ]
    .join("\n")
    .concat("\n");
}

/** True where `id` names exactly one question. */
export const hasQuestion = (situation: Situation, id: string): boolean => findQuestions(situation, id).length === 1;

function findQuestions({ questions }: Situation, id: string): Question[] {
  const asked = id.trim().toLowerCase();
  if (asked === "") return [];
  return questions.filter((question) => question.id.startsWith(asked) || question.id.startsWith(`qst_${asked}`));
}

function headLines({ question, assessment, measuresDiffer }: Entry): string[] {
  const { sign, meaning } = statusWords(assessment.status);
  const triple = tripleWords(question);
  const where = question.place ? visibleLine(question.place.join(", ")) : "place not given";
  return [
    visibleLine(question.question),
    `${sign} ${assessment.status}, ${originWords(assessment.origins)}. ${meaning}`,
    `${question.id} · ${where} · ${question.time ? rangeWords(question.time) : "time not given"} · weighed by ${assessment.version}`,
    ...(measuresDiffer ? [`The figures measure different things: ${measuresDiffer}.`] : []),
    ...(triple ? [triple] : []),
    "",
    "Why this status",
    ...reasonLines(assessment.reasons),
    ...assessment.origins.reasons.map((reason) => `  counting origins: ${visibleLine(reason)}`),
    ...gradeLines(assessment).map((line) => `  reliability ${visibleLine(line)}`),
    ...sensitivityLines(assessment),
  ];
}

/** What the status hangs on. */
function sensitivityLines({ sensitivity = [] }: Assessment): string[] {
  if (sensitivity.length === 0) return [];
  const lines = sensitivity.map(({ kind, name, status }) =>
    kind === "without"
      ? `  without ${visibleLine(name)} the status would be ${status}`
      : `  were it known that ${visibleLine(name)} speaks from its own knowledge, the status would be ${status}`,
  );
  return ["", "What it hangs on", ...lines];
}

function answerLines(line: AnswerLine, lookup: Lookup): string[] {
  const { answer, assessed, measure, support, against } = line;
  return [
    "",
    `Answer: ${visibleLine(answerWords(answer, measure, measure !== null))}`,
    assessed
      ? `  ${chanceWords(line)}; ${originWords(answer.originCount)}; credibility of the item ${credibilityWords(assessed.credibility)}`
      : `  not assessed; ${originWords(answer.originCount)}`,
    ...reasonLines(assessed?.reasons ?? []),
    ...answer.origins.map((origin) => `  origin: ${visibleLine(originLine(origin))}`),
    ...support.flatMap((citation) => citationLines("for", whole(citation, lookup))),
    ...against.flatMap((citation) => citationLines("against", whole(citation, lookup))),
  ];
}

/** A citation with all of its characters, up to the length of a long paragraph. */
function whole(citation: Citation, lookup: Lookup): Citation {
  const claim = citation.claim ? citation.statement.claims.indexOf(citation.claim) : -1;
  const ref = { report: citation.report.id, statement: citation.statement.id };
  return cite(lookup, claim < 0 ? ref : { ...ref, claim }, WHOLE_CHARACTERS) ?? citation;
}

const WHOLE_CHARACTERS = 1200;

function citationLines(side: string, citation: Citation): string[] {
  const marks = citationMarks(citation);
  return [
    `  ${side}: ${visibleLine(chainWords(citation.chain))}, ${citation.published}`,
    `    “${visibleLine(quotedText(citation))}” [${visibleLine(citation.reference)}]`,
    ...(marks.length > 0 ? [`    ${visibleLine(marks.join("; "))}`] : []),
    ...(citation.claim ? [`    read by ${citation.statement.rule}, ${citation.claim.rule}`] : []),
  ];
}

const reasonLines = (reasons: readonly Reason[]): string[] =>
  reasons.map(({ weight, text, rule }) => `  ${weightWords(weight).padStart(5)}  ${visibleLine(text)}  [${rule}]`);

/** How the statements of this question stand to one another and to others. */
function relationLines({ answers }: Entry, lookup: Lookup): string[] {
  const mine = new Set(
    answers.flatMap(({ answer }) => answer.claims.map((ref) => `${ref.report} ${ref.statement} ${ref.claim}`)),
  );
  const lines = lookup.situation.relations
    .filter(({ from, to }) => [from, to].some((ref) => mine.has(`${ref.report} ${ref.statement} ${ref.claim}`)))
    .map((relation) => {
      const from = cite(lookup, relation.from);
      const to = cite(lookup, relation.to);
      return `  [${visibleLine(from?.reference ?? "?")}] ${relation.kind} [${visibleLine(to?.reference ?? "?")}]: ${visibleLine(relation.reason)}  [${relation.rule}]`;
    });
  return lines.length > 0 ? ["", "Relations", ...lines] : [];
}
