import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Language } from "../model/index.ts";
import { isTellingFor, SHARED_LETTERS } from "./language-letters.ts";
import { ENGLISH_WORDS, HEADLINE_WORDS } from "./language-words.ts";

/** How much of a text's beginning is looked at, in UTF-16 code units: enough for certainty, and the same cost for any length. */
const SAMPLE_LENGTH = 4_000;

/**
 * The language as given (reduced to its ISO 639 code: "en-GB" is "en"), else as detected, else unknown ("und",
 * ISO 639-2). English is not taken on trust, since pages say so of any text: where the text plainly is another
 * language, that counts, so that nothing is read as what it is not.
 */
export function languageOf(text: string, given: string | null): Language {
  const code = given === null ? null : (/^[a-z]{2,3}(?=[-_]|$)/i.exec(given.trim())?.[0]?.toLowerCase() ?? null);
  if (code !== null && code !== "en") return { code, basis: "metadata" };
  // Lower case: an agency's upper-case wire has other letter groups than those that the detector learnt.
  const sample = text.slice(0, SAMPLE_LENGTH).toLowerCase();
  const words = sample.match(WORD) ?? [];
  const isEnglishText = isPlainlyEnglish(sample) || isEnglishHeadline(words) || isMostlyEnglish(words);
  const detected = isEnglishText ? "en" : detect(sample, words);
  if (code === "en") {
    const isOther = detected !== null && detected !== "en" && (words.length >= FEWEST_WORDS || !isLatin(words));
    return isOther ? { code: detected, basis: "detected" } : { code, basis: "metadata" };
  }
  return detected === null ? { code: "und", basis: "unknown" } : { code: detected, basis: "detected" };
}

/** The detector's answer where it is sure of it, null otherwise. */
function detect(sample: string, words: readonly string[]): string | null {
  const found = detector().detect(sample);
  if (found.language === "" || !found.isReliable()) return null;
  // A few words in letters that several languages write say nothing: "Атака на порт".
  const isShared = SHARED_LETTERS.has(found.language) && words.length < FEWEST_TELLING_WORDS;
  return isShared && !isTellingFor(found.language, sample) ? null : found.language;
}

/**
 * English by its commonest words alone, in lower case; both halves of the text must be. Saves loading the detector, whose
 * tables take 80 MB and a fifth of a second, for what most reports are; whatever falls short goes to the detector.
 */
export function isPlainlyEnglish(sample: string): boolean {
  const words = sample.match(WORD) ?? [];
  const middle = words.length >> 1;
  return words.length >= FEWEST_WORDS && isEnglish(words.slice(0, middle)) && isEnglish(words.slice(middle));
}

/** English with sentences in other letters between: those are kept and not read. */
function isMostlyEnglish(words: readonly string[]): boolean {
  const latin = words.filter((word) => LATIN.test(word));
  return (
    latin.length >= FEWEST_WORDS &&
    latin.length < words.length &&
    latin.length >= words.length * ENGLISH_PART &&
    isEnglish(latin)
  );
}

/** A headline or a short post: most of its words are such as English headlines are made of. */
function isEnglishHeadline(words: readonly string[]): boolean {
  if (words.length === 0 || words.length >= FEWEST_WORDS) return false;
  const known = words.filter((word) => ENGLISH_WORDS.has(word) || HEADLINE_WORDS.has(word)).length;
  return known >= FEWEST_HEADLINE_WORDS && known >= words.length * HEADLINE_SHARE;
}

const isEnglish = (words: readonly string[]): boolean =>
  words.filter((word) => ENGLISH_WORDS.has(word)).length >= words.length * ENGLISH_SHARE;

const isLatin = (words: readonly string[]): boolean =>
  words.filter((word) => LATIN.test(word)).length >= words.length * ENGLISH_PART;

const WORD = /\p{L}+/gu;
const LATIN = /^\p{Script=Latin}/u;

/**
 * Share of English words from which on words are English. Chosen by us: in 96 of 100 reports of four English collections
 * (4,368 reports) both halves reach it; other languages have hardly any.
 */
const ENGLISH_SHARE = 0.08;

/** Fewer words, such as a headline's, are no evidence of their own. Chosen by us. */
const FEWEST_WORDS = 20;

/** Share of words in Latin letters from which a text with other letters between may be English. Chosen by us. */
const ENGLISH_PART = 0.5;

/** Known words of a headline, and their share among its words; names make up the rest. Chosen by us. */
const FEWEST_HEADLINE_WORDS = 2;
const HEADLINE_SHARE = 0.5;

/** Words from which on the detector tells languages of one alphabet apart without a letter of their own. Chosen by us. */
const FEWEST_TELLING_WORDS = 6;

type Detector = (typeof import("eld/extrasmall"))["eld"];

let loaded: Detector | null = null;

/** Loaded when first needed. By its file: the package can be asked for by `import` alone, which would have everyone wait. */
function detector(): Detector {
  if (loaded === null) {
    const file = fileURLToPath(import.meta.resolve("eld/extrasmall"));
    loaded = (createRequire(import.meta.url)(file) as { eld: Detector }).eld;
  }
  return loaded;
}
