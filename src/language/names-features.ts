import type { Sentence, Token } from "../model/index.ts";
import { hashSlice, mix } from "./hash.ts";
import { slotOf, type NameLists } from "./names-model.ts";
import { kindOfWord, LINKS } from "./en/names.ts";

/**
 * Numbers of the features of the tokens of one sentence: those of its token k stand at [from[k], from[k + 1]). Both
 * arrays are used again for the next sentence.
 */
export type SentenceFeatures = { ids: Int32Array; from: Int32Array };

/** Values of one kind, one a token. */
type Column = Int32Array;

/** What is looked at of each token, computed once; and what the whole text tells of its words. */
type Columns = {
  word: Column;
  /** With its capitals. */
  form: Column;
  shape: Column;
  prefix: Column;
  suffix2: Column;
  suffix3: Column;
  suffix4: Column;
  tag: Column;
  penn: Column;
  relation: Column;
  coarse: Column;
  fine: Column;
  /** Size of the listed place that the token belongs to × 4 + where it stands in it, 0 for none. */
  place: Column;
  /** What the tables of the language say of the word in names. */
  listed: Column;
  isCapital: Uint8Array;
  isShouted: Uint8Array;
  /** First token of the run of capitalised words around a token, and the token after its last; -1 outside. */
  runFrom: Column;
  runTo: Column;
  /** A bit for each kind of listed words that the run holds. */
  runHolds: Column;
  /** Head of the noun phrase that the token belongs to. */
  phraseHead: Column;
};

/** How the text at large uses a capitalised word: what stands before and behind it, and how often. */
type Use = { count: number; before: number[]; behind: number[] };

/** Different neighbours of a word that are kept. Chosen by us: more make no difference to the figures. */
const MOST_NEIGHBOURS = 8;
/** Words of the longest listed place names that are looked up ("Khan al-Assal" with its hyphen is four tokens). */
const LONGEST_PLACE = 5;
/** Steps up to the head of a noun phrase, beyond which a parse is noise. */
const MOST_STEPS = 8;

/** Before the first and after the last token of a sentence. */
const EDGE_BEFORE = 11;
const EDGE_BEHIND = 13;

/**
 * Features of the tokens for finding names, a sentence at a time: the word, its letters, tags and parse, its
 * neighbours, the run of capitalised words it stands in, classes of words that stand in like contexts, listed places,
 * and how the rest of the text uses the same word (context aggregation, Ratinov and Roth 2009). No list of persons or
 * bodies is asked. Unless `isEveryToken`, tokens that are not in a run of capitals nor near one have no features: no
 * bare name holds them.
 */
export function nameFeatures(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  lists: NameLists,
  isEveryToken = true,
): (range: Sentence["tokens"]) => SentenceFeatures {
  const columns = columnsOf(tokens, sentences, lists, isEveryToken);
  const uses = usesOf(columns, sentences);
  const lowerWords = new Set<number>();
  for (let i = 0; i < tokens.length; i++) if (!columns.isCapital[i]) lowerWords.add(columns.word[i]!);
  const longest = sentences.reduce((most, { tokens: [first, last] }) => Math.max(most, last - first), 0);
  const room = { ids: new Int32Array(MOST_FEATURES * longest), count: 0 };
  const from = new Int32Array(longest + 1);
  return (range) => {
    room.count = 0;
    for (let i = range[0]; i < range[1]; i++) {
      if (isEveryToken || isNearCapital(columns, range, i, BESIDE))
        addFeatures(room, tokens, columns, range, i, lists, uses, lowerWords);
      from[i + 1 - range[0]] = room.count;
    }
    return { ids: room.ids, from };
  };
}

/** True for a token of a run of capitals and for those up to `beside` tokens from one. */
function isNearCapital({ runFrom }: Columns, [first, last]: Sentence["tokens"], i: number, beside: number): boolean {
  for (let k = Math.max(first, i - beside); k <= Math.min(last - 1, i + beside); k++) if (runFrom[k]! >= 0) return true;
  return false;
}

/** Tokens beside a run of capitals that a bare name may hold: the article of "al-Sham". */
const BESIDE = 2;

/** More than any token has: 78 of its own and four for each neighbour elsewhere. */
const MOST_FEATURES = 84 + 4 * MOST_NEIGHBOURS;

type Room = { ids: Int32Array; count: number };

