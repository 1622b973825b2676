import type { Analysis } from "../model/index.ts";
import { boundBefore } from "./bounds.ts";
import { civilDate, type DayNumber, type DaySpan } from "./calendar.ts";
import type { Expression } from "./expression.ts";
import type { Unit, Vocabulary } from "./lexeme.ts";
import type { Mention } from "./parse.ts";
import { hasRole, isDash, pieceAt, type Pieces } from "./piece.ts";
import type { Anchors, Resolved } from "./resolve/anchors.ts";
import { resolve } from "./resolve/resolve.ts";
import { isAheadTense, isYetToBeDone, tenseAt, type Tense } from "./tense.ts";

/** Resolves the expressions of a text in reading order, each against publication and what was mentioned before it. */
export function resolveMentions(
  analysis: Analysis,
  pieces: Pieces,
  mentions: readonly Mention[],
  published: DayNumber | null,
  vocabulary: Vocabulary,
): Resolved[] {
  const resolved: Resolved[] = [];
  const mentioned: Partial<Record<Unit, DaySpan>> = {};
  let latest: Anchors["latest"] = null;
  let quarter: DayNumber | null = null;
  let namedYear: number | null = null;
  let near: { day: DayNumber; block: number } | null = null;
  for (const [i, mention] of mentions.entries()) {
    const block = analysis.sentences[pieceAt(pieces, mention.at).sentence]?.block ?? -1;
    const expression = withYearOfOther(pieces, mentions, resolved, i);
    const tense = () => tenseOf(analysis, pieces, mention, vocabulary);
    const found = resolve(expression, {
      published,
      mentioned,
      latest,
      quarter,
      nearDay: near !== null && near.block === block ? near.day : null,
      namedYear,
      tense,
      isPerfect: () => isAfterPerfect(pieces, mention.at) || isBeforePerfect(pieces, mention.at),
      vocabulary,
    });
    resolved.push({ ...found, span: cutAtPublication(found, published, tense) });
    quarter = nextQuarter(quarter, expression, found, published);
    namedYear = yearNamedIn(expression) ?? namedYear;
    if (found.span === null || found.grain === null) continue;
    mentioned[found.grain] = found.span;
    if (!isYearShift(expression)) latest = { span: found.span, grain: found.grain };
    if (found.grain === "day") near = { day: found.span.from, block };
  }
  return resolved;
}

/** Longer times than a day that are cut where publication falls into them. */
const CUT_GRAINS: ReadonlySet<Unit> = new Set<Unit>(["week", "month", "quarter", "year", "decade", "century"]);

/** What was done "this month" was done by publication; only a verb of the future leaves the month whole. */
function cutAtPublication(found: Resolved, published: DayNumber | null, tense: () => Tense): DaySpan | null {
  const { span } = found;
  if (span === null || published === null || found.type !== "DATE" || found.grain === null) return span;
  if (!CUT_GRAINS.has(found.grain) || published < span.from || published >= span.to || isAheadTense(tense()))
    return span;
  return { from: span.from, to: published };
}

/** "January and February 2024": the first month has the year of the second; "in May and June": the second that of the first. */
function withYearOfOther(
  pieces: Pieces,
  mentions: readonly Mention[],
  resolved: readonly Resolved[],
  i: number,
): Expression {
  const [before, mention, next] = [mentions[i - 1], mentions[i], mentions[i + 1]];
  if (mention === undefined) throw new Error(`no mention: ${i}`);
  const { expression } = mention;
  if (!isOpenMonth(expression)) return expression;
  if (next !== undefined && isJoined(pieces, mention, next) && next.expression.kind === "date") {
    const { year, month } = next.expression;
    if (year !== null && month !== null && expression.month <= month) return { ...expression, year };
  }
  const span = resolved[i - 1]?.span ?? null;
  if (before !== undefined && span !== null && isJoined(pieces, before, mention) && isOpenMonth(before.expression)) {
    const { year } = civilDate(span.from);
    return { ...expression, year: expression.month >= before.expression.month ? year : year + 1 };
  }
  return expression;
}

