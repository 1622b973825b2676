import type { Analysis, Bound, Metric, Span } from "../../model/index.ts";
import {
  AGE_BEFORE,
  BOUNDS,
  BOUNDS_AFTER,
  FRACTIONS,
  HARMED_WORDS,
  MODEL_NAMES,
  MONTHS,
  NAME_BEFORE_NUMBER,
  NOT_A_MEASURE,
  UNITS,
  type UnitRow,
  VAGUE_COUNTS,
} from "../en/quantities.ts";
import { isOfClass } from "../en/words.ts";
import { isOrdinalOrYear, readNumber } from "./numbers.ts";
import { spanOf, type View, viewOf, type Word } from "./view.ts";

/** A figure of the text with its bound and what it counts. `from`..`to`: words of the view, bound and noun included; `noun`: the counted noun or -1. */
export type Figure = {
  value: number;
  high: number | null;
  bound: Bound;
  unit: string;
  metric: Metric;
  of: string | null;
  isPerson: boolean;
  span: Span;
  from: number;
  number: number;
  noun: number;
  to: number;
};

const unitByWord = new Map<string, UnitRow>();
for (const row of UNITS) for (const word of row.words) unitByWord.set(word, row);

/** All figures of a text, once. Dates, times of day, ages, ordinals and identifiers are no figures. */
export const readQuantities = (analysis: Analysis): Figure[] =>
  analysis.sentences.flatMap((sentence) => figuresOf(viewOf(analysis, [sentence.span])));

/** The figures of a view, in order. */
export function figuresOf(view: View): Figure[] {
  const figures: Figure[] = [];
  let i = 0;
  while (i < view.words.length) {
    const figure = figureAt(view, i) ?? lastOfList(view, i, figures.at(-1));
    if (figure) {
      const last = figures.at(-1);
      // "30km (19 miles)": the second is the first again in another unit.
      if (!last || !isConversion(view, last, figure)) figures.push(figure);
      i = Math.max(figure.to, i + 1);
    } else i++;
  }
  return figures;
}

/** "seven vehicles, three machines, and a car": behind counted things of its kind the article that closes the list counts one. */
function lastOfList(view: View, i: number, last: Figure | undefined): Figure | null {
  const { words } = view;
  if (!/^(?:a|an)$/u.test(words[i]!.lower) || words[i - 1]?.lower !== "and" || !last || last.high !== null) return null;
  if (i - last.to > LIST_GAP || !COUNTED_THINGS.has(last.unit)) return null;
  const counted = countedNoun(view, i, i + 1);
  if (counted === null || counted.noun < 0 || !COUNTED_THINGS.has(counted.unit)) return null;
  return finish(view, { ...counted, value: 1, high: null, bound: "exact", from: i, number: i, to: counted.to });
}

/** Words between the last counted thing of a list and the article that closes it: a comma and "and". */
const LIST_GAP = 2;
/** Units of things that stand in lists of losses. */
const COUNTED_THINGS: ReadonlySet<string> = new Set(
  UNITS.filter(({ metric }) => metric === "destroyed" || metric === "strikes").map(({ unit }) => unit),
);

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

type Counted = Pick<Figure, "unit" | "metric" | "of" | "isPerson" | "noun" | "to">;

/** Words of a noun phrase looked at behind a number. */
const PHRASE_WORDS = 7;

