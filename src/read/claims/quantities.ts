import type { Analysis, Bound } from "../../model/index.ts";
import {
  AGE_BEFORE,
  BOUNDS,
  BOUNDS_AFTER,
  FRACTIONS,
  MODEL_NAMES,
  MONTHS,
  MULTIPLYING_VERBS,
  NAME_BEFORE_NUMBER,
  VAGUE_COUNTS,
} from "../en/quantities.ts";
import { countedNoun, unitByWord } from "./counted.ts";
import { isOneListed } from "./listed.ts";
import type { Figure } from "./figure.ts";
import { isOrdinalOrYear, readNumber } from "./numbers.ts";
import { spanOf, type View, viewOf, type Word } from "./view.ts";

/** All figures of a text, once. Dates, times of day, ages, ordinals and identifiers are no figures. */
export const readQuantities = (analysis: Analysis): Figure[] =>
  analysis.sentences.flatMap((sentence) => figuresOf(viewOf(analysis, [sentence.span])));

/** The figures of a view, in order. */
export function figuresOf(view: View): Figure[] {
  const figures: Figure[] = [];
  let i = 0;
  while (i < view.words.length) {
    const figure = figureAt(view, i) ?? oneOfList(view, i, figures.at(-1)) ?? multiplyingVerb(view, i);
    if (figure) {
      const last = figures.at(-1);
      // "30km (19 miles)": the second is the first again in another unit.
      if (!last || !isConversion(view, last, figure)) figures.push(figure);
      i = Math.max(figure.to, i + 1);
    } else i++;
  }
  return figures;
}

/** "Two tanks, a car and a bridge", "12 people including a child": an article counts one in a list of counted things. */
function oneOfList(view: View, i: number, last: Figure | undefined): Figure | null {
  const one = oneAt(view, i);
  return one !== null && isOneListed(view, i, one, last) ? one : null;
}

/** The one that an article at `i` stands for, whatever it is. */
export function oneAt(view: View, i: number): Figure | null {
  if (!ARTICLES.has(view.words[i]?.lower ?? "")) return null;
  const counted = countedNoun(view, i, i + 1);
  if (counted === null || counted.noun < 0) return null;
  return finish(view, { ...counted, value: 1, high: null, bound: "exact", from: i, number: i, to: counted.to });
}

const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "one"]);

/** "The number almost doubled": how many times as much, as a figure of its own. */
function multiplyingVerb(view: View, i: number): Figure | null {
  const times = MULTIPLYING_VERBS.get(view.words[i]!.lower);
  if (times === undefined) return null;
  const before = boundBefore(view.words, i);
  return finish(view, {
    unit: "times",
    metric: "other",
    of: null,
    isPerson: false,
    noun: -1,
    value: times,
    high: null,
    bound: before?.bound ?? "exact",
    from: before?.from ?? i,
    number: i,
    to: i + 1,
  });
}

function isConversion(view: View, last: Figure, figure: Figure): boolean {
  const lengths = new Set(["km", "miles", "m", "feet", "km2", "square miles", "hectares"]);
  if (!lengths.has(last.unit) || !lengths.has(figure.unit) || last.unit === figure.unit) return false;
  return view.words[figure.number - 1]?.text === "(" || view.words[figure.from - 1]?.text === "(";
}

function figureAt(view: View, i: number): Figure | null {
  const { words } = view;
  const first = readNumber(words, i);
  if (!first || isExcluded(view, i, first.to)) return null;
  let { value, to } = first;
  let high: number | null = null;
  let bound: Bound = "exact";
  let from = i;
  const before = boundBefore(words, i);
  if (before) ({ bound, from } = before);

  const joiner = words[to]?.lower;
  if (
    joiner === "to" ||
    joiner === "-" ||
    joiner === "–" ||
    (joiner === "and" && words[i - 1]?.lower === "between") ||
    joiner === "or"
  ) {
    let next = to + 1;
    const inner = BOUNDS.find(({ words: parts }) => parts.every((part, k) => words[next + k]?.lower === part));
    if (inner && joiner === "to") next += inner.words.length;
    const second = readNumber(words, next);
    if (second && second.value > value && (joiner !== "or" || second.value <= value * 2)) {
      high = second.value;
      // "5 to 7 million": the multiplier belongs to both.
      if (second.multiplier > 1 && first.multiplier === 1 && value < 1000) value *= second.multiplier;
      bound = "range";
      to = second.to;
      if (words[i - 1]?.lower === "between" || words[i - 1]?.lower === "from") from = i - 1;
    }
  }
  if (words[to]?.text === "+") {
    bound = "at least";
    to++;
  }
  const after = BOUNDS_AFTER.find(({ words: parts }) => parts.every((part, k) => words[to + k]?.lower === part));
  if (after && bound === "exact") {
    bound = after.bound;
    to += after.words.length;
  }
  const counted = countedNoun(view, i, to);
  if (counted === null) return null;
  if (first.isFraction) {
    value *= 100;
    return finish(view, {
      ...counted,
      unit: "percent",
      metric: "share",
      value,
      high,
      bound,
      from,
      number: i,
      to: Math.max(to, counted.to),
    });
  }
  return finish(view, { ...counted, value, high, bound, from, number: i, to: Math.max(to, counted.to) });
}

function finish(view: View, figure: Omit<Figure, "span">): Figure {
  return { ...figure, span: spanOf(view.words, figure.from, figure.to) };
}

