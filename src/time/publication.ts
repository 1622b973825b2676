import type { Analysis, Publication, Span } from "../model/index.ts";
import { dayNumber, formatDay, formatSpan, isRealDate, type DayNumber } from "./calendar.ts";
import type { Expression } from "./expression.ts";
import type { Role, Vocabulary } from "./lexeme.ts";
import { parseTimes, type Mention } from "./parse.ts";
import { isMark, pieceAt, type Pieces } from "./piece.ts";
import { tenseAt } from "./tense.ts";
import { vocabularyOf } from "./vocabulary.ts";

/**
 * When a report without metadata was published, from its own words alone.
 *
 * A full date behind a word of publishing, in a byline or at the head of the text is taken as it stands. Failing
 * that, "today" beside a date gives the day, and its year must be written elsewhere. Failing that, the latest full
 * date that is told as past bounds it from below and the earliest that is told as future from above; with one of
 * the two alone it stays unknown, and the reason says what is known.
 */
export function inferPublication(analysis: Analysis): Publication {
  const vocabulary = vocabularyOf(analysis.language);
  if (vocabulary === null) return { kind: "unknown", reason: `no time rules for language: ${analysis.language}` };
  const { pieces, mentions } = parseTimes(analysis, vocabulary);
  const text: Text = { analysis, pieces, mentions, vocabulary };
  return findPublished(text) ?? findToday(text) ?? boundByDates(text);
}

interface Text {
  analysis: Analysis;
  pieces: Pieces;
  mentions: readonly Mention[];
  vocabulary: Vocabulary;
}

const HOW = {
  published: "a full date behind a word of publishing",
  byline: "a full date in a byline",
  dateline: "a full date at the head of the text, before any verb",
  updated: "a full date behind a word of updating",
} as const;

/** Best evidence first: what a text says of its publication, where it says it, and only then of a later change. */
const STRENGTH: readonly (keyof typeof HOW)[] = ["published", "byline", "dateline", "updated"];

function findPublished(text: Text): Publication | null {
  let best: { how: keyof typeof HOW; date: DayNumber; evidence: Span } | null = null;
  for (const mention of text.mentions) {
    const day = fullDate(mention.expression);
    const how = day === null ? null : howPublished(text, mention);
    if (day === null || how === null) continue;
    if (best === null || STRENGTH.indexOf(how) < STRENGTH.indexOf(best.how))
      best = { how, date: day, evidence: spanOf(text, mention) };
  }
  if (best === null) return null;
  return { kind: "value", date: formatDay(best.date), basis: "byline", evidence: best.evidence, reason: HOW[best.how] };
}

const spanOf = ({ pieces }: Text, mention: Mention): Span => [
  pieceAt(pieces, mention.at).start,
  pieceAt(pieces, mention.to - 1).end,
];

/** The day of an expression with year, month and day, else null. */
function fullDate(expression: Expression): DayNumber | null {
  const date = expression.kind === "timed" ? expression.day : expression;
  if (date.kind !== "date" || date.year === null || date.month === null || date.day === null) return null;
  return isRealDate(date.year, date.month, date.day) ? dayNumber(date.year, date.month, date.day) : null;
}

/** Pieces before a date among which a word of publishing stands: "Published on Tuesday, ". */
const CUE_REACH = 6;
/** Blocks and pieces that count as the head of a text. Datelines of agencies stand in the first block; a title, a section name and a caption may come before. */
const HEAD_BLOCKS = 6;
const HEAD_PIECES = 16;

function howPublished({ analysis, pieces, vocabulary }: Text, mention: Mention): keyof typeof HOW | null {
  for (let i = mention.at - 1; i >= mention.at - CUE_REACH; i--) {
    const piece = pieceAt(pieces, i);
    if (piece.token < 0 || isMark(pieces, i, ".")) break;
    if (vocabulary.publishing.has(piece.lower)) return isHeadOfBlock(pieces, vocabulary, i) ? "published" : null;
    if (vocabulary.updating.has(piece.lower)) return isHeadOfBlock(pieces, vocabulary, i) ? "updated" : null;
  }
  const sentence = analysis.sentences[pieceAt(pieces, mention.at).sentence];
  const block = sentence === undefined ? undefined : analysis.blocks[sentence.block];
  if (sentence === undefined || block === undefined) return null;
  if (block.kind === "byline") return "byline";
  return sentence.block < HEAD_BLOCKS && isDateline(pieces, mention) ? "dateline" : null;
}

/** "Published on 3 May" opens its block or a bracket; "the report published on 3 May" is another text's date. */
function isHeadOfBlock(pieces: Pieces, vocabulary: Vocabulary, at: number): boolean {
  for (let i = at - 1; i >= at - 3; i--) {
    const piece = pieceAt(pieces, i);
    if (piece.token < 0) return true;
    if (["(", "|", "•", "[", "-", "–", "—", ":"].includes(piece.lower)) return true;
    if (vocabulary.publishing.has(piece.lower) || piece.lexeme.roles.includes("of")) continue; // "date of publication"
    if (!["ADV", "ADJ", "PROPN"].includes(piece.pos)) return false;
  }
  return false;
}

/**
 * A date that no preposition ties to an event, at the head of a text: in an agency's header ("LIMA, 3 JUN 92 (EFE) --"),
 * before any verb, or with its weekday between two capitals where a title was run into the text.
 */
