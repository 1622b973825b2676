import type { Question } from "../model/index.ts";
import { numberWords } from "./words.ts";

/**
 * Low, best and high of a count, as conflict data sets give them (UCDP GED codebook): the least and the most that
 * anybody says, and what the most origins say. Null where fewer than two figures of one unit are given, or where they
 * measure different things.
 */
export function tripleOf(question: Question): { low: number; best: number; high: number; unit: string } | null {
  if (question.kind !== "quantity" || question.measures.length > 1) return null;
  const told = question.answers.flatMap(({ value, originCount }) => {
    const figure = value?.low ?? value?.high;
    return value && figure != null
      ? [{ figure, high: value.high ?? figure, unit: value.unit, origins: originCount }]
      : [];
  });
  const [first] = told;
  if (!first || told.length < 2 || told.some(({ unit }) => unit !== first.unit)) return null;
  const best = told.reduce((a, b) =>
    b.origins.low > a.origins.low || (b.origins.low === a.origins.low && b.origins.high > a.origins.high) ? b : a,
  );
  return {
    low: Math.min(...told.map(({ figure }) => figure)),
    best: best.figure,
    high: Math.max(...told.map(({ high }) => high)),
    unit: first.unit,
  };
}

/** `low 15, best 20, high 56 persons`. */
export function tripleWords(question: Question): string | null {
  const triple = tripleOf(question);
  if (!triple) return null;
  return `low ${numberWords(triple.low)}, best ${numberWords(triple.best)}, high ${numberWords(triple.high)} ${triple.unit} (best: the figure with the most origins)`;
}
