import type { Name } from "../model/index.ts";

/** Kinds of names that are learned, by number. */
export const NAME_KINDS = ["person", "organisation", "place"] as const satisfies readonly Name["kind"][];

/** Where a token stands in its name (BILOU, Ratinov and Roth 2009): first, inside, last, alone. */
const POSITIONS = { first: 0, inside: 1, last: 2, alone: 3 } as const;
const PER_KIND = 4;

/** Label 0 is no name; then four positions for each kind. */
export const LABELS = 1 + PER_KIND * NAME_KINDS.length;

export const OUTSIDE = 0;

const position = (label: number) => (label === OUTSIDE ? -1 : (label - 1) % PER_KIND);
const kindOf = (label: number) => (label === OUTSIDE ? -1 : Math.floor((label - 1) / PER_KIND));
const isOpen = (label: number) => position(label) === POSITIONS.first || position(label) === POSITIONS.inside;
const goesOn = (label: number) => position(label) === POSITIONS.inside || position(label) === POSITIONS.last;

/** By [label × LABELS + next label]: 1 where the next label may follow. */
export const MAY_FOLLOW = Uint8Array.from({ length: LABELS * LABELS }, (_, pair) => {
  const label = Math.floor(pair / LABELS);
  const next = pair % LABELS;
  return (isOpen(label) ? goesOn(next) && kindOf(label) === kindOf(next) : !goesOn(next)) ? 1 : 0;
});
export const MAY_OPEN = Uint8Array.from({ length: LABELS }, (_, label) => (goesOn(label) ? 0 : 1));
export const MAY_CLOSE = Uint8Array.from({ length: LABELS }, (_, label) => (isOpen(label) ? 0 : 1));

/** A name by the half-open range of its tokens. */
export type LabelledRange = { from: number; to: number; kind: number };

/** Ranges that the labels spell; the labels follow `MAY_FOLLOW`. */
export function rangesOf(labels: Uint8Array): LabelledRange[] {
  const ranges: LabelledRange[] = [];
  let from = 0;
  for (let i = 0; i < labels.length; i++) {
    const at = position(labels[i]!);
    if (at === POSITIONS.first || at === POSITIONS.alone) from = i;
    if (at === POSITIONS.last || at === POSITIONS.alone) ranges.push({ from, to: i + 1, kind: kindOf(labels[i]!) });
  }
  return ranges;
}

/** Writes the labels of ranges that do not overlap; the rest is outside. */
export function labelsOf(ranges: readonly LabelledRange[], count: number): Uint8Array {
  const labels = new Uint8Array(count);
  for (const { from, to, kind } of ranges) {
    const first = 1 + PER_KIND * kind;
    if (to - from === 1) labels[from] = first + POSITIONS.alone;
    else {
      labels.fill(first + POSITIONS.inside, from, to);
      labels[from] = first + POSITIONS.first;
      labels[to - 1] = first + POSITIONS.last;
    }
  }
  return labels;
}