type OpenMonth = Extract<Expression, { kind: "date" }> & { month: number };

/** A month, or a day of one, whose year is not said. */
const isOpenMonth = (expression: Expression): expression is OpenMonth =>
  expression.kind === "date" &&
  expression.month !== null &&
  expression.year === null &&
  expression.which === null &&
  expression.yearShift === null;

const isJoined = (pieces: Pieces, left: Mention, right: Mention): boolean =>
  right.at === left.to + 1 &&
  (hasRole(pieces, left.to, "and") || hasRole(pieces, left.to, "to") || isDash(pieces, left.to));

function yearNamedIn(expression: Expression): number | null {
  switch (expression.kind) {
    case "date":
      return expression.year;
    case "edge":
      return yearNamedIn(expression.of);
    case "timed":
      return yearNamedIn(expression.day);
    case "range":
      return yearNamedIn(expression.to);
    default:
      return null;
  }
}

/** Comparisons with a year before ("up from 5 a year earlier") move nothing in the story. */
const isYearShift = (expression: Expression): boolean =>
  expression.kind === "shift" && expression.unit === "year" && expression.count === 1;

/** Months of a length that ends the talk of a quarter: "in the nine months, ... a year earlier". */
const LONGER_THAN_QUARTER = 4;

/** The quarter that a business report speaks of, until it turns to a year or to half of one. */
function nextQuarter(
  quarter: DayNumber | null,
  expression: Expression,
  found: Resolved,
  published: DayNumber | null,
): DayNumber | null {
  if (expression.kind === "quarter" && !expression.half && found.span !== null)
    return published === null || Math.abs(civilDate(found.span.from).year - civilDate(published).year) <= 1
      ? found.span.from
      : quarter;
  if (expression.kind === "duration" && expression.unit === "month" && (expression.count ?? 0) >= LONGER_THAN_QUARTER)
    return null;
  return expression.kind === "cycle" && expression.unit === "year" ? null : quarter;
}

function tenseOf(analysis: Analysis, pieces: Pieces, mention: Mention, vocabulary: Vocabulary): Tense {
  const { at } = mention;
  const head = pieceAt(pieces, at);
  const tense = tenseAt(
    analysis,
    head.sentence,
    head.token,
    pieceAt(pieces, mention.to - 1).token + 1,
    vocabulary.tense,
  );
  if (hasRole(pieces, at - 1, "as") && hasRole(pieces, at - 3, "as")) return "deadline"; // "as soon as Tuesday"
  // "up until Wednesday" tells how long it was so; "by Monday they had" looks back.
  if (boundBefore(pieces, at) !== "until" || hasRole(pieces, at - 2, "up")) return tense;
  if (isYetToBeDone(analysis, head.sentence, head.token, vocabulary.tense)) return "deadline";
  return tense === "past" || isAfterPerfect(pieces, at) || isBeforePerfect(pieces, at) ? "past" : "deadline";
}

/** Pieces among which "has", "have" or "had" makes a perfect of the clause: before a time, and after it ("for months it has"). */
const PERFECT_REACH = 16;
const PERFECT_REACH_AFTER = 8;

const isAfterPerfect = (pieces: Pieces, at: number): boolean => hasPerfect(pieces, at, -1, PERFECT_REACH);

const isBeforePerfect = (pieces: Pieces, at: number): boolean => hasPerfect(pieces, at, 1, PERFECT_REACH_AFTER);

function hasPerfect(pieces: Pieces, at: number, step: -1 | 1, reach: number): boolean {
  const { sentence } = pieceAt(pieces, at);
  for (let i = at + step; Math.abs(i - at) <= reach; i += step) {
    const piece = pieceAt(pieces, i);
    if (piece.sentence !== sentence) return false;
    if (piece.lexeme.roles.includes("has")) return true;
  }
  return false;
}
