import type { Analysis, Publication, Timex } from "../model/index.ts";
import { applyBounds, type Bounded } from "./bounds.ts";
import { resolveMentions } from "./context.ts";
import { formatSpan, parseDay, type DayNumber, type DaySpan } from "./calendar.ts";
import { parseTimes } from "./parse.ts";
import { pieceAt } from "./piece.ts";
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
  const read = (day: DayNumber | null) =>
    applyBounds(pieces, mentions, resolveMentions(analysis, pieces, mentions, day, vocabulary), day);
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

const NOTHING_RESOLVED: Bounded = {
  type: "DATE",
  value: "XXXX-XX-XX",
  span: null,
  anchor: "none",
  grain: null,
  bound: null,
};