function boundBefore(words: readonly Word[], i: number): { bound: Bound; from: number } | null {
  let at = i;
  if (
    words[at - 1]?.lower === "the" ||
    words[at - 1]?.lower === "another" ||
    words[at - 1]?.lower === "a" ||
    words[at - 1]?.lower === "an"
  )
    at--;
  for (const row of BOUNDS) {
    const from = at - row.words.length;
    if (from >= 0 && row.words.every((part, k) => words[from + k]!.lower === part)) return { bound: row.bound, from };
    const strict = i - row.words.length;
    if (strict >= 0 && row.words.every((part, k) => words[strict + k]!.lower === part))
      return { bound: row.bound, from: strict };
  }
  return null;
}

/** The number is part of a date, a time, an age, a name or an idiom. */
function isExcluded(view: View, i: number, to: number): boolean {
  const { words } = view;
  const word = words[i]!;
  const before = words[i - 1];
  const after = words[to];
  if (isOrdinalOrYear(words, i, to)) return true;
  if (before && VAGUE_COUNTS.has(before.lower) && before.lower !== "some" && before.lower !== "many") return true;
  if (before && MONTHS.has(before.lower) && (before.lower !== "may" || before.isCapital) && Number(word.lower) <= 31)
    return true;
  if (after && MONTHS.has(after.lower) && Number(word.lower) <= 31) return true;
  if (
    before &&
    (NAME_BEFORE_NUMBER.has(before.lower) || NAME_BEFORE_NUMBER.has(before.lemma)) &&
    (before.isCapital || /^\d{4}$/u.test(word.lower)) &&
    !MONTHS.has(before.lower)
  )
    return true;
  if (before && AGE_BEFORE.has(before.lower)) return true;
  if (
    after &&
    /^(?:am|pm|a\.m\.?|p\.m\.?|gmt|utc|o'clock|hours)$/u.test(after.lower) &&
    /^\d/u.test(word.lower) &&
    (after.lower !== "hours" || /^\d{4}$/u.test(word.lower))
  )
    return true;
  if (/^\d{1,2}:\d{2}/u.test(word.lower)) return true;
  const isRange = (after?.lower === "to" || after?.lower === "or") && readNumber(words, to + 1) !== null;
  if (word.lower === "one" && to === i + 1 && !isRange) {
    if (
      after === undefined ||
      ["of", "another", "side", "day", "thing", "such", "and", "way", "that", "more"].includes(after.lower)
    )
      return true;
    if (
      before &&
      ["this", "that", "the", "no", "any", "every", "each", "number", "which", "another"].includes(before.lower)
    )
      return true;
    if (["PUNCT", "VERB", "AUX", "ADP", "PRON", "SCONJ", "ADV", "PART", "CCONJ"].includes(after.pos)) return true;
  }
  // "Ziad 13": a bare number behind a name is an age; "Group 13" a name.
  if (
    before &&
    before.pos === "PROPN" &&
    before.isCapital &&
    /^\d{1,3}$/u.test(word.lower) &&
    !view.isUpperCase &&
    (after === undefined || !["NOUN", "PROPN", "ADJ", "SYM"].includes(after.pos))
  )
    return true;
  if (
    after?.isJoined &&
    /^(?:mm|caliber|calibre|year|day|month|week|hour)$/u.test(after.lower) &&
    isAgeOrCaliber(words, to)
  )
    return true;
  if (isTimeSpan(words, i, to)) return true;
  if (before && MODEL_NAMES.has(before.lower)) return true;
  if (before && before.lower === "and" && words[i - 2] && isExcludedBare(words, i - 2)) return true;
  // ", 42, of Woodbridge" is an age.
  if (
    before?.text === "," &&
    /^[1-9]\d$/u.test(word.lower) &&
    (after === undefined || after.text === "," || after.text === ".")
  )
    return true;
  if (
    before &&
    (before.text === "[" || before.lower === "as") &&
    words[i - 2]?.lower !== "many" &&
    (after === undefined || after.text === "]" || words[i - 2]?.lower === "young")
  )
    return true;
  return FRACTIONS.has(word.lower) && before?.lower === "the";
}

/** "resolutions 2118 and 2235": the second number is a name because the first is. */
const isExcludedBare = (words: readonly Word[], at: number): boolean =>
  /^\d+$/u.test(words[at]!.lower) && NAME_BEFORE_NUMBER.has(words[at - 1]?.lemma ?? "");

/** "over the past 24 hours", "two years ago", "within three days": a time, read by the time stage. */
function isTimeSpan(words: readonly Word[], i: number, to: number): boolean {
  const row = unitByWord.get(words[to]?.lower ?? "");
  if (row?.metric !== "duration") return false;
  const before = words[i - 1]?.lower ?? "";
  if (
    [
      "past",
      "last",
      "next",
      "first",
      "within",
      "in",
      "previous",
      "recent",
      "coming",
      "after",
      "every",
      "final",
      "preceding",
    ].includes(before)
  )
    return true;
  const behind = words[to + 1]?.lower ?? "";
  return ["ago", "later", "earlier", "before", "after"].includes(behind);
}

const isAgeOrCaliber = (words: readonly Word[], unit: number): boolean =>
  words[unit]!.lower === "mm" ||
  words[unit]!.lower.startsWith("calib") ||
  words[unit + 1]?.lower === "old" ||
  words[unit + 1]?.lower === "olds";
