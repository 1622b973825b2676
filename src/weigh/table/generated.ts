/** Tables with a known truth, for tests. A seeded generator of uniform numbers (mulberry32). */
export function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Row {
  source: string;
  item: string;
  value: string;
  time?: number;
}

/**
 * Rows of sources that each speak of a part of the items and are right with a chance of their own, `right[item]` being
 * true; a copier repeats its original.
 */
export function generate(
  seed: number,
  items: number,
  sources: readonly { name: string; accuracy: number; coverage: number; copies?: string; rate?: number }[],
  values = 6,
): { rows: Row[]; truth: Map<string, string> } {
  const random = uniform(seed);
  const rows: Row[] = [];
  const truth = new Map<string, string>();
  for (let i = 0; i < items; i++) {
    const item = `item ${String(i).padStart(4, "0")}`;
    const right = Math.floor(random() * values);
    truth.set(item, `v${String(right)}`);
    const said = new Map<string, string>();
    for (const { name, accuracy, coverage, copies, rate = 1 } of sources) {
      const original = copies === undefined ? undefined : said.get(copies);
      const isCopied = original !== undefined && random() < rate;
      if (!isCopied && random() >= coverage) continue;
      const wrong = (right + 1 + Math.floor(random() * (values - 1))) % values;
      const value = isCopied ? original : `v${String(random() < accuracy ? right : wrong)}`;
      said.set(name, value);
      rows.push({ source: name, item, value });
    }
  }
  return { rows, truth };
}
