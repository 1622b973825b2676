/** What a figure counts, in words: "60 Ukrainian soldiers", "20 people", "1 tank", "800 km2". */
export function countedNoun(value: number, of: string | null | undefined, unit: string): string {
  const isOne = value === 1;
  const named = thingOf(of);
  if (named && THINGS.has(unit) && named.split(" ").length <= MOST_WORDS) return isOne ? named : plural(named);
  if (unit === "persons") return isOne ? "person" : "people";
  return isOne && THINGS.has(unit) && unit.endsWith("s") ? unit.slice(0, -1) : unit;
}

/** The thing counted as a common noun: calm where a text shouts, and null where it only repeats what became of it ("the dead"). */
export function thingOf(of: string | null | undefined): string | null {
  const named = of?.trim();
  if (!named || FATES.has(named.toLowerCase())) return null;
  return calm(named, (word) => word.toLowerCase());
}
const FATES = new Set(
  "killed dead wounded injured hurt missing captured detained displaced casualties casualty deaths".split(" "),
);

/** Text that is written in capitals throughout, changed word by word; names of a few letters may be abbreviations and stay. */
export function calm(text: string, change: (word: string) => string): string {
  if (text !== text.toUpperCase() || text.length < SHOUTED) return text;
  return text
    .split(" ")
    .map((word) => (/[0-9.]/u.test(word) ? word : change(word)))
    .join(" ");
}
const SHOUTED = 5; // characters

/** Longer names are descriptions ("cases brought to one hospital"). */
const MOST_WORDS = 3;
/** Units that only say what sort of thing is counted; where the thing is named, its name says more. */
const THINGS = new Set(
  "persons people vehicles settlements villages aircraft drones missiles strikes attacks buildings houses weapons items units things ships tanks".split(
    " ",
  ),
);

/** Only the last word, and only where it ends as English singulars of countable things do. */
export function plural(noun: string): string {
  const isSingular =
    /[a-z]$/u.test(noun) && !noun.endsWith("s") && !noun.endsWith("ed") && noun.split(" ").length === 1;
  return isSingular && !UNCOUNTED.has(noun.toLowerCase()) ? `${noun}s` : noun;
}
/** Nouns that are plural or have none. */
const UNCOUNTED = new Set(
  "people children women men police personnel infantry aircraft artillery ammunition equipment livestock cattle clergy staff territory land military everyone cavalry armour armor".split(
    " ",
  ),
);
