import { campExcess, middleAndSpread } from "./camps.ts";
import { type FirstTruth, firstTruth } from "./first-truth.ts";
import { presumeDependence } from "./presume.ts";
import { BINS, binOf, type Pairs, scanPairs } from "./pairs.ts";
import { type Shared, sharedOutside } from "./shared.ts";
import type { ClaimTable } from "./table.ts";

/** Two sources of which one seems to copy from the other. */
export interface Copying {
  a: number;
  b: number;
  /** 0 to 1; from .5 on it is asserted. */
  score: number;
  /** Share of the copier's claims that would be copied. */
  rate: number;
  /** Who copies, where times tell it; null where nothing does. */
  copier: number | null;
  /** Evidence in nats: from the values they share, and from speaking of the same items. */
  evidence: { values: number; items: number; camps: number };
  shared: number;
  agreed: number;
}

/**
 * Pairs of sources that agree beyond what accuracy, popularity and camps explain, strongest first. A pair whose agreement
 * goes through a third source that both copy is not asserted.
 */
export function findCopies(
  table: ClaimTable,
  weight: Float64Array | null = null,
): { copies: Copying[]; truth: FirstTruth } {
  if (weight === null) {
    const plain = firstTruth(table, null);
    weight = presumeDependence(table, scanPairs(table, plain, null));
  }
  const truth = firstTruth(table, weight);
  const pairs = scanPairs(table, truth, weight);
  const candidates = judgePairs(pairs, table.sources.length);
  const threshold = thresholdFor(table.sources.length);
  explainAway(candidates, threshold, (a, b, others) => sharedOutside(table, truth, weight, a, b, others));
  const copies = candidates.map(({ copying, strength }) => ({
    ...copying,
    score: 1 / (1 + Math.exp(-(strength - threshold) / SCORE_SCALE)),
  }));
  copies.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  return { copies, truth };
}

export const isAsserted = ({ score }: Copying): boolean => score >= 0.5;

interface Candidate {
  copying: Copying;
  strength: number;
}

/** One of n (n − 1) / 2 pairs, and so far beyond chance that a table without copiers shows none. Nats. */
const thresholdFor = (sources: number): number => Math.log(Math.max(1, (sources * (sources - 1)) / 2)) + MARGIN;

/** e^-6 = 1 in 400 tables without copying would show a pair, were the model right. */
const MARGIN = 6;
/** Nats for a factor e in the odds of the score: the model's nats are about twice too sure. Chosen by us on generated tables. */
const SCORE_SCALE = 2;
/** Strength below which a pair is not worth a row. Nats. */
const LEAST_STRENGTH = 0.5;

function judgePairs(pairs: Pairs, sources: number): Candidate[] {
  const camps = campExcess(pairs, sources);
  const items = itemEvidence(pairs);
  const candidates: Candidate[] = [];
  for (let slot = 0; slot < pairs.count; slot++) {
    const a = pairs.first[slot]!;
    const b = pairs.second[slot]!;
    const ordered = pairs.earlier[slot]! + pairs.later[slot]!;
    const late = ordered > 0 ? pairs.earlier[slot]! / ordered : null;
    const differing = pairs.shared[slot]! - pairs.agreed[slot]!;
    // Who copies speaks later: without that, a direction is out.
    const forth = late === null || late >= LATE_SHARE ? copyEvidence(pairs, slot * 2 * BINS, differing) : NONE;
    const back = late === null || late <= 1 - LATE_SHARE ? copyEvidence(pairs, (slot * 2 + 1) * BINS, differing) : NONE;
    const best = forth.nats >= back.nats ? forth : back;
    // Nats of a likelihood ratio are half a squared z: what the camps explain is taken off there.
    const z = Math.max(0, Math.sqrt(2 * best.nats) - Math.max(0, camps[slot]!));
    const values = (z * z) / 2;
    const strength = values + items[slot]!;
    if (strength < LEAST_STRENGTH) continue;
    candidates.push({
      strength,
      copying: {
        a,
        b,
        score: 0,
        rate: best.rate,
        copier: late === null ? null : best === forth && forth.nats > 0 ? b : back.nats > 0 ? a : null,
        evidence: { values, items: items[slot]!, camps: camps[slot]! },
        shared: pairs.shared[slot]!,
        agreed: pairs.agreed[slot]!,
      },
    });
  }
  return candidates;
}

const NONE = { nats: 0, rate: 0 };
/** A copier speaks after its original on at least this share of the items that both date. */
const LATE_SHARE = 0.9;
const RATES = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97];