function addFeatures(
  room: Room,
  tokens: readonly Token[],
  columns: Columns,
  [first, last]: Sentence["tokens"],
  i: number,
  lists: NameLists,
  uses: ReadonlyMap<number, Use>,
  lowerWords: ReadonlySet<number>,
): void {
  let template = 0;
  const add = (value: number, second = 0) => {
    const id = mix(mix(value, second), ++template);
    room.ids[room.count++] = id === 0 ? 1 : id;
  };
  const at = (column: Column, k: number) => (k < first ? EDGE_BEFORE : k >= last ? EDGE_BEHIND : column[k]!);
  const { word, shape, tag, coarse, fine, place, suffix3 } = columns;
  const isFirst = i === first ? 1 : 0;
  const isCapital = columns.isCapital[i]!;
  const isShouted = columns.isShouted[i]!;

  add(1);
  for (let k = i - 2; k <= i + 2; k++) add(at(word, k));
  add(columns.form[i]!, isShouted);
  for (let k = i - 1; k <= i + 1; k++) add(at(shape, k), isShouted);
  add(shape[i]!, mix(at(shape, i - 1), at(shape, i + 1)));
  add(columns.prefix[i]!);
  add(columns.suffix2[i]!);
  add(columns.suffix4[i]!);
  for (let k = i - 1; k <= i + 1; k++) add(at(suffix3, k));
  for (let k = i - 1; k <= i + 1; k++) add(at(tag, k));
  add(tag[i]!, at(tag, i - 1));
  add(tag[i]!, at(tag, i + 1));
  add(at(tag, i - 1), at(tag, i - 2));
  add(at(tag, i + 1), at(tag, i + 2));
  add(word[i]!, at(word, i - 1));
  add(word[i]!, at(word, i + 1));
  add(2 * isFirst + isShouted, shape[i]);

  for (let k = i - 2; k <= i + 2; k++) add(at(coarse, k));
  add(coarse[i]!, at(coarse, i - 1));
  add(coarse[i]!, at(coarse, i + 1));
  add(at(coarse, i - 1), at(coarse, i + 1));
  for (let k = i - 1; k <= i + 1; k++) add(at(fine, k));
  for (let k = i - 1; k <= i + 1; k++) add(at(place, k));
  add(place[i]!, isCapital);
  add(place[i]!, at(place, i + 1));
  add(place[i]!, at(place, i - 1));

  const { listed } = columns;
  for (let k = i - 2; k <= i + 2; k++) add(at(listed, k));
  add(listed[i]!, at(listed, i + 1));
  add(listed[i]!, at(listed, i - 1));
  add(mix(listed[i]!, isCapital), mix(place[i]!, at(listed, i + 1)));

  const { phraseHead, relation, penn } = columns;
  const governor = tokens[i]!.head;
  const hasGovernor = governor >= first && governor < last;
  add(penn[i]!);
  add(relation[i]!, hasGovernor ? tag[governor]! : 1);
  add(relation[i]!, hasGovernor ? coarse[governor]! : -1);
  add(relation[i]!, hasGovernor ? word[governor]! : 1);
  const head = phraseHead[i]!;
  const above = tokens[head]!.head;
  const hasAbove = above >= first && above < last;
  add(word[head]!);
  add(coarse[head]!);
  add(tag[head]!, Math.sign(head - i));
  add(relation[head]!, tag[head]);
  add(relation[head]!, hasAbove ? coarse[above]! : -1);
  add(relation[head]!, hasAbove ? word[above]! : 1);
  add(tag[head]!, Math.max(-4, Math.min(4, head - i)));
  add(mix(at(relation, i - 1), relation[i]!), at(relation, i + 1));

  const runFrom = columns.runFrom[i]!;
  const runTo = columns.runTo[i]!;
  if (runFrom >= 0) {
    add(word[runTo - 1]!);
    add(word[runFrom]!);
    add(listed[runTo - 1]!, listed[runFrom]);
    add(columns.runHolds[i]!, listed[i]);
    add(columns.runHolds[i]!, Math.min(runTo - runFrom, 6));
    add(coarse[runTo - 1]!, coarse[runFrom]);
    add(Math.min(runTo - runFrom, 6), 8 * Math.min(i - runFrom, 7) + Math.min(runTo - i, 7));
    add(at(word, runTo));
    add(at(word, runFrom - 1));
    add(at(tag, runTo), Math.min(runTo - i, 7));
    add(at(tag, runFrom - 1), Math.min(i - runFrom, 7));
    add(at(coarse, runTo));
    add(at(coarse, runFrom - 1));
  } else template += 13;

  const use = isCapital ? uses.get(word[i]!) : undefined;
  add((lowerWords.has(word[i]!) ? 1 : 0) + 2 * Math.min(use?.count ?? 0, 3), isFirst + 2 * isCapital);
  if (!use) return;
  addAll(room, use.before, 201);
  addAll(room, use.behind, 202);
  addClasses(room, use.before, 203, lists);
  addClasses(room, use.behind, 204, lists);
}

