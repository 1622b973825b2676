import type { Analysis, Span, Token } from "../../model/index.ts";
import { HYPHEN_COMPOUNDS, HYPHEN_PREFIXES, SEGMENT_WORDS, STRONG_PUNCTUATION } from "../en/clauses.ts";
import { classesOf } from "../en/words.ts";
import { isParticiple, mendedLemma } from "./vocabulary.ts";
import { firstWhere } from "../../text/in-order.ts";

/** A token with what the claim rules ask of it. `at` is its index in the view, `segment` the number of its clause. */
export type Word = Omit<Token, "head"> & {
  at: number;
  /** Index in the view of the word that it depends on; -1 for a root, and where that word lies outside the view. */
  parent: number;
  segment: number;
  isCapital: boolean;
  /** Joined to the word before by a hyphen, which is no word of the view: "rebel-held". */
  isJoined: boolean;
  /** Classes of words.ts, as bits. */
  classes: number;
};

/** The words of some spans of a text, cut into clauses. */
export type View = { text: string; words: Word[]; segments: [number, number][]; isUpperCase: boolean };

/** Index of the first token with `start >= offset`; tokens are in order. */
export const firstTokenAt = (tokens: readonly Token[], offset: number): number =>
  firstWhere(tokens, ({ start }) => start >= offset);

/** Words of a view. What runs longer without an end is no sentence, and its rest is left unread. */
const MAX_WORDS = 500;

/** The tokens that lie in the spans, in order, cut into clauses by punctuation and by words that open a clause. */
export function viewOf(analysis: Analysis, spans: readonly Span[]): View {
  const words: Word[] = [];
  const wordOf = new Map<number, number>();
  const breaks = new Set<number>();
  for (const [start, end] of spans) {
    breaks.add(words.length);
    for (let i = firstTokenAt(analysis.tokens, start); i < analysis.tokens.length; i++) {
      const token = analysis.tokens[i]!;
      if (token.start >= end || words.length >= MAX_WORDS) break;
      if (token.pos === "SPACE" || token.end > end || isInnerHyphen(analysis, i) || QUOTE_MARKS.has(token.text))
        continue;
      const lower = unhyphenated(token.lower);
      const joined = isInnerHyphen(analysis, i - 1);
      const before = words.at(-1);
      if (joined && before && isOneWord(before.lower, token.lower)) {
        wordOf.set(i, words.length - 1);
        words[words.length - 1] = {
          ...before,
          // The second half is the head: "cease" hangs on "fire".
          parent: token.head,
          relation: token.relation,
          xpos: token.xpos,
          end: token.end,
          text: `${before.text}-${token.text}`,
          lower: before.lower + token.lower,
          lemma: before.lower + token.lemma.toLowerCase(),
          classes: classesOf(before.lower + token.lemma.toLowerCase(), before.lower + token.lower),
          pos: token.pos,
        };
        continue;
      }
      const lemma = mendedLemma(lower, unhyphenated(token.lemma.toLowerCase()));
      const isDone = token.pos === "ADJ" && before?.lemma === "be" && isParticiple(lower);
      wordOf.set(i, words.length);
      words.push({
        parent: token.head,
        relation: token.relation,
        xpos: token.xpos,
        start: token.start,
        end: token.end,
        text: token.text,
        pos: isDone ? "VERB" : token.pos,
        lower,
        lemma,
        at: words.length,
        segment: 0,
        isCapital: startsWithCapital(token.text),
        isJoined: joined,
        classes: classesOf(lemma, lower),
      });
    }
  }
  const view: View = { text: analysis.text, words, segments: [], isUpperCase: isUpperCase(words) };
  resolveParents(analysis, words, wordOf);
  cutSegments(view, breaks);
  return view;
}

/** Longest way up from a word to one of the view: words left out in between are few (a quotation mark, a cue). */
const WAY_UP = 8;

/** Turns heads, which are tokens, into words of the view; over a token that is no word of it, to that token's own head. */
function resolveParents(analysis: Analysis, words: Word[], wordOf: ReadonlyMap<number, number>): void {
  for (const word of words) {
    let token = word.parent;
    let found = -1;
    for (let up = 0; up < WAY_UP && token >= 0; up++) {
      const at = wordOf.get(token);
      if (at !== undefined && at !== word.at) {
        found = at;
        break;
      }
      token = analysis.tokens[token]?.head ?? -1;
    }
    word.parent = found;
  }
}

