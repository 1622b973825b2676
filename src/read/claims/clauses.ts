import { isOfClass, type WordClass } from "../en/words.ts";
import type { View, Word } from "./view.ts";

/** Things done to, one noun phrase each: "a bridge, two tanks and three engineering vehicles" has three. */
export type Item = { from: number; to: number; noun: number; kind: WordClass | null };

const BE_FORMS = new Set(["be", "been", "being", "was", "were", "is", "are", "am", "get", "got"]);

/** A passive: a form of be before the participle, with nothing but adverbs, auxiliaries and negation between. */
export function isPassive(view: View, head: number): boolean {
  const { words } = view;
  if (words[head]?.lower.endsWith("ing")) return false;
  for (let i = head - 1; i >= Math.max(0, head - 5); i--) {
    const word = words[i]!;
    if (BE_FORMS.has(word.lower)) return true;
    if (
      !["ADV", "AUX", "PART"].includes(word.pos) &&
      !["severely", "and", "or"].includes(word.lower) &&
      word.pos !== "VERB"
    )
      break;
  }
  return words[head + 1]?.lower === "by";
}

const segmentOf = (view: View, at: number): [number, number] =>
  view.segments[view.words[at]!.segment] ?? [0, view.words.length];

const isPhraseWord = (word: Word): boolean =>
  ["NOUN", "PROPN", "ADJ", "DET", "NUM", "PART"].includes(word.pos) ||
  word.isJoined ||
  word.text === "%" ||
  word.lower === "its" ||
  word.lower === "their";

/** Longest run of words looked at for things done to. */
const ITEM_WORDS = 70;

/** The noun phrases after `head`, up to where the enumeration ends. Phrases with a preposition ("near the river") are passed over. */
export function itemsAfter(view: View, head: number, limit: number, isNoun: boolean): Item[] {
  const items: Item[] = [];
  const { words } = view;
  const pronoun = words[head + 1];
  if (!isNoun && pronoun && ["them", "him", "her", "us"].includes(pronoun.lower) && pronoun.pos === "PRON")
    return [{ from: head + 1, to: head + 2, noun: head + 1, kind: "person" }];
  const end = Math.min(limit, words.length, head + ITEM_WORDS);
  let i = head + 1;
  // "captured and blindfolded ten guards": verbs joined share what they are done to.
  if (words[i]?.lower === "and" && words[i + 1]?.pos === "VERB") i += 2;
  let isInPhrase = true;
  while (i < end) {
    const word = words[i]!;
    if (word.text === ";" || word.text === ":" || word.text === "." || word.text === "(") break;
    if (
      word.text === "," ||
      word.lower === "and" ||
      word.lower === "well" ||
      word.lower === "plus" ||
      word.lower === "including"
    ) {
      isInPhrase = true;
      i++;
      continue;
    }
    if (
      word.pos === "SCONJ" ||
      word.lower === "which" ||
      word.lower === "who" ||
      word.lower === "that" ||
      word.lower === "when"
    )
      break;
    if (word.pos === "AUX") break;
    if (
      word.pos === "VERB" &&
      !(words[i + 1] && isPhraseWord(words[i + 1]!) && isInPhrase && words[i - 1]?.pos !== "NOUN")
    )
      break;
    if (
      BOUND_WORDS.has(word.lower) &&
      (isNumberLike(words[i + 1]) || isNumberLike(words[i + 2]) || isNumberLike(words[i + 3]))
    ) {
      i++;
      continue;
    }
    if (word.pos === "ADP" && word.lower !== "of") {
      // "damage to the bridge": what a noun is done to stands behind its preposition.
      isInPhrase = isNoun && OBJECT_PREPOSITIONS.has(word.lower);
      i++;
      continue;
    }
    if (!isInPhrase) {
      i++;
      continue;
    }
    const item = phraseAt(view, i, end);
    if (item) {
      items.push(item);
      i = item.to;
      isInPhrase = false;
    } else i++;
  }
  return items;
}

const BOUND_WORDS = new Set([
  "at",
  "least",
  "most",
  "up",
  "to",
  "more",
  "than",
  "over",
  "about",
  "around",
  "nearly",
  "some",
  "almost",
  "as",
  "many",
]);
const OBJECT_PREPOSITIONS = new Set(["to", "on", "of", "at", "upon"]);
const isNumberLike = (word: Word | undefined): boolean =>
  word !== undefined && (word.pos === "NUM" || /^\d/u.test(word.lower));

/** The noun phrases of the subject of a passive or intransitive verb at `head`. */
export function itemsBefore(view: View, head: number, floor: number): Item[] {
  const { words } = view;
  let [start] = segmentOf(view, head);
  start = Math.max(start, floor);
  const items: Item[] = [];
  for (let i = start; i < head;) {
    const word = words[i]!;
    if (word.pos === "ADP" && word.lower !== "of") {
      // Up to the next comma or verb: a place, not the subject.
      while (i < head && words[i]!.text !== "," && words[i]!.pos !== "VERB" && words[i]!.lower !== "and") i++;
      i++;
      continue;
    }
    const item = isPhraseWord(word) ? phraseAt(view, i, head) : null;
    if (item) {
      items.push(item);
      i = item.to;
    } else i++;
  }
  return items;
}

/** A noun phrase from `at`: determiners, modifiers, nouns; `of` goes on ("a number of hideouts"). The kind is that of the head before any `of`, or of the noun after a measure word. */
function phraseAt(view: View, at: number, end: number): Item | null {
  const { words } = view;
  let noun = -1;
  let i = at;
  for (; i < end; i++) {
    const word = words[i]!;
    if (word.lower === "of" && noun >= 0 && MEASURE_WORDS.has(words[noun]!.lemma)) continue;
    if (word.lower === "of" && noun < 0 && isNumberLike(words[i - 1])) continue;
    const isModifier = word.pos === "VERB" && noun < 0 && i + 1 < end && isPhraseWord(words[i + 1]!);
    if (!isPhraseWord(word) && !isModifier) break;
    if (i > at && word.pos === "NUM" && noun >= 0 && !word.isJoined && words[i - 1]!.lower !== "of") break;
    if (i > at && word.pos === "DET" && noun >= 0 && !MEASURE_WORDS.has(words[noun]!.lemma)) break;
    if (word.pos === "NOUN" || word.pos === "PROPN") noun = i;
  }
  if (noun < 0) return null;
  return { from: at, to: noun + 1, noun, kind: kindOf(words[noun]!) };
}

const MEASURE_WORDS = new Set([
  "number",
  "dozens",
  "dozen",
  "hundreds",
  "scores",
  "lot",
  "series",
  "couple",
  "tens",
  "part",
  "parts",
  "most",
  "section",
  "stretch",
]);

export function kindOf(word: Word): WordClass | null {
  for (const kind of ["person", "equipment", "structure", "area"] as const)
    if (isOfClass(word.lemma, word.lower, kind)) return kind;
  return null;
}
