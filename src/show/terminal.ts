import type { Question, Reading, Report, Situation, Statement } from "../model/index.ts";
import { chainWords, relayChain } from "./chain.ts";
import { chanceWords, outline, type Entry } from "./outline.ts";
import { statusWords } from "./status.ts";
import { visibleLine } from "./visible.ts";
import { answerWords, figureWords, originWords, rangeWords } from "./words.ts";

/** One line a question: sign, status, short id, question, answers. Without colours and without control characters. */
export function questionLines(situation: Situation): string[] {
  const { lookup, sections } = outline(situation);
  if (sections.length === 0)
    return [
      situation.reports.length === 0
        ? "No reports yet. Add some: fogline add PATH"
        : "No questions yet: nothing in these reports could be compared. Add more: fogline add PATH",
    ];
  return sections.flatMap((section) => section.entries.map((entry) => questionLine(entry, lookup.shortId)));
}

function questionLine(
  { question, assessment, answers, measuresDiffer }: Entry,
  shortId: (question: Question) => string,
): string {
  const { sign, status } = statusWords(assessment.status);
  const told = answers.slice(0, ANSWERS_SHOWN).map((line) => {
    const { answer, measure } = line;
    return `${visibleLine(answerWords(answer, measure, measuresDiffer !== null))}, ${chanceWords(line)}`;
  });
  const more = answers.length > told.length ? ` | and ${answers.length - told.length} more` : "";
  return (
    `${sign} ${status.padEnd(STATUS_WIDTH)} ${shortId(question)}  ${visibleLine(question.question)}  ` +
    `${told.join(" | ")}${more}  [${originWords(assessment.origins)}]`
  );
}

const ANSWERS_SHOWN = 3;
const STATUS_WIDTH = "single-source".length;

/** What was read from one text, for a terminal: each statement with its chain, its characters and its claims. */
export function statementLines(report: Report, reading: Reading): string[] {
  if (reading.statements.length === 0)
    return [
      "No statement was found in this text. What is looked for: somebody who says something, or a checkable assertion.",
    ];
  return reading.statements.flatMap((statement) => linesOf(report, statement));
}

function linesOf(report: Report, statement: Statement): string[] {
  const content = statement.content.map(([start, end]) => visibleLine(report.text.slice(start, end))).join(" … ");
  const spans = statement.content.map(([start, end]) => `${start}-${end}`).join(", ");
  const marks = [
    statement.kind,
    ...(statement.heading ? ["heading"] : []),
    ...(statement.againstInterest ? ["against interest"] : []),
    ...(statement.isInference ? ["inference"] : []),
  ];
  return [
    `${visibleLine(chainWords(relayChain(report, statement)))}  (${marks.join(", ")})`,
    `  “${content}” [${spans}]`,
    ...statement.claims.map((claim) => `  · ${claimLine(claim)}`),
  ];
}

function claimLine(claim: Statement["claims"][number]): string {
  const { quantity } = claim;
  return [
    claim.detail ? `${claim.event}/${claim.detail}` : claim.event,
    ...(claim.polarity === "affirmed" ? [] : [claim.polarity]),
    ...(claim.modality === "asserted" ? [] : [claim.modality]),
    ...(claim.actor ? [`by ${claim.actor}`] : []),
    ...(claim.target ? [`against ${claim.target}`] : []),
    claim.place ? `at ${claim.place.join(", ")}` : "unplaced",
    claim.time ? rangeWords(claim.time) : "undated",
    ...(quantity ? [figureWords(quantity.value, quantity.bound, quantity.high, quantity.unit)] : []),
  ]
    .map(visibleLine)
    .join("; ");
}
