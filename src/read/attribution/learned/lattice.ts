/**
 * The ways in which tokens around a cue may be labelled. Labels: outside, source, cue, content. The source is one
 * run of tokens and the cue one run that holds its head; contents may be several runs. A state is a label and
 * whether the source has been passed, so that a second source can't begin.
 */
export const LABEL = { outside: 0, source: 1, cue: 2, content: 3 } as const;
export const LABELS = 4;
export const STATES = 7;

/** Turns between two tokens that are scored: from each label to each label. */
export const TURNS = LABELS * LABELS;

/** Label of each state: outside, cue, content before any source; the source; the same three behind it. */
export const LABEL_OF = [0, 2, 3, 1, 0, 2, 3] as const;

/** Which states may follow each state. */
export const FOLLOWING: readonly (readonly number[])[] = [
  [0, 1, 2, 3],
  [0, 1, 2, 3],
  [0, 1, 2, 3],
  [3, 4, 5, 6],
  [4, 5, 6],
  [4, 5, 6],
  [4, 5, 6],
];

/** May a token with this label stand at `i` when the token before has label `before`? `side`: i compared with the cue's head. */
export function isAllowed(label: number, before: number, side: number): boolean {
  if (side === 0) return label === LABEL.cue;
  if (side < 0) return before !== LABEL.cue || label === LABEL.cue;
  return label !== LABEL.cue || before === LABEL.cue;
}

/** Scores of the labels of `length` tokens and of the turns before them; `anchor`: position of the cue's head. */
export type Lattice = { length: number; anchor: number; tokens: Float32Array; turns: Float32Array };

/** Which turn leads from label `before` to `label`. */
export const turnOf = (before: number, label: number): number => before * LABELS + label;

/** Steps between states, four numbers each: from, to and their labels; allowed before the cue's head, at it and behind it. */
const STEPS = [-1, 0, 1].map((side) =>
  Int8Array.from(
    FOLLOWING.flatMap((after, from) =>
      after.flatMap((to) => {
        const before = LABEL_OF[from]!;
        const label = LABEL_OF[to]!;
        return isAllowed(label, before, side) ? [from, to, before, label] : [];
      }),
    ),
  ),
);
const stepsAt = (i: number, anchor: number) => STEPS[i < anchor ? 0 : i === anchor ? 1 : 2]!;
const isStart = (state: number, anchor: number) => state < 4 && (anchor > 0 || LABEL_OF[state] === LABEL.cue);

/**
 * Score that each token's content label is given before reading: the best labelling stops at a comma too readily.
 * Chosen on PolNeAR's training part, where it adds to exact contents and to content tokens alike.
 */
const LEAN = 0.15;

/** Leans the scores of a lattice toward content. */
export function leanToContent({ length, tokens }: Lattice): void {
  for (let i = 0; i < length; i++) tokens[i * LABELS + LABEL.content]! += LEAN;
}

/** The best labelling of a lattice and its score. */
export function bestPath({ length, anchor, tokens, turns }: Lattice): { labels: Uint8Array; score: number } {
  const best = new Float64Array(length * STATES).fill(-Infinity);
  const from = new Int8Array(length * STATES);
  for (let state = 0; state < STATES; state++) if (isStart(state, anchor)) best[state] = tokens[LABEL_OF[state]!]!;
  for (let i = 1; i < length; i++) {
    const steps = stepsAt(i, anchor);
    const at = i * STATES;
    for (let k = 0; k < steps.length; k += 4) {
      const next = at + steps[k + 1]!;
      const label = steps[k + 3]!;
      const total =
        best[at - STATES + steps[k]!]! + tokens[i * LABELS + label]! + turns[i * TURNS + turnOf(steps[k + 2]!, label)]!;
      if (total > best[next]!) {
        best[next] = total;
        from[next] = steps[k]!;
      }
    }
  }
  let state = 0;
  const end = (length - 1) * STATES;
  for (let s = 1; s < STATES; s++) if (best[end + s]! > best[end + state]!) state = s;
  const score = best[end + state]!;
  const labels = new Uint8Array(length);
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = LABEL_OF[state]!;
    state = from[i * STATES + state]!;
  }
  return { labels, score };
}