function addAll(room: Room, words: readonly number[], template: number): void {
  for (const word of words) room.ids[room.count++] = mix(word, template) || 1;
}

function addClasses(room: Room, words: readonly number[], template: number, lists: NameLists): void {
  for (const word of words) {
    const slot = slotOf(lists.wordKeys, word);
    room.ids[room.count++] = mix(slot < 0 ? 0 : lists.coarse[slot]!, template) || 1;
  }
}

function columnsOf(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  lists: NameLists,
  isEveryToken: boolean,
): Columns {
  const count = tokens.length;
  const column = () => new Int32Array(count);
  const columns: Columns = {
    word: column(),
    form: column(),
    shape: column(),
    prefix: column(),
    suffix2: column(),
    suffix3: column(),
    suffix4: column(),
    tag: column(),
    penn: column(),
    relation: column(),
    coarse: column(),
    fine: column(),
    place: column(),
    listed: column(),
    isCapital: new Uint8Array(count),
    isShouted: new Uint8Array(count),
    runFrom: column().fill(-1),
    runTo: column().fill(-1),
    runHolds: column(),
    phraseHead: column(),
  };
  const labels = new Map<string, number>();
  const labelKey = (label: string): number => {
    let key = labels.get(label);
    if (key === undefined) labels.set(label, (key = hashSlice(label, 0, label.length)));
    return key;
  };
  for (let i = 0; i < count; i++) {
    const { text, lower, pos, xpos, relation } = tokens[i]!;
    columns.word[i] = wordKey(lower);
    columns.tag[i] = labelKey(pos);
    columns.penn[i] = labelKey(xpos);
    columns.relation[i] = labelKey(relation);
    const slot = slotOf(lists.wordKeys, columns.word[i]!);
    if (slot >= 0) {
      columns.coarse[i] = lists.coarse[slot]!;
      columns.fine[i] = lists.fine[slot]!;
    }
    columns.listed[i] = kindOfWord(lower);
    columns.isCapital[i] = startsWithCapital(text) ? 1 : 0;
  }
  for (const { tokens: range } of sentences) {
    if (isShouted(tokens, range)) columns.isShouted.fill(1, range[0], range[1]);
    markRuns(tokens, columns, range);
    markPlaces(columns, range, lists);
    markHeads(tokens, columns, range);
    for (let i = range[0]; i < range[1]; i++)
      if (isEveryToken || isNearCapital(columns, range, i, BESIDE + 1)) setLetters(columns, tokens[i]!, i);
  }
  return columns;
}

/** What is looked at of the letters of a token and of its neighbours. */
function setLetters(columns: Columns, { text, lower }: Token, i: number): void {
  const length = lower.length;
  columns.form[i] = hashSlice(text, 0, text.length);
  columns.shape[i] = shapeOf(text);
  columns.prefix[i] = hashSlice(lower, 0, Math.min(3, length));
  columns.suffix2[i] = hashSlice(lower, Math.max(0, length - 2), length);
  columns.suffix3[i] = hashSlice(lower, Math.max(0, length - 3), length);
  columns.suffix4[i] = hashSlice(lower, Math.max(0, length - 4), length);
}

/** Number of a lower-case word in the lists. */
export const wordKey = (lower: string): number => hashSlice(lower, 0, lower.length) || 1;

/** Number of a place name in the lists: its words and marks in lower case, in their order. */
export const placeKey = (words: readonly string[]): number =>
  words.reduce((key, word) => mix(key, wordKey(word)), 0) || 1;

/** Three words or more and not one in lower case: capitals tell nothing there. */
function isShouted(tokens: readonly Token[], [first, last]: Sentence["tokens"]): boolean {
  let words = 0;
  for (let i = first; i < last; i++) {
    const { text, lower } = tokens[i]!;
    if (text.toUpperCase() === lower) continue; // no letters
    if (text !== text.toUpperCase()) return false;
    words++;
  }
  return words >= SHOUTED_WORDS;
}

const SHOUTED_WORDS = 3;

