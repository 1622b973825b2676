import { mayBeCue } from "./cue-features.ts";
import { POS, MARK, type Frame } from "./frame.ts";
import { feature, hashText, mix } from "./hash.ts";

/**
 * A relation as it was labelled around the head of its cue: token indices in order, the log-odds of the head and
 * the logarithm of the labelling's probability.
 */
export type Candidate = {
  head: number;
  source: number[];
  cue: number[];
  content: number[];
  cueScore: number;
  pathScore: number;
};

/** Features of one candidate at most. */
export const MOST_KEEP_FEATURES = 2 * 36;

/** Log-odds of a head above which another candidate is taken for a rival. */
const RIVAL = -0.5;

const CUE_STEPS = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4, 6];
const PATH_STEPS = [-8, -6, -5, -4, -3, -2.5, -2, -1.5, -1, -0.7, -0.4, -0.2];
const CONTENT_STEPS = [1, 2, 3, 5, 8, 12, 20, 40, 80];
const SOURCE_STEPS = [0, 1, 2, 4, 8, 16];
const CUE_LENGTHS = [1, 2, 3, 5];
const NEGATION = new Set(["not", "n't", "never"].map(hashText));
const VERB = POS("VERB");
const AUX = POS("AUX");
const NOUN = POS("NOUN");
const ADJ = POS("ADJ");
const PUNCT = POS("PUNCT");

/** Features that tell whether a candidate is right, beside the others of its surroundings; gives their count. `domain` as for cues. */
export function keepFeatures(
  frame: Frame,
  candidate: Candidate,
  others: readonly Candidate[],
  domain: number,
  out: Int32Array,
): number {
  const { word, lemma, pos, relation, head, quote, shape } = frame;
  const { source, cue, content } = candidate;
  let n = 0;
  let template = 900;
  const add = (a = 0, b = 0, c = 0) => {
    const found = feature(template++, a, b, c);
    out[n++] = found;
    out[n++] = mix(found, domain + 1);
  };
  const h = candidate.head;
  const lem = lemma[h]!;
  const tag = pos[h]!;
  const score = step(candidate.cueScore, CUE_STEPS);
  const path = step(candidate.pathScore, PATH_STEPS);
  const contentSize = step(content.length, CONTENT_STEPS);
  const sourceSize = step(source.length, SOURCE_STEPS);
  const cueSize = step(cue.length, CUE_LENGTHS);
  let quoted = 0;
  let runs = 1;
  for (const [k, i] of content.entries()) {
    if (quote[i]! >= 0) quoted++;
    if (k > 0 && i !== content[k - 1]! + 1) runs++;
  }
  const kind = quoted === 0 ? 0 : quoted >= content.length - 1 ? 2 : 1;
  const isQuoted = quote[h]! >= 0 ? 1 : 0;
  let better = 0;
  let holds = 0;
  let inside = 0;
  let contains = 0;
  let shared = 0;
  for (const other of others) {
    if (other === candidate) continue;
    if (other.cueScore > candidate.cueScore) {
      if (holdsToken(other.cue, h)) better = 1;
      if (holdsToken(cue, other.head)) holds = 1;
      if (other.content[0] === content[0]) shared = 1;
    }
    if (other.cueScore > RIVAL) {
      if (holdsToken(other.content, h)) inside = 1;
      if (holdsToken(content, other.head)) contains = 1;
    }
  }
  const first = content[0]!;
  const last = content.at(-1)!;
  const side = first < h ? (last > h ? 2 : 0) : 1;
  const sourceSide = source.length === 0 ? 2 : source[0]! < h ? 0 : 1;
  const speaker = source.length === 0 ? -1 : headToken(frame, source);
  const speakerKind = speaker < 0 ? 0 : mix(pos[speaker]!, shape[speaker]!);
  const top = headToken(frame, content);
  const cueFirst = word[cue[0]!]!;
  const cueLast = word[cue.at(-1)!]!;
  add();
  add(score);
  add(path);
  add(score, path);
  add(lem);
  add(lem, score);
  add(tag, score);
  add(contentSize, kind);
  add(sourceSize, cueSize);
  add(better, holds, score);
  add(inside, contains, isQuoted);
  add(inside, score);
  add(shared, score);
  add(runs, side, sourceSide);
  add(speakerKind, isQuoted);
  add(speaker < 0 ? 0 : lemma[speaker]!);
  add(relation[top], pos[top]);
  add(relation[top], lem);
  add(head[top] === h ? 1 : 0, relation[top], tag);
  add(lem, contentSize);
  add(lem, kind);
  add(speakerKind, lem);
  add(cueFirst);
  add(cueLast);
  add(word[first], side);
  add(pos[first], pos[last]);
  add(relation[h], tag, isQuoted);
  add(speaker >= 0 && head[speaker] === h ? 1 : 0, speaker < 0 ? 0 : relation[speaker]!);
  add(cueSize, cueFirst, cueLast);
  add(path, contentSize);
  add(path, side, kind);
  add(cue.some((i) => NEGATION.has(lemma[i]!)) ? 1 : 0, lem);
  return n;
}

/** Index of the first step that a value doesn't exceed. */
function step(value: number, steps: readonly number[]): number {
  let i = 0;
  while (i < steps.length && value > steps[i]!) i++;
  return i;
}

/** Binary search in ordered token indices. */
function holdsToken(tokens: readonly number[], token: number): boolean {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]! < token) low = middle + 1;
    else high = middle;
  }
  return tokens[low] === token;
}

/** The token of a group on which the others hang: one whose own head stands outside, a verb rather than a noun rather than others. */
export function headToken(frame: Frame, tokens: readonly number[]): number {
  let best = tokens[0]!;
  let most = -Infinity;
  for (const i of tokens) {
    const isTop = !holdsToken(tokens, frame.head[i]!);
    const tag = frame.pos[i]!;
    let score = isTop ? 4 : 0;
    if (tag === VERB) score += 3;
    else if (tag === NOUN || tag === ADJ) score += 2;
    else if (tag === AUX) score += 1;
    else if (tag === PUNCT || frame.mark[i] !== MARK.word) score -= 3;
    if (!mayBeCue(frame, i)) score -= isTop ? 5 : 8;
    if (score > most) {
      most = score;
      best = i;
    }
  }
  return best;
}
