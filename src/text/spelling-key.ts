import { nameWords } from "./name-key.ts";

/** Spellings of one word, each to the one that counts. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["defense", "defence"],
  ["center", "centre"],
  ["organization", "organisation"],
  ["labor", "labour"],
  ["kiev", "kyiv"],
  ["kharkov", "kharkiv"],
  ["abdel", "abdul"],
  ["mohammed", "muhammad"],
  ["mohammad", "muhammad"],
  ["mohamed", "muhammad"],
]);

/** Arabic articles, which one romanisation writes and another leaves out ("Bashar al-Assad", "Bashar Assad"). */
const ARTICLES = new Set(["al", "el"]);

/** Endings of Slavic names that systems of romanisation write differently ("Zelenskyy", "Zelensky", "Zelenskiy"). */
const ENDINGS: readonly (readonly [string, string])[] = [
  ...["skyy", "skyi", "skiy", "skij", "skii", "skyj", "ski"].map((ending) => [ending, "sky"] as const),
  ...["ey", "ei", "iy", "ij", "ii", "yi", "yy", "i"].map((ending) => [ending, "y"] as const),
];
/** Letters of a word from which on its ending is told from its stem. Chosen by us. */
const SHORTEST_NAME = 5;

/** The words of a name as `nameWords` gives them, with differences of spelling and romanisation gone. */
export function spelledWords(name: string): string[] {
  const words = nameWords(name).map((word) => SPELLINGS.get(word) ?? withoutEnding(word));
  return words.filter((word, i) => i === 0 || !ARTICLES.has(word));
}

/** One string that two spellings of a name share: "Sergei Berg" and "Sergey Berg", "Defense" and "Defence". */
export const spellingKey = (name: string): string => spelledWords(name).join(" ");

function withoutEnding(word: string): string {
  if (word.length < SHORTEST_NAME) return word;
  const row = ENDINGS.find(([ending]) => word.endsWith(ending));
  return row ? word.slice(0, word.length - row[0].length) + row[1] : word;
}
