import { hashSlice, mix } from "./hash.ts";
import type { EnglishModel } from "./english-model.ts";

/**
 * The words of one sentence as numbers: what the tagger and the parser look at, computed once a word. Each array
 * holds one number a word; the hashes are 32 bits.
 */
export type Words = {
  count: number;
  lowers: string[];
  /** Hash of the lower-cased word, digits made equal. */
  word: Int32Array;
  suffix1: Int32Array;
  suffix2: Int32Array;
  suffix3: Int32Array;
  suffix4: Int32Array;
  prefix1: Int32Array;
  prefix3: Int32Array;
  /** Form of the letters: capitals, digits, hyphens; the same for all words of a sentence in capitals. */
  shape: Int32Array;
  /** Which tags the lexicon knows for the word: index into `model.tagSets`, 0 for an unknown word. */
  tagSet: Uint16Array;
  /** Cluster of words that stand in like contexts, 0 for none. */
  cluster: Uint8Array;
};

/** Share of words with a first capital from which a sentence counts as a headline In Such Letters, with at least so many words. Chosen by us. */
const TITLE_CASE = { share: 0.75, words: 4 };

/** Numbers of the given words; `lowers` are the same words in lower case. */
export function encodeWords(forms: readonly string[], lowers: string[], model: EnglishModel): Words {
  const count = forms.length;
  const words: Words = {
    count,
    lowers,
    word: new Int32Array(count),
    suffix1: new Int32Array(count),
    suffix2: new Int32Array(count),
    suffix3: new Int32Array(count),
    suffix4: new Int32Array(count),
    prefix1: new Int32Array(count),
    prefix3: new Int32Array(count),
    shape: new Int32Array(count),
    tagSet: new Uint16Array(count),
    cluster: new Uint8Array(count),
  };
  const casing = sentenceCasing(forms, lowers);
  for (let i = 0; i < count; i++) {
    const lower = lowers[i]!;
    const length = lower.length;
    const hash = hashSlice(lower, 0, length);
    words.word[i] = hash;
    words.suffix1[i] = hashSlice(lower, Math.max(0, length - 1), length);
    words.suffix2[i] = hashSlice(lower, Math.max(0, length - 2), length);
    words.suffix3[i] = hashSlice(lower, Math.max(0, length - 3), length);
    words.suffix4[i] = hashSlice(lower, Math.max(0, length - 4), length);
    words.prefix1[i] = hashSlice(lower, 0, Math.min(1, length));
    words.prefix3[i] = hashSlice(lower, 0, Math.min(3, length));
    words.shape[i] = shapeOf(forms[i]!, casing, i === 0);
    const slot = findSlot(model.lexiconKeys, hash);
    if (slot >= 0) {
      words.tagSet[i] = model.lexiconSets[slot]!;
      words.cluster[i] = model.lexiconClusters[slot]!;
    }
  }
  return words;
}

/** Slot of a key in an open table whose size is a power of two and whose empty slots are 0; -1 where it is not. */
export function findSlot(keys: Int32Array, key: number): number {
  const mask = keys.length - 1;
  for (let slot = mix(key, 1) & mask; ; slot = (slot + 1) & mask) {
    const found = keys[slot]!;
    if (found === key) return slot;
    if (found === 0) return -1;
  }
}

type Casing = "prose" | "capitals" | "title" | "lower";

function sentenceCasing(forms: readonly string[], lowers: readonly string[]): Casing {
  let letters = 0;
  let capitals = 0;
  let shouted = 0;
  for (const [i, form] of forms.entries()) {
    const lower = lowers[i]!;
    if (!isLetter(lower.charCodeAt(0))) continue;
    letters++;
    if (form.charCodeAt(0) === lower.charCodeAt(0)) continue;
    capitals++;
    if (form.length > 1 ? form.charCodeAt(1) !== lower.charCodeAt(1) : true) shouted++;
  }
  if (letters === 0) return "prose";
  if (shouted > 0.7 * letters && letters > 1) return "capitals";
  if (letters >= TITLE_CASE.words && capitals >= TITLE_CASE.share * letters) return "title";
  return capitals === 0 ? "lower" : "prose";
}

const CASING_BITS: Record<Casing, number> = { prose: 0, capitals: 1, title: 2, lower: 3 };

/** Bits of the form: casing of the sentence, of the word, whether it opens the sentence, digits, hyphen, stop, other signs. */
function shapeOf(form: string, casing: Casing, opens: boolean): number {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let signs = 0;
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    if (unit >= 0x61 && unit <= 0x7a) lower++;
    else if (unit >= 0x41 && unit <= 0x5a) upper++;
    else if (unit >= 0x30 && unit <= 0x39) digits++;
    else if (unit === 0x2d || unit === 0x2010 || unit === 0x2011) signs |= 1;
    else if (unit === 0x2e) signs |= 2;
    else if (isLetter(unit)) {
      const letter = form[i]!;
      if (letter !== letter.toLowerCase()) upper++;
      else lower++;
    } else signs |= 4;
  }
  const first = form.charCodeAt(0);
  const isUpperFirst = isLetter(first) && form[0] !== form[0]!.toLowerCase();
  let word = 0;
  if (upper > 0) word = lower === 0 ? (upper === 1 ? 3 : 2) : isUpperFirst ? (upper > 1 ? 5 : 1) : 4;
  if (casing === "capitals") word = upper + lower > 0 ? 6 : 0;
  const figures = digits === 0 ? 0 : lower + upper > 0 ? 1 : digits === 4 && signs === 0 ? 3 : 2;
  const isWordless = upper + lower === 0 ? 1 : 0;
  return mix(
    CASING_BITS[casing] | (word << 2) | ((opens ? 1 : 0) << 5) | (figures << 6) | (signs << 8) | (isWordless << 11),
    77,
  );
}

/** True for what has two cases or may be a letter: all beyond ASCII signs that is no punctuation block. */
const isLetter = (unit: number) =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7) ||
  (unit >= 0x2c00 && unit < 0xd800);
