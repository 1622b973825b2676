import { AGE_BEFORE, HARMED_WORDS, NOT_A_MEASURE, UNITS, type UnitRow } from "../en/quantities.ts";
import { isOfClass } from "../en/words.ts";
import { readNumber } from "./numbers.ts";
import type { Figure } from "./figure.ts";
import { spanOf, type View, type Word } from "./view.ts";

export const unitByWord = new Map<string, UnitRow>();
for (const row of UNITS) for (const word of row.words) unitByWord.set(word, row);

export type Counted = Pick<Figure, "unit" | "metric" | "of" | "isPerson" | "noun" | "to">;

/** Words of a noun phrase looked at behind a number. */
const PHRASE_WORDS = 7;

/** What a number counts: the head of the noun phrase behind it; null where the noun shows that it is no measure. */
export function countedNoun(view: View, i: number, start: number): Counted | null {
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

export function isAge(words: readonly Word[], number: number, unit: number): boolean {
  const next = words[unit + 1]?.lower;
  return (
    next === "old" ||
    next === "olds" ||
    AGE_BEFORE.has(words[number - 1]?.lower ?? "") ||
    (words[number - 1]?.lower === "of" && words[number - 2]?.lower === "age")
  );
}
