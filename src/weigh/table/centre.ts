import type { ClaimTable } from "./table.ts";

/** Numbers that scatter about the truth: each item's centre, its error, and each source's. */
export interface Centres {
  /** In the order of the items given. */
  centre: Float64Array;
  /** Standard error of the centre, on the scale that was used. */
  error: Float64Array;
  /** Variance of a source's claims against the usual one of its items. */
  variance: Float64Array;
  isLog: boolean;
  /** Of each claim, how far it counted: its weight times its closeness. 0 outside the items. */
  counted: Float64Array;
}

/**
 * Weighted means with a variance for each source (GTM of Zhao & Han, QDB 2012, without its bias term), robust by
 * Student-t weights where claims foretell one another better with than without them. A source is judged by the others:
 * its error is taken against the mean without it.
 */
export function findCentres(
  table: ClaimTable,
  items: Int32Array,
  numbers: Float64Array,
  weight: Float64Array | null,
): Centres {
  const isLog = areRatios(table, items, numbers);
  const value = (k: number, i: number): number => {
    const number = numbers[table.candidateValue[table.candidateStart[i]! + table.choice[k]!]!]!;
    return isLog ? Math.log(number) : number;
  };
  const claims = new Float64Array(table.source.length);
  for (const i of items) for (let k = table.claimStart[i]!; k < table.claimStart[i + 1]!; k++) claims[k] = value(k, i);
  const tails = isLog ? HEAVY_TAILS : hasFloor(claims, table, items) ? [Infinity] : [...HEAVY_TAILS, Infinity];
  const prior = isLog ? PRIOR_CLAIMS_OF_RATIOS : PRIOR_CLAIMS;
  let best: Fit | null = null;
  for (const freedom of tails) {
    const one = fit(table, items, claims, weight, freedom, prior);
    if (best === null || one.foretold > best.foretold) best = one;
  }
  if (best === null) throw new Error("no shape of tails to fit");
  const centre = isLog ? best.centre.map(Math.exp) : best.centre;
  return { centre, error: best.error, variance: best.variance, isLog, counted: best.counted };
}

/** Degrees of freedom of Student's t: the usual choice of robust regression (Lange et al., JASA 1989), and nearly Cauchy. */
const HEAVY_TAILS = [4, 1.5];
const ROUNDS = 15;
/** Claims that the variance of all sources weighs against a source's own: judges differ less than measurers do. */
const PRIOR_CLAIMS = 40;
const PRIOR_CLAIMS_OF_RATIOS = 4;

/**
 * Whether one value is a floor that many give, as 0 on a scale of judgement. The other marks then are no errors for being
 * far from it, and the mean opinion is what is asked for.
 */
function hasFloor(claims: Float64Array, { claimStart }: ClaimTable, items: Int32Array): boolean {
  const frequency = new Map<number, number>();
  let all = 0;
  for (const i of items)
    for (let k = claimStart[i]!; k < claimStart[i + 1]!; k++) {
      all++;
      frequency.set(claims[k]!, (frequency.get(claims[k]!) ?? 0) + 1);
    }
  return Math.max(0, ...frequency.values()) >= FLOOR_SHARE * all;
}

const FLOOR_SHARE = 0.25;

/** Quantities that span decades and are never negative err by a share, not by an amount. */
function areRatios(table: ClaimTable, items: Int32Array, numbers: Float64Array): boolean {
  const all: number[] = [];
  for (const i of items)
    for (let c = table.candidateStart[i]!; c < table.candidateStart[i + 1]!; c++) {
      const number = numbers[table.candidateValue[c]!]!;
      if (number <= 0) return false;
      all.push(number);
    }
  all.sort((a, b) => a - b);
  const low = all[Math.floor(0.1 * all.length)] ?? 1;
  const high = all[Math.floor(0.9 * all.length)] ?? 1;
  return high > DECADE * low;
}

const DECADE = 10;

interface Fit extends Omit<Centres, "isLog"> {
  foretold: number;
}

