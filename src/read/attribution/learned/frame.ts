import type { Analysis } from "../../../model/index.ts";
import { hashText } from "./hash.ts";

/** What a mark is to the attribution model; 0 for words. */
export const MARK = { word: 0, comma: 1, colon: 2, stop: 3, quote: 4, dash: 5, semicolon: 6, bracket: 7 } as const;

/**
 * An analysis as columns, one number a token, so that features are made without strings. Token indices are those
 * of the analysis; `head` is -1 at a root; `quote` is the index of the quotation that holds the token, its marks
 * included, or -1; `left` and `right` are the first and last token of what depends on the token.
 */
export type Frame = {
  size: number;
  sentence: Int32Array;
  /** First token of each sentence, and one more: the number of tokens. */
  firsts: Int32Array;
  block: Int32Array;
  word: Int32Array;
  lemma: Int32Array;
  suffix: Int32Array;
  pos: Int32Array;
  relation: Int32Array;
  head: Int32Array;
  left: Int32Array;
  right: Int32Array;
  quote: Int32Array;
  mark: Uint8Array;
  /** 0 lower case, 1 capital inside a sentence, 2 digits, 3 at the sentence's start or in a sentence of capitals. */
  shape: Uint8Array;
  /** Commas and semicolons outside quotations before each token, counted from the text's start. */
  commas: Int32Array;
  /** Verbs and auxiliaries before each token, counted from the text's start. */
  verbs: Int32Array;
  /** Children of each token: `children[offsets[i] .. offsets[i + 1])`, in order. */
  offsets: Int32Array;
  children: Int32Array;
};

/** Steps up a tree beyond which a parse is taken for broken. Sentences of newspapers are at most about 30 deep. */
export const DEEPEST = 60;

const MARKS = new Map<string, number>([
  [",", MARK.comma],
  [":", MARK.colon],
  [";", MARK.semicolon],
  ...[".", "!", "?", "…", "..."].map((text): [string, number] => [text, MARK.stop]),
  ...['"', "“", "”", "«", "»", "„", "``", "''"].map((text): [string, number] => [text, MARK.quote]),
  ...["—", "–", "--", "-"].map((text): [string, number] => [text, MARK.dash]),
  ...["(", ")", "[", "]"].map((text): [string, number] => [text, MARK.bracket]),
]);

const known = new Map<string, number>();
/** The number of a part of speech or relation: there are few, so that each is hashed once. */
const numberOf = (name: string): number => {
  let found = known.get(name);
  if (found === undefined) known.set(name, (found = hashText(name)));
  return found;
};

export const POS = (name: string): number => hashText(name);
const VERB = hashText("VERB");
const AUX = hashText("AUX");

/** Share of capital letters at word starts above which form tells nothing: headlines, telexes. Chosen by us. */
const SHOUTED = 0.6;

/** The columns of an analysis. */
export function frameOf(analysis: Analysis): Frame {
  const { tokens, sentences, quotations } = analysis;
  const size = tokens.length;
  const column = () => new Int32Array(size);
  const frame: Frame = {
    size,
    sentence: column(),
    firsts: new Int32Array(sentences.length + 1),
    block: new Int32Array(sentences.length),
    word: column(),
    lemma: column(),
    suffix: column(),
    pos: column(),
    relation: column(),
    head: column(),
    left: column(),
    right: column(),
    quote: column().fill(-1),
    mark: new Uint8Array(size),
    shape: new Uint8Array(size),
    commas: new Int32Array(size + 1),
    verbs: new Int32Array(size + 1),
    offsets: new Int32Array(size + 1),
    children: column(),
  };
  let q = 0;
  for (const [
    s,
    {
      tokens: [from, to],
      block,
    },
  ] of sentences.entries()) {
    frame.firsts[s] = from;
    frame.block[s] = block;
    let capitals = 0;
    let letters = 0;
    for (let i = from; i < to; i++) {
      const token = tokens[i]!;
      frame.sentence[i] = s;
      frame.word[i] = hashText(token.lower);
      frame.lemma[i] = hashText(token.lemma);
      frame.suffix[i] = hashText(token.lower.slice(-3));
      frame.pos[i] = numberOf(token.pos);
      frame.relation[i] = numberOf(token.relation);
      frame.head[i] = token.head;
      frame.mark[i] = MARKS.get(token.text) ?? MARK.word;
      while (q < quotations.length && quotations[q]!.span[1] <= token.start) q++;
      if (q < quotations.length && quotations[q]!.span[0] <= token.start) frame.quote[i] = q;
      const first = token.text.charCodeAt(0);
      if (token.lower !== token.text || (first >= 97 && first <= 122)) letters++;
      if (token.lower !== token.text) {
        capitals++;
        frame.shape[i] = i === from ? 3 : 1;
      } else if (first >= 48 && first <= 57) frame.shape[i] = 2;
    }
    if (capitals > SHOUTED * letters) for (let i = from; i < to; i++) if (frame.shape[i] === 1) frame.shape[i] = 3;
  }
  frame.firsts[sentences.length] = size;
  for (let i = 0; i < size; i++) {
    const isParting = frame.mark[i] === MARK.comma || frame.mark[i] === MARK.semicolon;
    frame.commas[i + 1] = frame.commas[i]! + (isParting && frame.quote[i] === -1 ? 1 : 0);
    frame.verbs[i + 1] = frame.verbs[i]! + (frame.pos[i] === VERB || frame.pos[i] === AUX ? 1 : 0);
  }
  growEdges(frame);
  listChildren(frame);
  return frame;
}

/** First and last token under each token. */
function growEdges({ size, head, left, right }: Frame): void {
  for (let i = 0; i < size; i++) left[i] = right[i] = i;
  for (let i = 0; i < size; i++) {
    let up = head[i]!;
    for (let step = 0; up >= 0 && step < DEEPEST; step++) {
      if (left[up]! <= i && right[up]! >= i) break;
      if (i < left[up]!) left[up] = i;
      if (i > right[up]!) right[up] = i;
      up = head[up]!;
    }
  }
}

function listChildren({ size, head, offsets, children }: Frame): void {
  for (let i = 0; i < size; i++) if (head[i]! >= 0) offsets[head[i]! + 1]!++;
  for (let i = 0; i < size; i++) offsets[i + 1]! += offsets[i]!;
  const filled = offsets.slice(0, size);
  for (let i = 0; i < size; i++) if (head[i]! >= 0) children[filled[head[i]!]!++] = i;
}
