import type { FirstTruth } from "./first-truth.ts";
import type { ClaimTable } from "./table.ts";

/** What two sources share on the items where none of some others says the same. */
export interface Shared {
  /** Of each agreement, the logarithm of the chance that a source says that value on its own account. */
  agreeing: number[];
  differing: number;
}

/** The agreements of `a` and `b` that the sources `others` leave unexplained. */
export function sharedOutside(
  table: ClaimTable,
  truth: FirstTruth,
  weight: Float64Array | null,
  a: number,
  b: number,
  others: readonly number[],
): Shared {
  const { claimStart, source, choice } = table;
  const agreeing: number[] = [];
  let differing = 0;
  for (const i of itemsOf(table, a)) {
    const from = claimStart[i]!;
    const to = claimStart[i + 1]!;
    const p = findClaim(source, from, to, a);
    const q = findClaim(source, from, to, b);
    if (p < 0 || q < 0) continue;
    if (choice[p] !== choice[q]) {
      differing++;
      continue;
    }
    const isExplained = others.some((other) => {
      const k = findClaim(source, from, to, other);
      return k >= 0 && choice[k] === choice[p];
    });
    if (isExplained) continue;
    let all = 0;
    let same = 0;
    for (let k = from; k < to; k++) {
      if (k === p || k === q) continue;
      const own = weight === null ? 1 : weight[k]!;
      all += own;
      if (choice[k] === choice[p]) same += own;
    }
    const popularity = (same + 1 / VALUES) / (all + 1);
    const accuracy = (truth.accuracy[a]! + truth.accuracy[b]!) / 2;
    const isTrue = Math.min(truth.probability[p]!, TRUE_FACTOR * popularity);
    agreeing.push(Math.log(Math.min(MOST, Math.max(LEAST, accuracy * isTrue + (1 - accuracy) * popularity))));
  }
  return { agreeing, differing };
}

const VALUES = 8;
/** The two sources themselves make their value probable; without them it is hardly more so than it is popular. */
const TRUE_FACTOR = 1.5;
const MOST = 0.98;
const LEAST = 0.02;

/** Items of a source, from the table's index by source, made once a table. */
function itemsOf(table: ClaimTable, wanted: number): Int32Array {
  let index = INDICES.get(table);
  if (index === undefined) INDICES.set(table, (index = indexBySource(table)));
  return index.items.subarray(index.start[wanted], index.start[wanted + 1]);
}

interface SourceIndex {
  start: Int32Array;
  items: Int32Array;
}

const INDICES = new WeakMap<ClaimTable, SourceIndex>();

function indexBySource({ sources, items, claimStart, source }: ClaimTable): SourceIndex {
  const start = new Int32Array(sources.length + 1);
  for (const s of source) start[s + 1]!++;
  for (let s = 0; s < sources.length; s++) start[s + 1]! += start[s]!;
  const next = start.slice();
  const listed = new Int32Array(source.length);
  for (let i = 0; i < items.length; i++)
    for (let k = claimStart[i]!; k < claimStart[i + 1]!; k++) listed[next[source[k]!]!++] = i;
  return { start, items: listed };
}

/** Where in the ascending `source[from, to)` a source stands; -1 where it doesn't. */
export function findClaim(source: Int32Array, from: number, to: number, wanted: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (source[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low < to && source[low] === wanted ? low : -1;
}
