/** In how many texts of a collection of news a stem stands. */
export type WordCounts = { documents: number; of(stem: string): number };

/** Without a table every word weighs the same. */
export const NO_WORD_COUNTS: WordCounts = { documents: 0, of: () => 0 };

/** Reads the shipped table: the number of texts in the first line, then a stem and its count a line, tab between. Throws where a line is broken. */
export function readWordCounts(table: string): WordCounts {
  const [first, ...lines] = table.trimEnd().split("\n");
  const documents = Number(first);
  if (!Number.isInteger(documents) || documents < 1) throw new Error(`word counts: no number of texts: ${first ?? ""}`);
  const counts = new Map<string, number>();
  for (const line of lines) {
    const [stem, count] = line.split("\t");
    if (!stem || !Number.isInteger(Number(count))) throw new Error(`word counts: broken line: ${line}`);
    counts.set(stem, Number(count));
  }
  return { documents, of: (stem) => counts.get(stem) ?? 0 };
}
