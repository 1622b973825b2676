import type { Question } from "../model/index.ts";
import { chainWords } from "./chain.ts";
import { citationMarks, quotedText, type Citation } from "./cite.ts";
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
    [
      `**${escapeMarkdown(name)}**`,
      "",
      ...[...groupBy(group, leadingStatement).values()].map((together) => shortLines(together, shortId)),
    ].join("\n"),
  );
}

export function citationLine(citation: Citation): string {
  const quoted = escapeMarkdown(quotedText(citation));
  const marks = citationMarks(citation);
  return (
    `${escapeMarkdown(chainWords(citation.chain))}, ${citation.published}: “${quoted}” [${escapeMarkdown(citation.reference)}]` +
    (marks.length > 0 ? ` (${escapeMarkdown(marks.join(", "))})` : "")
  );
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

/** Questions that one statement answers, then its characters once. */
function shortLines(entries: readonly Entry[], shortId: ShortId): string {
  const citation = entries[0] && leadOf(entries[0]);
  return [
    ...entries.map(({ question, answers: [line, ...others] }) =>
      [
        `- ${escapeMarkdown(question.question)}${line ? ` **${escapeMarkdown(answerWords(line.answer, line.measure, false))}**` : ""}`,
        ...(line ? [chanceWords(line), originWords(line.answer.originCount)] : []),
        ...(others.length > 0 ? [countWords(others.length, "other answer")] : []),
        `\`${shortId(question)}\``,
      ].join(" · "),
    ),
    ...(citation ? [`  - ${citationLine(citation)}`] : []),
  ].join("\n");
}

const leadOf = ({ answers: [line] }: Entry): Citation | undefined => line?.support[0] ?? line?.against[0];

function leadingStatement(entry: Entry): string {
  const lead = leadOf(entry);
  return lead ? `${lead.report.id} ${lead.statement.id}` : entry.question.id;
}