function fit(
  { claimStart, source, sources }: ClaimTable,
  items: Int32Array,
  claims: Float64Array,
  weight: Float64Array | null,
  freedom: number,
  prior: number,
): Fit {
  const centre = new Float64Array(items.length);
  const error = new Float64Array(items.length);
  const spread = new Float64Array(items.length);
  const counted = new Float64Array(claims.length);
  const variance = new Float64Array(sources.length).fill(1);
  const squares = new Float64Array(sources.length);
  const made = new Float64Array(sources.length);
  for (let at = 0; at < items.length; at++) {
    const from = claimStart[items[at]!]!;
    const to = claimStart[items[at]! + 1]!;
    centre[at] = medianOf(claims.subarray(from, to));
    spread[at] = medianOf(claims.subarray(from, to).map((x) => Math.abs(x - centre[at]!))) * MAD_TO_SIGMA;
  }
  const usual = medianOf(spread.filter((x) => x > 0)) || 1;
  for (let at = 0; at < items.length; at++) spread[at] = Math.sqrt((spread[at]! ** 2 + usual ** 2) / 2);
  let foretold = 0;
  for (let round = 0; round < ROUNDS; round++) {
    squares.fill(0);
    made.fill(0);
    foretold = 0;
    for (let at = 0; at < items.length; at++) {
      const from = claimStart[items[at]!]!;
      const to = claimStart[items[at]! + 1]!;
      const scale = spread[at]!;
      let sum = 0;
      let total = 0;
      for (let k = from; k < to; k++) {
        const off = (claims[k]! - centre[at]!) / scale;
        const closeness = freedom === Infinity ? 1 : (freedom + 1) / (freedom + off ** 2 / variance[source[k]!]!);
        counted[k] = ((weight === null ? 1 : weight[k]!) * closeness) / variance[source[k]!]!;
        total += counted[k]!;
        sum += counted[k]! * claims[k]!;
      }
      centre[at] = sum / total;
      error[at] = scale / Math.sqrt(total);
      if (to - from < 2) continue;
      for (let k = from; k < to; k++) {
        const others = total - counted[k]!;
        if (others <= 0) continue;
        const s = source[k]!;
        const own = weight === null ? 1 : weight[k]!;
        const off = (claims[k]! - (sum - counted[k]! * claims[k]!) / others) / scale;
        const closeness = freedom === Infinity ? 1 : (freedom + 1) / (freedom + off ** 2 / variance[s]!);
        squares[s]! += own * closeness * off ** 2;
        made[s]! += own;
        foretold += own * logDensity(off, variance[s]! + 1 / others, freedom) - own * Math.log(scale);
      }
    }
    const pooled = squares.reduce((a, b) => a + b, LEAST) / made.reduce((a, b) => a + b, LEAST);
    for (let s = 0; s < variance.length; s++) variance[s] = (squares[s]! + prior * pooled) / (made[s]! + prior);
  }
  return { centre, error, variance, counted, foretold };
}

const LEAST = 1e-9;
/** Median absolute deviation to standard deviation of a normal distribution. */
const MAD_TO_SIGMA = 1.4826;

/** Of the normal, or of Student's t with `freedom` degrees. */
function logDensity(off: number, variance: number, freedom: number): number {
  if (freedom === Infinity) return -0.5 * (Math.log(2 * Math.PI * variance) + off ** 2 / variance);
  return (
    Math.log(HEIGHTS[freedom]!) -
    0.5 * Math.log(variance) -
    0.5 * (freedom + 1) * Math.log1p(off ** 2 / (freedom * variance))
  );
}

/** Γ((f + 1) / 2) / (Γ(f / 2) √(f π)) at the degrees of freedom used. */
const HEIGHTS: Readonly<Record<number, number>> = { 4: 0.375, 1.5: 0.340735 };

function medianOf(values: Float64Array): number {
  const sorted = values.slice().sort();
  const half = sorted.length >> 1;
  return sorted.length === 0 ? 0 : sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
