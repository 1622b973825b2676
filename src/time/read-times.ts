import type { Analysis, Publication, Timex } from "../model/index.ts";
import { formatSpan, parseDay, type DayNumber, type DaySpan } from "./calendar.ts";
import type { Unit, Vocabulary } from "./lexeme.ts";
import { parseTimes, type Mention } from "./parse.ts";
import { hasRole, pieceAt, type Piece, type Pieces } from "./piece.ts";
import { resolve, type Anchors, type Resolved } from "./resolve.ts";
import { tenseAt } from "./tense.ts";
import { vocabularyOf } from "./vocabulary.ts";

/**
 * All time expressions of a text, in order, each with its TIMEX3 type and value and the days it stands for.
 *
 * Against an interval of publication each expression is read twice, from its first and from its last day: the
 * value is that of the last day, the range runs from the earlier answer to the later one, and is null where they
 * lie more than `WIDEST_HULL_DAYS` further apart than the interval that one day would give. Against an unknown
 * publication only what carries its own date, or is counted from such a date in the text, has a range.
 */
export function readTimes(analysis: Analysis, published: Publication): Timex[] {
  const vocabulary = vocabularyOf(analysis.language);
  if (vocabulary === null) return [];
  const { pieces, mentions } = parseTimes(analysis, vocabulary);
  const read = (day: DayNumber | null) => resolveAll(analysis, pieces, mentions, day, vocabulary);
  const [first, last] = publicationDays(published);
  const late = read(last);
  const early = first === last ? late : read(first);
  return mentions.map((mention, i) => {
    const start = pieceAt(pieces, mention.at).start;
    const end = pieceAt(pieces, mention.to - 1).end;
    const found = late[i] ?? NOTHING_RESOLVED;
    const span = hull(early[i]?.span ?? null, found.span);
    return {
      start,
      end,
      text: analysis.text.slice(start, end),
      type: found.type,
      value: found.value,
      range: span === null ? null : formatSpan(span),
      rule: `${mention.rule}${found.bound === null ? "" : `+${found.bound}`}@${found.anchor}`,
    };
  });
}

/** Days by which an uncertain publication may widen a range before it says too little. Chosen by us: a month. */
const WIDEST_HULL_DAYS = 31;

function hull(early: DaySpan | null, late: DaySpan | null): DaySpan | null {
  if (early === null || late === null) return null;
  if (Math.abs(late.from - early.from) > WIDEST_HULL_DAYS || Math.abs(late.to - early.to) > WIDEST_HULL_DAYS)
    return null;
  return { from: Math.min(early.from, late.from), to: Math.max(early.to, late.to) };
}

function publicationDays(published: Publication): [DayNumber | null, DayNumber | null] {
  switch (published.kind) {
    case "value": {
      const day = parseDay(published.date);
      return [day, day];
    }
    case "interval":
      return [parseDay(published.from), parseDay(published.to)];
    case "unknown":
      return [null, null];
  }
}

/** What the words around an expression make of its days. */
type Bound = "since" | "until" | "before" | "between";

interface Bounded extends Resolved {
  bound: Bound | null;
}

const NOTHING_RESOLVED: Bounded = {
  type: "DATE",
  value: "XXXX-XX-XX",
  span: null,
  anchor: "none",
  grain: null,
  bound: null,
};

