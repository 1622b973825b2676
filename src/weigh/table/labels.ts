import { type Confusion, fitConfusion, type Shape } from "./confusion.ts";
import type { ClaimTable } from "./table.ts";

/**
 * Tables of confusion for a family of labels. How much the sources differ, and whether tables are worth their many numbers
 * against one accuracy a source, is told by how well claims foretell one another, never by the truth.
 */
export function weighLabels(table: ClaimTable, items: Int32Array, weight: Float64Array | null): Confusion {
  const labels = labelsOf(table, items);
  const sample = sampleOf(table, items);
  let best: { shape: Shape; fit: Confusion } | null = null;
  for (const shape of SHAPES) {
    const fit = fitConfusion(table, sample, labels, shape, weight);
    if (best === null || fit.foretold > best.fit.foretold) best = { shape, fit };
  }
  return sample.length === items.length ? best!.fit : fitConfusion(table, items, labels, best!.shape, weight);
}

/** From nearly no shrinkage to a great deal. */
const SHAPES: readonly Shape[] = [
  { kind: "coin", strength: 4 },
  ...[0.5, 1, 2, 4, 8].map((strength) => ({ kind: "matrix", strength }) as const),
];
/** Claims on which the shapes are tried. */
const SAMPLE_CLAIMS = 30_000;

function labelsOf(table: ClaimTable, items: Int32Array): number[] {
  const seen = new Set<number>();
  for (const i of items)
    for (let c = table.candidateStart[i]!; c < table.candidateStart[i + 1]!; c++) seen.add(table.candidateValue[c]!);
  return [...seen].sort((a, b) => a - b);
}

/** Every n-th item, so many that the sample holds about so many claims. */
function sampleOf({ claimStart }: ClaimTable, items: Int32Array): Int32Array {
  let claims = 0;
  for (const i of items) claims += claimStart[i + 1]! - claimStart[i]!;
  const step = Math.ceil(claims / SAMPLE_CLAIMS);
  return step <= 1 ? items : items.filter((_, at) => at % step === 0);
}