function isDateline(pieces: Pieces, mention: Mention): boolean {
  const before = pieceAt(pieces, mention.at - 1);
  const after = pieceAt(pieces, mention.to);
  if (before.lexeme.roles.some((role) => IN_A_SENTENCE.has(role))) return false;
  const words = wordsBefore(pieces, mention.at);
  if (
    words.count <= HEAD_PIECES &&
    ["(", "[", "--"].some((mark) => after.lower === mark || isDoubled(pieces, mention.to, mark))
  )
    return true;
  const isBetweenCapitals = (before.token < 0 || before.isCapital) && (after.token < 0 || after.isCapital);
  if (mention.rule.includes(WEEKDAY_RULE) && isBetweenCapitals) return words.count <= RUN_IN_PIECES;
  if (words.hasVerb || words.count > HEAD_PIECES) return false;
  return after.token < 0 || (after.pos !== "VERB" && after.pos !== "AUX");
}

/** Part of the rule id of a date that has its weekday beside it. */
const WEEKDAY_RULE = "join/weekday-date";
/** Pieces of a title and an agency's name that may be run into the text before the date. */
const RUN_IN_PIECES = 40;

/** "--" comes as one mark or as two. */
const isDoubled = (pieces: Pieces, at: number, mark: string) =>
  mark === "--" && isMark(pieces, at, "-") && isMark(pieces, at + 1, "-");

/** How many pieces of its block stand before a date, up to one more than any rule asks, and whether there is a verb or a sentence's end. */
function wordsBefore(pieces: Pieces, at: number): { count: number; hasVerb: boolean } {
  let count = 0;
  let hasVerb = false;
  for (let i = at - 1; pieceAt(pieces, i).token >= 0 && count <= RUN_IN_PIECES; i--) {
    count++;
    const { pos } = pieceAt(pieces, i);
    if (pos === "VERB" || pos === "AUX" || (isMark(pieces, i, ".") && !pieceAt(pieces, i - 1).isCapital))
      hasVerb = true;
  }
  return { count, hasVerb };
}

/** Prepositions that tie a date to an event. */
const IN_A_SENTENCE: ReadonlySet<Role> = new Set<Role>([
  "on",
  "in",
  "since",
  "until",
  "of",
  "at",
  "from",
  "before",
  "after",
  "for",
  "between",
]);

/** "today (23 December)": the day is said, and the year must be the latest that the text names. */
function findToday(text: Text): Publication | null {
  const { pieces, mentions } = text;
  const year = latestYear(mentions);
  for (const [i, mention] of mentions.entries()) {
    const next = mentions[i + 1];
    if (mention.expression.kind !== "day-offset" || mention.expression.days !== 0 || next === undefined) continue;
    if (next.at !== mention.to + 1 || !(isMark(pieces, mention.to, "(") || isMark(pieces, mention.to, ","))) continue;
    const date = next.expression;
    if (date.kind !== "date" || date.month === null || date.day === null) continue;
    const stated = date.year ?? year;
    if (stated === null || !isRealDate(stated, date.month, date.day)) continue;
    return {
      kind: "value",
      date: formatDay(dayNumber(stated, date.month, date.day)),
      basis: "inferred",
      evidence: spanOf(text, next),
      reason:
        date.year === null ? "today's date in the text, in the latest year that it names" : "today's date in the text",
    };
  }
  return null;
}

function latestYear(mentions: readonly Mention[]): number | null {
  const years = mentions.flatMap(({ expression }) =>
    expression.kind === "date" && expression.year !== null ? [expression.year] : [],
  );
  return years.length === 0 ? null : Math.max(...years);
}

/** A text whose dates leave more than a year open is not dated by them. */
const WIDEST_INTERVAL_DAYS = 366;

function boundByDates(text: Text): Publication {
  let lower: { day: DayNumber; mention: Mention } | null = null;
  let upper: { day: DayNumber; mention: Mention } | null = null;
  for (const mention of text.mentions) {
    const span = statedSpan(mention.expression);
    if (span === null) continue;
    const isAhead = isFuture(text, mention);
    if (isAhead && (upper === null || span.to < upper.day)) upper = { day: span.to, mention };
    if (!isAhead && (lower === null || span.from > lower.day)) lower = { day: span.from, mention };
  }
  const words = (mention: Mention) => text.analysis.text.slice(...spanOf(text, mention));
  if (lower === null)
    return { kind: "unknown", reason: "no publication date and no date with a year told as past in the text" };
  const known = `not before ${formatDay(lower.day)} ("${words(lower.mention)}", told as past)`;
  if (upper === null || upper.day < lower.day || upper.day - lower.day > WIDEST_INTERVAL_DAYS)
    return { kind: "unknown", reason: `${known}; nothing in the text bounds it from above within a year` };
  const range = formatSpan({ from: lower.day, to: upper.day });
  if (range === null) return { kind: "unknown", reason: known };
  return {
    kind: "interval",
    ...range,
    basis: "inferred",
    evidence: spanOf(text, lower.mention),
    reason: `${known}, not after ${formatDay(upper.day)} ("${words(upper.mention)}", told as future)`,
  };
}

/** The days of a date with its own year. */
function statedSpan(expression: Expression): { from: DayNumber; to: DayNumber } | null {
  const date = expression.kind === "timed" ? expression.day : expression;
  if (date.kind !== "date" || date.year === null) return null;
  const [month, day] = [date.month ?? 1, date.day ?? 1];
  if (!isRealDate(date.year, month, day)) return null;
  const from = dayNumber(date.year, month, day);
  if (date.day !== null) return { from, to: from };
  const next =
    date.month === null
      ? dayNumber(date.year + 1, 1, 1)
      : dayNumber(date.year + (month === 12 ? 1 : 0), (month % 12) + 1, 1);
  return { from, to: next - 1 };
}

function isFuture({ analysis, pieces, vocabulary }: Text, mention: Mention): boolean {
  const head = pieceAt(pieces, mention.at);
  return (
    tenseAt(analysis, head.sentence, head.token, pieceAt(pieces, mention.to - 1).token + 1, vocabulary.tense) ===
    "future"
  );
}
