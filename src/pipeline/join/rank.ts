/** What speaks for or against a candidate, as names of features; each has a weight in log-odds. */
export type Features = readonly string[];
export type Weights = Readonly<Record<string, number>>;

/** Sum of the weights of a candidate's features. A feature without a weight says nothing. */
export function scoreOf(features: Features, weights: Weights): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}

/**
 * Index of the best candidate; the first of equals, so that the order of the text decides. -1 where there is none.
 * `lean` is added to the last one, which stands for nothing at all: above 0 the rest must be surer.
 */
export function best(candidates: readonly Features[], weights: Weights, lean: number): number {
  let chosen = -1;
  let highest = -Infinity;
  for (const [i, features] of candidates.entries()) {
    const score = scoreOf(features, weights) + (i === candidates.length - 1 ? lean : 0);
    if (score > highest) [chosen, highest] = [i, score];
  }
  return chosen;
}
