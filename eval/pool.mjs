// Figures of several folders and of all of them pooled: rates from n and d, F1 from tp, gold and pred.
import path from "node:path";

/** Rows for printing: one a folder, and "pooled" where there are several. */
export function pool(results, figuresOf) {
  const rows = results.map(({ folder, result }) => ({
    name: path.basename(folder),
    figures: values(figuresOf(result)),
  }));
  if (results.length < 2) return rows;
  const sums = {};
  for (const { result } of results)
    for (const [key, counts] of Object.entries(figuresOf(result))) sums[key] = add(sums[key], counts);
  return [...rows, { name: "pooled", figures: values(sums) }];
}

const values = (figures) => Object.fromEntries(Object.entries(figures).map(([key, counts]) => [key, value(counts)]));

const value = (counts) => {
  if ("tp" in counts) return counts.gold + counts.pred ? (2 * counts.tp) / (counts.gold + counts.pred) : null;
  return counts.d ? counts.n / counts.d : null;
};

function add(sum, counts) {
  if ("tp" in counts)
    return {
      tp: (sum?.tp ?? 0) + counts.tp,
      gold: (sum?.gold ?? 0) + counts.gold,
      pred: (sum?.pred ?? 0) + counts.pred,
    };
  return { n: (sum?.n ?? 0) + counts.n, d: (sum?.d ?? 0) + counts.d };
}
