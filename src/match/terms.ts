import anyAscii from "any-ascii";

/** Words that say nothing about what is asserted. Closed classes of English, and the verbs of saying. */
const STOP_WORDS = new Set(
  (
    "the a an of in on at to for from by with and or but nor so as than that this these those it its he she they we you i his her their our your my him them us me " +
    "is are was were be been being am has have had having do does did done will would shall should can could may might must not no " +
    "who whom whose which what when where why how there here then also only just more most much many some any all both each other others another " +
    "such own same very too about into over under after before between during against within without through up down out off again further once " +
    "said say says saying told tell according added reported report reports reportedly claimed claim claims stated announced confirmed mr mrs ms " +
    "one two if because while until since still now new first last"
  ).split(" "),
);
const SHORTEST_TERM = 3; // letters

/** Terms of a text, stemmed lightly so that "bombed", "bombing" and "bombs" meet. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  let word = "";
  for (const character of anyAscii(text).toLowerCase() + " ") {
    if (character >= "a" && character <= "z") word += character;
    else if (character === "'") continue;
    else {
      if (word.length >= SHORTEST_TERM && !STOP_WORDS.has(word)) terms.push(stem(word));
      word = "";
    }
  }
  return terms;
}

const ENDINGS = ["ings", "ing", "ied", "ies", "ed", "es", "s", "ly"];
const SHORTEST_STEM = 4; // letters

function stem(word: string): string {
  for (const ending of ENDINGS)
    if (word.endsWith(ending) && word.length - ending.length >= SHORTEST_STEM) return word.slice(0, -ending.length);
  return word;
}

/** Terms of one statement with their weights, by number of the term and in that order, so that two are compared in one pass. */
export type WeighedTerms = { readonly ids: Int32Array; readonly weights: Float64Array };

/** Weight of each term: rarer in more statements weighs more (inverse document frequency, Spärck Jones 1972, add-one). Unit length. */
export function weigher(statements: readonly (readonly string[])[]): (terms: readonly string[]) => WeighedTerms {
  const documents = new Map<string, number>();
  for (const terms of statements)
    for (const term of new Set(terms)) documents.set(term, (documents.get(term) ?? 0) + 1);
  // Numbered by the alphabet, so that no order of reports changes a sum.
  const numbers = new Map([...documents.keys()].sort().map((term, index) => [term, index]));
  return (terms) => {
    const known = [...new Set(terms)].filter((term) => numbers.has(term));
    const rows = known
      .map((term) => ({
        id: numbers.get(term)!,
        weight: Math.log((statements.length + 1) / (documents.get(term)! + 1)) + 1,
      }))
      .sort((a, b) => a.id - b.id);
    const length = Math.sqrt(rows.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    return {
      ids: Int32Array.from(rows, ({ id }) => id),
      weights: Float64Array.from(rows, ({ weight }) => weight / length),
    };
  };
}

/** Cosine of two unit vectors, 0 to 1. */
export function likeness(a: WeighedTerms, b: WeighedTerms): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length;) {
    const p = a.ids[i]!;
    const q = b.ids[j]!;
    if (p === q) sum += a.weights[i++]! * b.weights[j++]!;
    else if (p < q) i++;
    else j++;
  }
  return sum;
}