function markRuns(tokens: readonly Token[], columns: Columns, [first, last]: Sentence["tokens"]): void {
  const { isCapital, runFrom, runTo } = columns;
  for (let i = first; i < last;) {
    if (!isCapital[i]) {
      i++;
      continue;
    }
    let end = i + 1;
    for (;;) {
      if (end < last && isCapital[end]) end++;
      else if (end + 1 < last && isCapital[end + 1] && LINKS.has(tokens[end]!.lower)) end += 2;
      else if (
        end + 2 < last &&
        isCapital[end + 2] &&
        LINKS.has(tokens[end]!.lower) &&
        LINKS.has(tokens[end + 1]!.lower) &&
        tokens[end]!.lower !== "and"
      )
        end += 3;
      else break;
    }
    runFrom.fill(i, i, end);
    runTo.fill(end, i, end);
    let holds = 0;
    for (let k = i; k < end; k++) holds |= 1 << columns.listed[k]!;
    columns.runHolds.fill(holds, i, end);
    i = end;
  }
}

/** The longest listed place at each capitalised word. */
function markPlaces(columns: Columns, [first, last]: Sentence["tokens"], lists: NameLists): void {
  const { isCapital, word, place } = columns;
  for (let i = first; i < last;) {
    let found = 0;
    let end = i;
    if (isCapital[i]) {
      let key = 0;
      for (let k = i; k < Math.min(last, i + LONGEST_PLACE); k++) {
        key = mix(key, word[k]!);
        if (!isCapital[k]) continue;
        const slot = slotOf(lists.placeKeys, key || 1);
        if (slot >= 0) {
          found = lists.placeSizes[slot]!;
          end = k + 1;
        }
      }
    }
    if (found === 0) {
      i++;
      continue;
    }
    for (let k = i; k < end; k++) place[k] = 4 * found + (end - i === 1 ? 3 : k === i ? 0 : k === end - 1 ? 2 : 1);
    i = end;
  }
}

/** Relations that bind a token to the head of its noun phrase. */
const INSIDE_PHRASE = new Set(["compound", "flat", "amod", "det", "nummod", "case", "goeswith", "fixed", "list"]);

function markHeads(tokens: readonly Token[], columns: Columns, [first, last]: Sentence["tokens"]): void {
  for (let i = first; i < last; i++) {
    let top = i;
    for (let step = 0; step < MOST_STEPS; step++) {
      const { head, relation } = tokens[top]!;
      const isInside = INSIDE_PHRASE.has(relation) || (step === 0 && relation === "punct");
      if (!isInside || head < first || head >= last) break;
      top = head;
    }
    columns.phraseHead[i] = top;
  }
}

function usesOf(columns: Columns, sentences: readonly Sentence[]): Map<number, Use> {
  const { word, isCapital } = columns;
  const uses = new Map<number, Use>();
  for (const { tokens } of sentences) {
    const [first, last] = tokens;
    for (let i = first; i < last; i++) {
      if (!isCapital[i]) continue;
      let use = uses.get(word[i]!);
      if (!use) uses.set(word[i]!, (use = { count: 0, before: [], behind: [] }));
      use.count++;
      keepNew(use.before, i > first ? word[i - 1]! : EDGE_BEFORE);
      keepNew(use.behind, i + 1 < last ? word[i + 1]! : EDGE_BEHIND);
    }
  }
  return uses;
}

function keepNew(words: number[], word: number): void {
  if (words.length < MOST_NEIGHBOURS && !words.includes(word)) words.push(word);
}

const startsWithCapital = (text: string): boolean => {
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = text[0]!;
  return first !== first.toLowerCase();
};

/** Form of the letters with runs shortened to two ("Xxx" → "Xxx", "USS-11" → "XX-dd"), as a hash. */
function shapeOf(text: string): number {
  let shape = 17;
  let before = 0;
  let run = 0;
  for (let i = 0; i < Math.min(text.length, LONGEST_SHAPE); i++) {
    const code = text.charCodeAt(i);
    const kind =
      code >= 97 && code <= 122
        ? 1
        : code >= 65 && code <= 90
          ? 2
          : code >= 48 && code <= 57
            ? 3
            : letterKind(text[i]!);
    run = kind === before ? run + 1 : 1;
    before = kind;
    if (run <= 2) shape = mix(shape, kind);
  }
  return shape;
}

const LONGEST_SHAPE = 16;

const letterKind = (character: string): number =>
  character !== character.toUpperCase() ? 1 : character !== character.toLowerCase() ? 2 : character.charCodeAt(0);
