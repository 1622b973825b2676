import type { Answer, Bound, ClaimRef, Measure, Origin } from "../model/index.ts";
import { axisOf, type Axis } from "./axis.ts";
import type { Lookup } from "./lookup.ts";
import type { Entry } from "./outline.ts";

/** One origin's figure on the common axis of a question. */
export type Mark = {
  readonly measure: Measure | null;
  readonly origin: string;
  readonly bound: Bound;
  readonly value: number;
  readonly high: number | null;
  readonly unit: string;
  /** Claimed: by a party to the conflict, or with a hedge of the source's own. Drawn hollow. */
  readonly isClaimed: boolean;
  /** Reports that carry it: they stack on one stem and count once. */
  readonly reports: number;
};

export type Strip = {
  readonly unit: string;
  readonly axis: Axis;
  readonly marks: readonly Mark[];
};

const MARKS_SHOWN = 10;

/** The disagreement strip of a question about a figure; null for other questions and where fewer than two figures can be set on one axis. */
export function stripOf(entry: Entry, lookup: Lookup): Strip | null {
  if (entry.question.kind !== "quantity") return null;
  const all = entry.answers.flatMap(({ answer }) => answer.origins.flatMap((origin) => markOf(answer, origin, lookup)));
  const unit = commonest(all.map((mark) => mark.unit));
  const marks = all.filter((mark) => mark.unit === unit).slice(0, MARKS_SHOWN);
  if (unit === null || marks.length < 2) return null;
  marks.sort((a, b) => String(a.measure).localeCompare(String(b.measure), "en") || a.value - b.value);
  const values = marks.flatMap((mark) => (mark.high === null ? [mark.value] : [mark.value, mark.high]));
  return { unit, marks, axis: axisOf(values) };
}

function markOf(answer: Answer, origin: Origin, lookup: Lookup): Mark[] {
  const mine = new Set(origin.statements.map(({ report, statement }) => `${report} ${statement}`));
  const refs = answer.claims.filter(({ report, statement }) => mine.has(`${report} ${statement}`));
  const ref = refs.find((candidate) => quantityOf(candidate, lookup));
  const quantity = ref && quantityOf(ref, lookup);
  if (!quantity) return [];
  return [
    {
      measure: quantity.measure,
      origin: origin.name,
      bound: quantity.bound,
      value: quantity.value,
      high: quantity.high,
      unit: quantity.unit,
      isClaimed: origin.party !== null || lookup.claim(ref)?.modality !== "asserted",
      reports: new Set(refs.map(({ report }) => report)).size,
    },
  ];
}

const quantityOf = (ref: ClaimRef, lookup: Lookup) => lookup.claim(ref)?.quantity ?? null;

function commonest(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