/**
 * The log likelihood ratio of copying at the best rate c against not: a differing pair of claims has 1 − c, an agreeing
 * one 1 − c + c / P, P the chance that the copier would have said it anyway (Dong et al. 2009, eq. 10–15, in our letters).
 */
function copyEvidence(
  { histogram, logSums }: Pick<Pairs, "histogram" | "logSums">,
  row: number,
  differing: number,
): { nats: number; rate: number } {
  let best = NONE;
  for (const rate of RATES) {
    let nats = differing * Math.log(1 - rate);
    for (let k = 0; k < BINS; k++) {
      const count = histogram[row + k]!;
      if (count > 0) nats += count * Math.log(1 - rate + rate * Math.exp(-logSums[row + k]! / count));
    }
    if (nats > best.nats) best = { nats, rate };
  }
  return best;
}

/**
 * Evidence from speaking of the same items more often than two sources of that size would: half the G statistic of a
 * Poisson count. Where sources choose items in blocks, all pairs overlap unevenly, and the evidence shrinks by that spread.
 */
function itemEvidence(pairs: Pairs): Float64Array {
  const expected = new Float64Array(pairs.count);
  const z = new Float64Array(pairs.count);
  for (let slot = 0; slot < pairs.count; slot++) {
    const e = (pairs.claims[pairs.first[slot]!]! * pairs.claims[pairs.second[slot]!]!) / pairs.items;
    expected[slot] = e;
    z[slot] = (pairs.shared[slot]! - e) / Math.sqrt(e);
  }
  const { spread } = middleAndSpread(z);
  const unit = Math.max(1, spread) ** 2;
  return expected.map((e, slot) => {
    const n = pairs.shared[slot]!;
    return n > e ? (n * Math.log(n / e) - (n - e)) / unit : 0;
  });
}

/**
 * Keeps of the strong pairs those that no chain of two other kept pairs explains: first from the strongest on, then back
 * from the weakest, each against what remains of its agreement outside the third source.
 */
function explainAway(
  candidates: Candidate[],
  threshold: number,
  outside: (a: number, b: number, others: readonly number[]) => Shared,
): void {
  const strong = candidates
    .filter(({ strength }) => strength > threshold)
    .sort((x, y) => y.strength - x.strength || x.copying.a - y.copying.a || x.copying.b - y.copying.b);
  const joined = new Map<number, Set<number>>();
  const link = (a: number, b: number): void => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      joined.set(from, (joined.get(from) ?? new Set()).add(to));
  };
  const unlink = (a: number, b: number): void => {
    joined.get(a)?.delete(b);
    joined.get(b)?.delete(a);
  };
  const near = (a: number): Set<number> => joined.get(a) ?? new Set();
  /** Sources next to one of the two, from which at most two steps lead to the other. */
  const between = (a: number, b: number): number[] => {
    const found = new Set<number>();
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      for (const other of near(from))
        if (
          other !== to &&
          (near(other).has(to) || [...near(other)].some((next) => next !== from && near(next).has(to)))
        )
          found.add(other);
    return [...found].sort((x, y) => x - y);
  };
  const remaining = ({ copying: { a, b }, strength }: Candidate): number => {
    const others = between(a, b);
    if (others.length === 0) return strength;
    const { agreeing, differing } = outside(a, b, others);
    const histogram = new Float32Array(BINS);
    const logSums = new Float32Array(BINS);
    for (const logarithm of agreeing) {
      histogram[binOf(logarithm)]!++;
      logSums[binOf(logarithm)]! += logarithm;
    }
    const { nats } = copyEvidence({ histogram, logSums }, 0, differing);
    return nats > Math.max(threshold, OWN_SHARE * strength) ? Math.min(strength, nats) : Math.min(nats, threshold - 1);
  };
  const kept: Candidate[] = [];
  const original = new Map(strong.map((one) => [one, one.strength]));
  for (const one of strong) {
    const left = remaining(one);
    if (left > threshold) {
      link(one.copying.a, one.copying.b);
      kept.push(one);
    } else one.strength = left;
  }
  for (const one of kept.reverse()) {
    unlink(one.copying.a, one.copying.b);
    one.strength = original.get(one)!;
    const left = remaining(one);
    one.strength = left;
    if (left > threshold) link(one.copying.a, one.copying.b);
  }
}

/** Of its agreement, a direct pair keeps at least this share outside a third source. Chosen by us on generated chains. */
const OWN_SHARE = 0.15;
