/** Weights beyond this share of all that are not zero are cut off, so that the rest keep their steps. Chosen by us. */
const WITHIN = 0.9998;

/**
 * A table of weights as one byte each. The byte is the square root of the weight, so that small weights, of which a
 * sum has many, keep their differences: even steps cost two points of F1, these none.
 */
export function quantized({ rows, width, weights }) {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const most = sizes[Math.min(sizes.length - 1, Math.floor(WITHIN * sizes.length))] || 1;
  const whole = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / most)))),
  );
  return { rows, width, most, weights: whole };
}
