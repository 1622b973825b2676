import { MARK, POS, type Frame } from "./frame.ts";
import { feature, hashText, mix } from "./hash.ts";

/** Features of one token at most. */
export const MOST_CUE_FEATURES = 96;

const NEVER = new Set(["DET", "NUM", "PRON", "SYM", "CCONJ", "SPACE"].map(POS));
const PUNCT = POS("PUNCT");

/** True where a token can head a cue: a word that is no article, number or pronoun, or a colon. */
export const mayBeCue = (frame: Frame, i: number): boolean =>
  frame.pos[i] === PUNCT || frame.mark[i] !== MARK.word ? frame.mark[i] === MARK.colon : !NEVER.has(frame.pos[i]!);

/** Relations whose presence under a token says what it takes. Each is a bit. */
const CORE = [
  "nsubj",
  "obj",
  "ccomp",
  "xcomp",
  "obl",
  "advcl",
  "mark",
  "aux",
  "acl",
  "cop",
  "parataxis",
  "case",
  "iobj",
  "csubj",
];
const BIT = new Map(CORE.map((name, i): [number, number] => [hashText(name), 1 << i]));
const AUX_PASS = hashText("be");
const NSUBJ = hashText("nsubj");
const CONJ = hashText("conj");
const XCOMP = hashText("xcomp");
const AUX = hashText("aux");

/** Which core relations a token's children have, as bits; bit 20 stands for a form of "be" as auxiliary. */
export function valency(frame: Frame, i: number): number {
  let bits = 0;
  for (let c = frame.offsets[i]!; c < frame.offsets[i + 1]!; c++) {
    const child = frame.children[c]!;
    bits |= BIT.get(frame.relation[child]!) ?? 0;
    if (frame.relation[child] === AUX && frame.lemma[child] === AUX_PASS) bits |= 1 << 20;
  }
  return bits;
}

/** The subject of a token, or of the verb that it is joined to; -1 where there is none. */
export function subjectOf(frame: Frame, i: number): number {
  let at = i;
  for (let step = 0; step < 4 && at >= 0; step++) {
    for (let c = frame.offsets[at]!; c < frame.offsets[at + 1]!; c++)
      if (frame.relation[frame.children[c]!] === NSUBJ) return frame.children[c]!;
    if (frame.relation[at] !== CONJ && frame.relation[at] !== XCOMP) return -1;
    at = frame.head[at]!;
  }
  return -1;
}

/** Writes the features of token `i` as head of a cue into `out`; gives their count. `domain`: 0 news, 1 reports on conflicts. */
export function cueFeatures(frame: Frame, i: number, domain: number, out: Int32Array): number {
  const { word, lemma, pos, relation, head, suffix, quote, mark, shape, sentence, firsts } = frame;
  const s = sentence[i]!;
  const from = firsts[s]!;
  const to = firsts[s + 1]!;
  let n = 0;
  let template = 1;
  const add = (a: number, b = 0, c = 0) => {
    out[n++] = feature(template++, a, b, c);
  };
  const at = (column: Int32Array, k: number) => (k >= from && k < to ? column[k]! : k < from ? -1 : -2);
  const lem = lemma[i]!;
  const tag = pos[i]!;
  const rel = relation[i]!;
  const up = head[i]!;
  const upLemma = up >= 0 ? lemma[up]! : 0;
  const upPos = up >= 0 ? pos[up]! : 0;
  const bits = valency(frame, i);
  const quoted = quote[i]! >= 0 ? 1 : 0;
  add(0);
  add(lem);
  add(word[i]!);
  add(tag, rel);
  add(lem, rel);
  add(lem, tag);
  add(suffix[i]!, tag);
  add(at(word, i - 1));
  add(at(word, i + 1));
  add(at(word, i - 2));
  add(at(word, i + 2));
  add(at(pos, i - 1), tag, at(pos, i + 1));
  add(at(pos, i + 1), at(pos, i + 2), tag);
  add(at(pos, i - 1), at(pos, i - 2), tag);
  add(lem, at(word, i + 1));
  add(lem, at(word, i - 1));
  add(lem, at(pos, i + 1));
  add(lem, at(pos, i - 1));
  add(at(word, i + 1), at(word, i + 2));
  add(at(word, i - 1), at(word, i - 2));
  add(at(word, i - 1), at(word, i + 1));
  add(upLemma, rel);
  add(upPos, rel, tag);
  add(lem, upLemma);
  add(bits, tag);
  add(bits, lem);
  add(bits, rel, tag);
  add(bits & 0xfff, suffix[i]);
  add(quoted, tag, rel);
  add(quoted, lem);
  const subject = subjectOf(frame, i);
  const subjectWord = subject >= 0 ? lemma[subject]! : 0;
  const subjectKind = subject >= 0 ? mix(pos[subject]!, shape[subject]!) : 0;
  add(subjectWord, tag);
  add(subjectKind, tag, quoted);
  add(subjectKind, lem);
  add(subjectWord, lem);
  // Where quotations stand beside the token.
  const before = nearestQuote(frame, i, from, -1);
  const after = nearestQuote(frame, i, to, 1);
  add(before, after, quoted);
  add(before, after, tag);
  add(lem, Math.min(before, 2), Math.min(after, 2));
  add(i - from > 3 ? 3 : i - from, to - i > 4 ? 4 : to - i, tag);
  add(shape[i]!, tag);
  add(mark[i]!, at(pos, i - 1), at(pos, i + 1));
  add(domain, lem);
  add(domain, tag, rel);
  add(domain, bits, tag);
  for (let c = frame.offsets[i]!; c < frame.offsets[i + 1]! && n < MOST_CUE_FEATURES - 4; c++) {
    const child = frame.children[c]!;
    template = 60;
    add(relation[child]!, lemma[child]);
    add(relation[child]!, lemma[child], lem);
    add(relation[child]!, pos[child], tag);
    add(relation[child]!, lem, child < i ? 0 : 1);
  }
  return n;
}

/** Tokens within which a quotation is looked for. */
const FARTHEST = 60;

/** Tokens to the nearest quotation mark or quoted token in one direction, in classes: 0 next to it, 1 up to 3, 2 up to 8, 3 farther, 4 none. */
function nearestQuote({ quote }: Frame, i: number, end: number, step: 1 | -1): number {
  for (let k = i + step, d = 0; d < FARTHEST && (step > 0 ? k < end : k >= end); k += step, d++)
    if (quote[k]! >= 0 && quote[k] !== quote[i]) return d === 0 ? 0 : d <= 3 ? 1 : d <= 8 ? 2 : 3;
  return 4;
}
