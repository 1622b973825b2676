import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Language } from "../model/index.ts";

/** How much of a text's beginning is looked at, in UTF-16 code units: enough for certainty, and the same cost for any length. */
const SAMPLE_LENGTH = 4_000;

/** The language as given (reduced to its ISO 639 code: "en-GB" is "en"), else as detected, else unknown ("und", ISO 639-2). */
export function languageOf(text: string, given: string | null): Language {
  const code = given === null ? null : (/^[a-z]{2,3}(?=[-_]|$)/i.exec(given.trim())?.[0]?.toLowerCase() ?? null);
  if (code !== null) return { code, basis: "metadata" };
  // Lower case: an agency's upper-case wire has other letter groups than those that the detector learnt.
  const sample = text.slice(0, SAMPLE_LENGTH).toLowerCase();
  if (isPlainlyEnglish(sample)) return { code: "en", basis: "detected" };
  const found = detector().detect(sample);
  return found.language !== "" && found.isReliable()
    ? { code: found.language, basis: "detected" }
    : { code: "und", basis: "unknown" };
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

const isEnglish = (words: readonly string[]): boolean =>
  words.filter((word) => ENGLISH_WORDS.has(word)).length >= words.length * ENGLISH_SHARE;

const WORD = /\p{L}+/gu;

/** Words that make up a sixth of English prose and that hardly stand in any other language; not "of" and "was", which are Dutch too. */
const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  "the and that with from this which they their said would been were who its not after".split(" "),
);

/**
 * Share of those words from which on words are English. Chosen by us: in 96 of 100 reports of four English collections
 * (4,368 reports) both halves reach it; other languages have hardly any.
 */
const ENGLISH_SHARE = 0.08;

/** Fewer words, such as a headline's, are no evidence. Chosen by us. */
const FEWEST_WORDS = 20;

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