/** Sums over labellings, token by token, each token's states scaled to a sum of one: `logs` are the logarithms of the scales. */
export type Sums = { states: Float64Array; logs: Float64Array };
export const newSums = (tokens: number): Sums => ({
  states: new Float64Array(tokens * STATES),
  logs: new Float64Array(tokens),
});

const weights = new Float64Array(LABELS * LABELS);

/** Weights of passing to each label at token `i`: exp(score), 0 where it is not allowed. */
function stepWeights({ anchor, tokens, turns }: Lattice, i: number): Float64Array {
  for (let label = 0; label < LABELS; label++) {
    const own = tokens[i * LABELS + label]!;
    for (let before = 0; before < LABELS; before++)
      weights[before * LABELS + label] = isAllowed(label, before, i - anchor)
        ? Math.exp(own + turns[i * TURNS + turnOf(before, label)]!)
        : 0;
  }
  return weights;
}

/** Logarithm of the sum over all labellings: a labelling's probability is exp(its score - this). Fills `sums`. */
export function logSum(lattice: Lattice, sums: Sums): number {
  const { length, anchor, tokens } = lattice;
  const { states, logs } = sums;
  states.fill(0, 0, length * STATES);
  for (let state = 0; state < STATES; state++)
    if (isStart(state, anchor)) states[state] = Math.exp(tokens[LABEL_OF[state]!]!);
  let total = (logs[0] = scaled(states, 0));
  for (let i = 1; i < length; i++) {
    const step = stepWeights(lattice, i);
    const at = i * STATES;
    const steps = stepsAt(i, anchor);
    for (let k = 0; k < steps.length; k += 4)
      states[at + steps[k + 1]!]! += states[at - STATES + steps[k]!]! * step[steps[k + 2]! * LABELS + steps[k + 3]!]!;
    total += logs[i] = scaled(states, at);
  }
  return total;
}

/** Scales the states of one token to a sum of one; gives the logarithm of the sum. */
function scaled(states: Float64Array, at: number): number {
  let sum = 0;
  for (let s = 0; s < STATES; s++) sum += states[at + s]!;
  for (let s = 0; s < STATES; s++) states[at + s]! /= sum;
  return Math.log(sum);
}

/**
 * Expected counts of labels and turns over all labellings, added to `tokenSums` and `turnSums`; `forward` as `logSum`
 * left it, `backward` is room of the same size.
 */
export function addExpected(
  lattice: Lattice,
  forward: Sums,
  backward: Float64Array,
  tokenSums: Float32Array,
  turnSums: Float32Array,
): void {
  const { length, anchor } = lattice;
  const { states, logs } = forward;
  backward.fill(0, 0, length * STATES);
  backward.fill(1, (length - 1) * STATES, length * STATES);
  for (let i = length - 1; i >= 0; i--) {
    const at = i * STATES;
    for (let s = 0; s < STATES; s++) tokenSums[i * LABELS + LABEL_OF[s]!]! += states[at + s]! * backward[at + s]!;
    if (i === 0) break;
    const step = stepWeights(lattice, i);
    const scale = Math.exp(-logs[i]!);
    const steps = stepsAt(i, anchor);
    for (let k = 0; k < steps.length; k += 4) {
      const state = steps[k]!;
      const before = steps[k + 2]!;
      const label = steps[k + 3]!;
      const way = step[before * LABELS + label]! * backward[at + steps[k + 1]!]! * scale;
      backward[at - STATES + state]! += way;
      turnSums[i * TURNS + turnOf(before, label)]! += states[at - STATES + state]! * way;
    }
  }
}
