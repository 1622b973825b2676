import type { Question } from "../model/index.ts";
import { chainWords } from "./chain.ts";
import { quotedText, type Citation } from "./cite.ts";
import { escapeMarkdown } from "./markdown-escape.ts";
import { chanceWords, groupBy, originNames, type AnswerLine, type Entry } from "./outline.ts";
import { statusWords } from "./status.ts";
import { countWords, answerWords, originWords } from "./words.ts";

type ShortId = (question: Question) => string;

const CITATIONS_SHOWN = 2;
const ANSWERS_SHOWN = 4;

/** A question, its answers with their likelihood and origins, and the characters behind each. */
export function entryLines(entry: Entry, shortId: ShortId): string {
  const { question, assessment, answers } = entry;
  const status = statusWords(assessment.status);
  const shown = answers.slice(0, ANSWERS_SHOWN);
  return [
    `**${escapeMarkdown(question.question)}** ${status.sign} ${assessment.status}, ` +
      `${originWords(assessment.origins)} (\`fogline why ${shortId(question)}\`)`,
    ...(entry.measuresDiffer ? [`\n_The figures measure different things: ${entry.measuresDiffer}._`] : []),
    "",
    ...shown.map((line) => answerLines(line, entry.measuresDiffer !== null)),
    ...(answers.length > shown.length ? [`- and ${countWords(answers.length - shown.length, "more answer")}`] : []),
  ].join("\n");
}

/** Short, by who said it: one line a question. */
export function singleSourceLines(entries: readonly Entry[], shortId: ShortId): string[] {
  return [...groupBy(entries, originNames)].map(([name, group]) =>
    [`**${escapeMarkdown(name)}**`, "", ...group.map((entry) => shortLine(entry, shortId))].join("\n"),
  );
}

export function citationLine(citation: Citation): string {
  const quoted = escapeMarkdown(quotedText(citation));
  const marks = citationMarks(citation);
  return (
    `${escapeMarkdown(chainWords(citation.chain))}, ${citation.published}: “${quoted}” [${escapeMarkdown(citation.reference)}]` +
    (marks.length > 0 ? ` (${marks.join(", ")})` : "")
  );
}

/** What a reader should know before trusting a quotation: the source's own hedge, an interest given up, an inference. */
export function citationMarks({ statement, claim }: Citation): string[] {
  const marks: string[] = [];
  if (statement.sourceName === "author") marks.push("the author’s own voice");
  if (claim && claim.modality !== "asserted") marks.push(`the source’s own word: ${claim.modality}`);
  if (statement.againstInterest) marks.push("against the speaker’s interest");
  if (statement.isInference) marks.push("an inference, not a report");
  return marks;
}

function answerLines(line: AnswerLine, withMeasure: boolean): string {
  const { answer } = line;
  const head = [
    `- **${escapeMarkdown(answerWords(answer, line.measure, withMeasure))}**`,
    chanceWords(line),
    originWords(answer.originCount),
  ].join(" · ");
  const against = line.against.slice(0, CITATIONS_SHOWN);
  const shown = line.support.slice(0, CITATIONS_SHOWN);
  const more = line.support.length + line.against.length - shown.length - against.length;
  return [
    head,
    ...shown.map((citation) => `  - ${citationLine(citation)}`),
    ...against.map((citation) => `  - against: ${citationLine(citation)}`),
    ...(more > 0 ? [`  - and ${countWords(more, "more statement")}`] : []),
  ].join("\n");
}

function shortLine(entry: Entry, shortId: ShortId): string {
  const line = entry.answers[0];
  const citation = line?.support[0] ?? line?.against[0];
  const assessed = line ? chanceWords(line) : "not assessed";
  return (
    `- ${escapeMarkdown(entry.question.question)} ${line ? `**${escapeMarkdown(answerWords(line.answer, line.measure, false))}** · ` : ""}${assessed} · ` +
    `${originWords(entry.assessment.origins)} (\`${shortId(entry.question)}\`)` +
    (citation ? `\n  - ${citationLine(citation)}` : "")
  );
}
