import type { Answer, Bound, DayRange, Measure, OriginCount, Publication } from "../model/index.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `2025-03-18` as `18 March 2025`. Anything else comes back unchanged. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split("-");
  const name = MONTHS[Number(month) - 1];
  return year && name && date ? `${Number(date)} ${name} ${year}` : day;
}

/** `6–16 August 2024`, `30 March – 1 April 2025`; both days included. */
export function rangeWords(range: DayRange): string {
  if (range.from === range.to) return dayWords(range.from);
  const from = dayWords(range.from).split(" ");
  const to = dayWords(range.to).split(" ");
  if (from[2] !== to[2]) return `${from.join(" ")} – ${to.join(" ")}`;
  if (from[1] !== to[1]) return `${from[0]} ${from[1]} – ${to.join(" ")}`;
  return `${from[0]}–${to.join(" ")}`;
}

/** When a report was published, and never a guess: `undated` is an answer. */
export function publicationWords(published: Publication): string {
  switch (published.kind) {
    case "value":
      return dayWords(published.date);
    case "interval":
      return rangeWords({ from: published.from, to: published.to });
    case "unknown":
      return "undated";
  }
}

/** How the date of publication is known: `from its metadata`. */
export function publicationBasisWords(published: Publication): string {
  if (published.kind === "unknown") return `date unknown: ${published.reason}`;
  const basis = {
    byline: "read in the text",
    metadata: "from its metadata",
    inferred: "inferred",
    external: "from outside the text",
  };
  return `${basis[published.basis]}: ${published.reason}`;
}

/** `1 origin`, `1 to 3 origins`: an interval, because independence is an upper bound. */
export function originWords(count: OriginCount): string {
  if (count.low === count.high) return countWords(count.low, "origin");
  return `${count.low} to ${count.high} origins`;
}

/** `1 report`, `5 reports`; `plural` where an s is not enough. */
export function countWords(count: number, one: string, plural = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? one : plural}`;
}

/** 1234567 as `1,234,567`; fractions to two places at most. */
export const numberWords = (value: number): string =>
  (Math.round(value * 100) / 100).toLocaleString("en-US", { maximumFractionDigits: 2 });

const MEASURES: Readonly<Record<Measure, string>> = {
  control: "under control",
  gain: "advanced into",
  loss: "lost",
  seized: "seized",
  occupied: "occupied",
  killed: "killed",
  wounded: "wounded",
  casualties: "killed and wounded",
  captured: "captured",
  missing: "missing",
  displaced: "displaced",
  destroyed: "destroyed",
  damaged: "damaged",
  launched: "launched",
  intercepted: "intercepted",
  attacked: "attacked",
  present: "present",
  extent: "extent",
  other: "other measure",
};

/** What a figure measures, in plain words. */
export const measureWords = (measure: Measure | null): string => (measure ? MEASURES[measure] : "measure not stated");

/** An answer's own words with its measure in plain ones: `800 km2 (gain)` becomes `800 km² (advanced into)`. */
export function answerWords({ answer, value }: Answer, measure: Measure | null, isMeasureShown: boolean): string {
  const bare = measure && answer.endsWith(` (${measure})`) ? answer.slice(0, -measure.length - 3) : answer;
  const words = value
    ? groupDigits(bare)
        .replace(/ km2\b/g, " km²")
        .replace(/\b1 ([a-z]{2,20})s\b/, "1 $1")
    : bare;
  return isMeasureShown || bare !== answer ? `${words} (${measureWords(measure)})` : words;
}

const groupDigits = (words: string): string => words.replace(/\b\d{4,15}\b/g, (digits) => numberWords(Number(digits)));

/** A figure with its bound: `more than 1,000 km²`. */
export function figureWords(value: number, bound: Bound, high: number | null, unit: string): string {
  const number = high !== null && bound === "range" ? `${numberWords(value)}–${numberWords(high)}` : numberWords(value);
  const before = bound === "exact" || bound === "range" ? "" : `${bound === "at most" ? "up to" : bound} `;
  const one = number === "1" ? unit.replace(/s$/, "") : unit === "persons" ? "people" : unit;
  return `${before}${number} ${unitWords(one)}`.trim();
}

export const unitWords = (unit: string): string => unit.replace(/^km2$/, "km²").replace(/^m2$/, "m²");
