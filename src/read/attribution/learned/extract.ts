import type { Analysis } from "../../../model/index.ts";
import { cueFeatures, mayBeCue, MOST_CUE_FEATURES } from "./cue-features.ts";
import { frameOf, MARK, type Frame } from "./frame.ts";
import { rowOf } from "./hash.ts";
import { keepFeatures, MOST_KEEP_FEATURES, type Candidate } from "./keep-features.ts";
import { bestPath, LABEL, LABELS, leanToContent, logSum, newSums, TURNS, type Lattice } from "./lattice.ts";
import { LONG, type AttributionModel, type Table, type Thresholds } from "./model.ts";
import { CueView, MOST_ROLE_FEATURES, MOST_TURN_FEATURES } from "./role-features.ts";
import { MOST_TOKENS, windowOf } from "./window.ts";

/** A relation of source, cue and content as token indices in order; `wide` and `narrow`: how probably it is one, by the two domains. */
export type Relation = Candidate & { wide: number; narrow: number };

/** Log-odds of a cue's head below which nothing is looked for around it. Chosen on the training part: 6 % of all cues lie below. */
export const LEAST_CUE = -2.5;

/** Log-odds above which a token counts as a cue's head for the features of others. */
const LIKELY_CUE = -0.5;

/** All relations of a text that may be right, in the order of their cues' heads; those that open a speech have no content. */
export function extractRelations(analysis: Analysis, model: AttributionModel): Relation[] {
  const frame = frameOf(analysis);
  const scores = scoreCues(frame, model.cue);
  const cues = countCues(frame, scores);
  const labeller = new Labeller(model);
  const candidates: Candidate[] = [];
  const openings: Candidate[] = [];
  for (let i = 0; i < frame.size; i++) {
    if (scores[i]! <= LEAST_CUE) continue;
    const candidate = labeller.label(frame, i, cues, scores[i]!);
    if (candidate.content.length > 0) candidates.push(candidate);
    else if (scores[i]! > LIKELY_CUE && candidate.source.length > 0 && endsInColon(frame, i)) openings.push(candidate);
  }
  const judged = judge(frame, candidates, model.keep);
  // "The minister said:" has its content in the paragraphs behind it.
  const all = [...judged, ...openings.map((opening): Relation => ({ ...opening, wide: 0, narrow: 1 }))];
  return all.sort((a, b) => a.head - b.head);
}

const endsInColon = (frame: Frame, i: number) => frame.mark[frame.firsts[frame.sentence[i]! + 1]! - 1] === MARK.colon;

/** Log-odds that each token is the head of a cue. */
function scoreCues(frame: Frame, { rows, weights, values }: Table): Float32Array {
  const scores = new Float32Array(frame.size).fill(-Infinity);
  const features = new Int32Array(MOST_CUE_FEATURES);
  for (let i = 0; i < frame.size; i++) {
    if (!mayBeCue(frame, i)) continue;
    const count = cueFeatures(frame, i, 0, features);
    let sum = 0;
    for (let k = 0; k < count; k++) sum += values[weights[rowOf(features[k]!, rows)]! & 255]!;
    scores[i] = sum;
  }
  return scores;
}

/** How many likely heads of cues stand before each token. */
export function countCues(frame: Frame, scores: Float32Array): Int32Array {
  const counts = new Int32Array(frame.size + 1);
  for (let i = 0; i < frame.size; i++) counts[i + 1] = counts[i]! + (scores[i]! > LIKELY_CUE ? 1 : 0);
  return counts;
}

/** Labels the tokens around cues; holds the room that each cue needs, so that it is taken once. */
class Labeller {
  readonly #model: AttributionModel;
  readonly #features = new Int32Array(Math.max(MOST_ROLE_FEATURES, MOST_TURN_FEATURES));
  readonly #lattice: Lattice = {
    length: 0,
    anchor: 0,
    tokens: new Float32Array(MOST_TOKENS * LABELS),
    turns: new Float32Array(MOST_TOKENS * TURNS),
  };

  readonly #room = newSums(MOST_TOKENS);

  constructor(model: AttributionModel) {
    this.#model = model;
  }

  label(frame: Frame, head: number, cues: Int32Array, cueScore: number): Candidate {
    const [from, to] = windowOf(frame, head);
    const view = new CueView(frame, head, from, to, cues);
    const lattice = this.#lattice;
    lattice.length = to - from;
    lattice.anchor = head - from;
    const { role, turn } = this.#model;
    for (let i = from; i < to; i++) {
      this.#sum(role, view.token(i, this.#features), lattice.tokens, (i - from) * LABELS);
      if (i > from) this.#sum(turn, view.turn(i, this.#features), lattice.turns, (i - from) * TURNS);
    }
    leanToContent(lattice);
    const { labels, score } = bestPath(lattice);
    const pathScore = score - logSum(lattice, this.#room);
    const of = (label: number) => {
      const tokens: number[] = [];
      for (const [k, found] of labels.entries()) if (found === label) tokens.push(from + k);
      return tokens;
    };
    return { head, source: of(LABEL.source), cue: of(LABEL.cue), content: of(LABEL.content), cueScore, pathScore };
  }

  /** Sums of the rows of the features at hand, one for each of the table's columns, four of which stand in a word. */
  #sum({ rows, width, words, values }: Table, count: number, out: Float32Array, at: number): void {
    const features = this.#features;
    const size = width >> 2;
    for (let part = 0; part < size; part++) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let k = 0; k < count; k++) {
        const word = words[rowOf(features[k]!, rows) * size + part]!;
        if (word === 0) continue;
        a += values[word & 255]!;
        b += values[(word >>> 8) & 255]!;
        c += values[(word >>> 16) & 255]!;
        d += values[word >>> 24]!;
      }
      const to = at + part * 4;
      out[to] = a;
      out[to + 1] = b;
      out[to + 2] = c;
      out[to + 3] = d;
    }
  }
}

/** Candidates beside a candidate that are compared with it. */
const NEIGHBOURS = 12;

/** The candidates with the probabilities that they are right. */
function judge(frame: Frame, candidates: readonly Candidate[], table: Table): Relation[] {
  const features = new Int32Array(MOST_KEEP_FEATURES);
  return candidates.map((candidate, at) => {
    const others = candidates.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
    const probability = (domain: number) => {
      const count = keepFeatures(frame, candidate, others, domain, features);
      let sum = 0;
      for (let k = 0; k < count; k++) sum += table.values[table.weights[rowOf(features[k]!, table.rows)]! & 255]!;
      return 1 / (1 + Math.exp(-sum));
    };
    return { ...candidate, wide: probability(0), narrow: probability(1) };
  });
}

/** The relations that a convention takes, in the order of their cues; of two whose cues overlap the more probable one. */
export function selectRelations(
  relations: readonly Relation[],
  convention: "wide" | "narrow",
  { wide, wideLong, narrow }: Thresholds,
): Relation[] {
  const least = ({ content }: Relation) => (convention === "narrow" ? narrow : content.length < LONG ? wide : wideLong);
  const taken = new Set<number>();
  const kept: Relation[] = [];
  const ranked = relations.filter((relation) => relation[convention] > least(relation));
  for (const relation of ranked.sort((a, b) => b[convention] - a[convention] || a.head - b.head)) {
    if (relation.cue.some((token) => taken.has(token))) continue;
    for (const token of relation.cue) taken.add(token);
    kept.push(relation);
  }
  return kept.sort((a, b) => a.head - b.head);
}
