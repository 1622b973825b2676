/** Prepositions before a place name, by what they make of it. */
const BEFORE: ReadonlyMap<string, Preposition> = new Map(
  (
    [
      ["inside", "in at on inside over across within throughout"],
      ["beside", "near outside around"],
      ["toward", "to into toward towards"],
      ["from", "from"],
      ["of", "of"],
    ] as const
  ).flatMap(([kind, words]) => words.split(" ").map((word): [string, Preposition] => [word, kind])),
);

export type Preposition = "inside" | "beside" | "toward" | "from" | "of" | "none";

/** The kind of preposition within two words before a place name, else none. */
export function prepositionBefore(text: string, start: number): Preposition {
  const words = text
    .slice(Math.max(0, start - LOOKED_BACK), start)
    .toLowerCase()
    .split(/[^\p{L}]/u)
    .filter((word) => word !== "");
  return BEFORE.get(words.at(-1) ?? "") ?? BEFORE.get(words.at(-2) ?? "") ?? "none";
}

/** Characters that two words take up. */
const LOOKED_BACK = 40;
