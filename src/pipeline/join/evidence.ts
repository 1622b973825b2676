import type { Evidence, Timex } from "../../model/index.ts";

/** A piece of evidence with the day that its own words give it: "footage published on 29 March". */
export function datedEvidence(evidence: Evidence, timexes: readonly Timex[]): Evidence {
  const [from, to] = evidence.span;
  const inside = timexes.find(({ start, end, range }) => start >= from && end <= to && range !== null);
  return inside ? { ...evidence, date: inside.range } : evidence;
}