/** What a number counts: the head of the noun phrase behind it; null where the noun shows that it is no measure. */
function countedNoun(view: View, i: number, start: number): Counted | null {
  const { words } = view;
  let at = start;
  if (words[i - 1]?.text === "$")
    return { unit: "USD", metric: "other", of: null, isPerson: false, noun: -1, to: start };
  if (words[i - 1]?.text === "£")
    return { unit: "GBP", metric: "other", of: null, isPerson: false, noun: -1, to: start };
  if (words[i - 1]?.text === "€")
    return { unit: "EUR", metric: "other", of: null, isPerson: false, noun: -1, to: start };
  const square = words[at]?.lower.replace(".", "");
  if (square === "square" || square === "sq") {
    const row =
      unitByWord.get(`square-${words[at + 1]?.lower ?? ""}`) ?? unitByWord.get(`sq-${words[at + 1]?.lower ?? ""}`);
    if (row) return { ...nounOf(row), of: phraseAfter(view, at + 2), noun: at + 1, to: at + 2 };
  }
  const direct = unitByWord.get(words[at]?.lower ?? "");
  if (
    direct &&
    (direct.metric === "distance" ||
      direct.metric === "length" ||
      direct.metric === "duration" ||
      direct.metric === "share")
  ) {
    if (direct.metric === "duration" && isAge(words, i, at)) return null;
    const isModifier = words[at + 1]?.isJoined === true;
    return { ...nounOf(direct), of: isModifier ? null : phraseAfter(view, at + 1), noun: at, to: at + 1 };
  }
  if (words[at]?.lower === "of") at++;
  if (at > start)
    while (at < words.length && ["the", "its", "their", "his", "our", "these", "those"].includes(words[at]!.lower))
      at++;
  let noun = -1;
  let end = at;
  for (let k = at; k < Math.min(words.length, at + PHRASE_WORDS); k++) {
    const word = words[k]!;
    if (k > at && readNumber(words, k) !== null && !word.isJoined) break;
    const isNominal =
      word.pos === "NOUN" ||
      word.pos === "PROPN" ||
      word.lower === "others" ||
      (noun < 0 && HARMED_WORDS.has(word.lower));
    const isModifier =
      word.pos === "ADJ" ||
      word.pos === "NUM" ||
      word.isJoined ||
      word.lower === "'s" ||
      word.text === "&" ||
      (word.pos === "VERB" && noun < 0 && words[k + 1]?.pos === "NOUN");
    const known =
      unitByWord.has(word.lower) ||
      isOfClass(word.lemma, word.lower, "person") ||
      isOfClass(word.lemma, word.lower, "equipment");
    if (!isNominal && !isModifier && !(known && word.pos !== "VERB")) break;
    if ((isNominal || known) && (noun < 0 || !HARMED_WORDS.has(word.lower))) {
      // A second person noun after a first is a new phrase where the comma was lost ("51 children 28 women").
      noun = k;
      end = k + 1;
    }
  }
  if (noun < 0 && words[i - 1]?.lower === "of" && words[i - 2]?.lemma === "population")
    return { unit: "persons", metric: "other", of: "population", isPerson: false, noun: -1, to: start };
  if (noun < 0) return { unit: "persons", metric: "other", of: null, isPerson: true, noun: -1, to: start };
  const word = words[noun]!;
  if (NOT_A_MEASURE.has(word.lower)) return null;
  const of = spanText(view, at, end);
  const base = { of, noun, to: end };
  // The head decides; a compound head such as "rescue workers" or "fighting positions" is told by its last word.
  if (words[i - 1]?.lower === "of" && words[i - 2]?.lemma === "population")
    return { ...base, of: "population", unit: "persons", metric: "other", isPerson: false };
  if (HARMED_WORDS.has(word.lower) || PERSON_ENDING.test(word.lower))
    return { ...base, unit: "persons", metric: "other", isPerson: true };
  if (isOfClass(word.lemma, word.lower, "person") && !["bomber", "bombers"].includes(word.lower))
    return { ...base, unit: "persons", metric: "other", isPerson: true };
  const row = unitByWord.get(word.lower) ?? unitByWord.get(word.lemma);
  if (row) {
    if (row.metric === "duration" && isAge(words, i, noun)) return null;
    return { ...base, ...nounOf(row) };
  }
  if (word.pos === "PROPN" || isDemonymPlural(word))
    return { ...base, unit: "persons", metric: "other", isPerson: true };
  return { ...base, unit: word.lower, metric: "other", isPerson: false };
}

const PERSON_ENDING = /(?:men|women|ists|eers|members)$/u;

const nounOf = (row: UnitRow) => ({ unit: row.unit, metric: row.metric, isPerson: false });

const isDemonymPlural = (word: Word): boolean => word.isCapital && /(?:ans|ians|is|ese|ish)$/u.test(word.lower);

const spanText = (view: View, from: number, to: number): string | null =>
  to > from ? view.text.slice(...spanOf(view.words, from, to)).replace(/\s+/gu, " ") : null;

/** "30 percent of the territory": what follows with `of`, up to five words. */
function phraseAfter(view: View, at: number): string | null {
  const { words } = view;
  if (words[at]?.lower !== "of") return null;
  let end = at + 1;
  while (end < words.length && end < at + 6 && ["NOUN", "PROPN", "ADJ", "DET"].includes(words[end]!.pos)) end++;
  return spanText(view, at + 1, end);
}

function isAge(words: readonly Word[], number: number, unit: number): boolean {
  const next = words[unit + 1]?.lower;
  return (
    next === "old" ||
    next === "olds" ||
    AGE_BEFORE.has(words[number - 1]?.lower ?? "") ||
    (words[number - 1]?.lower === "of" && words[number - 2]?.lower === "age")
  );
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