const startsWithCapital = (text: string): boolean => {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
};

/** Most words of three letters or more are written in capitals. */
function isUpperCase(words: readonly Word[]): boolean {
  let letters = 0;
  let upper = 0;
  for (const { text, lower } of words) {
    if (text.length < 3 || lower === lower.toUpperCase()) continue;
    letters++;
    if (text === text.toUpperCase()) upper++;
  }
  return upper * 2 > letters;
}

/** Quotation marks are no words of a view: what they stand round reads on ("ten university “guards” were captured"). */
const QUOTE_MARKS = new Set(['"', "“", "”", "„", "«", "»", "‘", "``", "''"]);

const isOneWord = (first: string, second: string): boolean =>
  HYPHEN_PREFIXES.has(first) || HYPHEN_COMPOUNDS.has(`${first} ${second}`);

/** "de-escalation" as one token: the hyphen of a prefix is left out. */
function unhyphenated(lower: string): string {
  const cut = lower.indexOf("-");
  return cut > 0 && HYPHEN_PREFIXES.has(lower.slice(0, cut)) ? lower.slice(0, cut) + lower.slice(cut + 1) : lower;
}

function isInnerHyphen(analysis: Analysis, i: number): boolean {
  const token = analysis.tokens[i];
  if (token === undefined || (token.text !== "-" && token.text !== "‑")) return false;
  return analysis.tokens[i - 1]?.end === token.start && analysis.tokens[i + 1]?.start === token.end;
}

const isVerb = (word: Word | undefined): boolean => word !== undefined && (word.pos === "VERB" || word.pos === "AUX");

function cutSegments(view: View, breaks: ReadonlySet<number>): void {
  const { words } = view;
  let start = 0;
  let hasVerb = false;
  const close = (end: number): void => {
    if (end > start) view.segments.push([start, end]);
    start = end;
    hasVerb = false;
  };
  for (const word of words) {
    const i = word.at;
    if (i > start && (breaks.has(i) || opensSegment(words, i, hasVerb))) close(i);
    word.segment = view.segments.length;
    if (isVerb(word)) hasVerb = true;
  }
  close(words.length);
}

/** Words looked at after a conjunction or comma for a verb of its own. */
const VERB_WITHIN = 6;

function opensSegment(words: readonly Word[], i: number, hasVerb: boolean): boolean {
  const word = words[i]!;
  const before = words[i - 1]!;
  if (STRONG_PUNCTUATION.has(before.text)) return true;
  if (SEGMENT_WORDS.has(word.lower)) {
    // "that" opens a clause after a verb or a noun, not as a determiner ("that day") or in "so that".
    if (word.lower === "that") return word.pos !== "DET" && isVerb(words[i + 1] ?? word) ? true : word.pos === "SCONJ";
    if (word.lower === "as") return word.pos === "SCONJ" && before.lower !== "as" && words[i + 1]?.lower !== "well";
    if (word.lower === "after" || word.lower === "before" || word.lower === "since") return hasVerb;
    return true;
  }
  const joins = word.lower === "and" || word.lower === "or" || before.text === ",";
  return joins && hasVerb && verbAhead(words, i);
}

function verbAhead(words: readonly Word[], i: number): boolean {
  for (let k = i; k < Math.min(words.length, i + VERB_WITHIN); k++) {
    const word = words[k]!;
    if (k > i && (word.text === "," || word.lower === "and" || STRONG_PUNCTUATION.has(word.text))) return false;
    // A bare participle ("defence systems destroying drones") makes no clause of its own.
    if (isVerb(word) && !(word.lower.endsWith("ing") && k > i + 1 && words[k - 1]!.pos !== "AUX")) return true;
  }
  return false;
}

/** Where the clause of a word begins; for one opened by "that", where the clause above it begins ("no evidence that", "believe that"). */
export function upperStart(view: View, head: number): number {
  const at = view.words[head]!.segment;
  const [start] = view.segments[at] ?? [0, 0];
  return view.words[start]?.lower === "that" && at > 0 ? view.segments[at - 1]![0] : start;
}

export const spanOf = (words: readonly Word[], from: number, to: number): Span => [
  words[from]!.start,
  words[to - 1]!.end,
];