function resolveAll(
  analysis: Analysis,
  pieces: Pieces,
  mentions: readonly Mention[],
  published: DayNumber | null,
  vocabulary: Vocabulary,
): Bounded[] {
  const resolved: Bounded[] = [];
  const mentioned: Partial<Record<Unit, DaySpan>> = {};
  let namedYear: number | null = null;
  let near: { day: DayNumber; block: number } | null = null;
  for (const mention of mentions) {
    const head = pieceAt(pieces, mention.at);
    const block = analysis.sentences[head.sentence]?.block ?? -1;
    const anchors: Anchors = {
      published,
      mentioned,
      nearDay: near !== null && near.block === block ? near.day : null,
      namedYear,
      tense: () =>
        tenseAt(analysis, head.sentence, head.token, pieceAt(pieces, mention.to - 1).token + 1, vocabulary.tense),
      isPerfect: () => isAfterPerfect(pieces, mention.at),
      vocabulary,
    };
    const found = resolve(mention.expression, anchors);
    if (found.span !== null && found.grain !== null) mentioned[found.grain] = found.span;
    if (found.span !== null && found.grain === "day") near = { day: found.span.from, block };
    if (mention.expression.kind === "date" && mention.expression.year !== null) namedYear = mention.expression.year;
    resolved.push({ ...found, bound: boundBefore(pieces, mention.at) });
  }
  return resolved.map((found, i) => applyBound(found, pieces, mentions, resolved, i, published));
}

function boundBefore(pieces: Pieces, at: number): Bound | null {
  for (let i = at - 1; i >= at - 2; i--) {
    if (hasRole(pieces, i, "since")) return "since";
    if (hasRole(pieces, i, "until") || hasRole(pieces, i, "by")) return "until";
    if (hasRole(pieces, i, "before") && !hasRole(pieces, i, "previous")) return "before";
    if (pieceAt(pieces, i).lower === "prior" || (hasRole(pieces, i, "to") && pieceAt(pieces, i - 1).lower === "prior"))
      return "before";
    if (!hasRole(pieces, i, "about") && !hasRole(pieces, i, "at") && !hasRole(pieces, i, "the")) return null;
  }
  return null;
}

/** "since March" runs to publication; what was "before March" was not in March; "from A to B" and "between A and B" are one interval. */
function applyBound(
  found: Bounded,
  pieces: Pieces,
  mentions: readonly Mention[],
  all: readonly Bounded[],
  i: number,
  published: DayNumber | null,
): Bounded {
  const { span } = found;
  if (span === null || (found.type !== "DATE" && found.type !== "TIME")) return { ...found, bound: null };
  const other = partner(pieces, mentions, all, i);
  if (other !== null)
    return {
      ...found,
      bound: "between",
      span: { from: Math.min(span.from, other.from), to: Math.max(span.to, other.to) },
    };
  if (found.bound === "since") {
    return published !== null && published >= span.from
      ? { ...found, span: { from: span.from, to: published } }
      : { ...found, span: null };
  }
  return found.bound === "before" ? { ...found, span: null } : found;
}

/** The other end of "from A to B" or "between A and B" of the same kind. */
function partner(pieces: Pieces, mentions: readonly Mention[], all: readonly Bounded[], i: number): DaySpan | null {
  return ends(pieces, mentions, all, i, i + 1) ?? ends(pieces, mentions, all, i - 1, i);
}

function ends(
  pieces: Pieces,
  mentions: readonly Mention[],
  all: readonly Bounded[],
  left: number,
  right: number,
): DaySpan | null {
  const [a, b] = [mentions[left], mentions[right]];
  const [from, to] = [all[left]?.span ?? null, all[right]?.span ?? null];
  if (a === undefined || b === undefined || from === null || to === null || b.at !== a.to + 1) return null;
  const isFrom = hasRole(pieces, a.at - 1, "from") && (hasRole(pieces, a.to, "to") || hasRole(pieces, a.to, "until"));
  const isBetween = hasRole(pieces, a.at - 1, "between") && hasRole(pieces, a.to, "and");
  return (isFrom || isBetween) && from.from <= to.to ? { from: from.from, to: to.to } : null;
}

/** Pieces before "for months" among which "has", "have" or "had" makes it last up to publication. */
const PERFECT_REACH = 16;

function isAfterPerfect(pieces: Pieces, at: number): boolean {
  const { sentence } = pieceAt(pieces, at);
  for (let i = at - 1; i >= at - PERFECT_REACH; i--) {
    const piece: Piece = pieceAt(pieces, i);
    if (piece.sentence !== sentence) return false;
    if (piece.lexeme.roles.includes("has")) return true;
  }
  return false;
}
