import anyAscii from "any-ascii";
import type { WordCounts } from "./word-counts.ts";

/** Words that say nothing about what is asserted. Closed classes of English, and the verbs of saying. */
const STOP_WORDS = new Set(
  (
    "the a an of in on at to for from by with and or but nor so as than that this these those it its he she they we you i his her their our your my him them us me " +
    "is are was were be been being am has have had having do does did done will would shall should can could may might must not no " +
    "who whom whose which what when where why how there here then also only just more most much many some any all both each other others another " +
    "such own same very too about into over under after before between during against within without through up down out off again further once " +
    "said say says saying told tell according added reported report reports reportedly claimed claim claims stated announced confirmed mr mrs ms " +
    "one two if because while until since still now new first last"
  ).split(" "),
);
const SHORTEST_TERM = 3; // letters

/** Terms of a text, stemmed lightly so that "bombed", "bombing" and "bombs" meet. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  let word = "";
  for (const character of anyAscii(text).toLowerCase() + " ") {
    if (character >= "a" && character <= "z") word += character;
    else if (character === "'") continue;
    else {
      if (word.length >= SHORTEST_TERM && !STOP_WORDS.has(word)) terms.push(stem(word));
      word = "";
    }
  }
  return terms;
}

const ENDINGS = ["ings", "ing", "ied", "ies", "ed", "es", "s", "ly"];
const SHORTEST_STEM = 4; // letters

function stem(word: string): string {
  for (const ending of ENDINGS)
    if (word.endsWith(ending) && word.length - ending.length >= SHORTEST_STEM) return word.slice(0, -ending.length);
  return word;
}

/** Terms of one text with their weights, by number of the term and in that order, so that two are compared in one pass. */
export type WeighedTerms = { readonly ids: Int32Array; readonly weights: Float32Array };

/**
 * The weight of each term of a text by how rare it is in news (inverse document frequency, Spärck Jones 1972, add-one);
 * unit length. It rests on nothing but the text and a fixed table, so that no other report changes it.
 */
export function weighTerms(terms: readonly string[], words: WordCounts): WeighedTerms {
  return unitVector(new Set(terms), (term) => Math.log((words.documents + 1) / (words.of(term) + 1)) + 1);
}

/** The letters of the terms, by threes: spellings, inflections and compounds of one word share most of them. */
export function lettersOf(terms: readonly string[]): WeighedTerms {
  const threes = new Set<string>();
  for (const term of new Set(terms)) {
    const edged = `^${term}$`;
    for (let i = 0; i + LETTERS <= edged.length; i++) threes.add(edged.slice(i, i + LETTERS));
  }
  return unitVector(threes, () => 1);
}
const LETTERS = 3;

function unitVector(terms: ReadonlySet<string>, weightOf: (term: string) => number): WeighedTerms {
  const rows = [...terms].map((term) => ({ id: termNumber(term), weight: weightOf(term) }));
  rows.sort((a, b) => a.id - b.id || a.weight - b.weight);
  const length = Math.sqrt(rows.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  return {
    ids: Int32Array.from(rows, ({ id }) => id),
    weights: Float32Array.from(rows, ({ weight }) => weight / length),
  };
}

/** FNV-1a (Fowler, Noll, Vo) in 32 bits: two of the hundred terms of a text meet by chance once in a million texts. */
function termNumber(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Cosine of two unit vectors, 0 to 1. */
export function likeness(a: WeighedTerms, b: WeighedTerms): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length;) {
    const p = a.ids[i]!;
    const q = b.ids[j]!;
    if (p === q) sum += a.weights[i++]! * b.weights[j++]!;
    else if (p < q) i++;
    else j++;
  }
  return sum;
}
