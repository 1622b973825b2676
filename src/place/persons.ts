import type { Analysis } from "../model/index.ts";
import { FIRST_NAMES, PLACE_FIRST_NAMES } from "./first-names.ts";

/** Tokens that belong to persons' names, and the surnames that the text introduces with a first name or a title. */
export interface Persons {
  readonly tokens: ReadonlySet<number>;
  readonly surnames: ReadonlySet<string>;
}

/** Longest part of a name after the first one. */
const LONGEST_SURNAME = 3;

/** Persons by their form: a first name or a title, and the capitalised words after it. */
export function findPersons(analysis: Analysis): Persons {
  const { tokens } = analysis;
  const found = new Set<number>();
  const surnames = new Set<string>();
  for (const { tokens: range } of analysis.sentences) {
    const [first, last] = range;
    for (let i = first; i < last; i++) {
      const token = tokens[i]!;
      if (!CAPITAL.test(token.text)) continue;
      const isTitle = TITLES.has(token.lower);
      const isFirstName = FIRST_NAMES.has(token.lower);
      const isDoubtful = PLACE_FIRST_NAMES.has(token.lower);
      if (!isTitle && !isFirstName && !isDoubtful) continue;
      let end = i + 1;
      while (end < last && end - i <= LONGEST_SURNAME && isSurname(analysis, end)) end++;
      if (end === i + 1 && tokens[end]?.text === "." && token.text.length === 1) continue;
      if (end === i + 1) continue;
      if (isDoubtful && !surnameOnly(analysis, i + 1, end)) continue;
      for (let k = isTitle ? i + 1 : i; k < end; k++) found.add(k);
      if (!isTitle || end - i <= 2) surnames.add(tokens[end - 1]!.lower);
      else surnames.add(tokens[end - 1]!.lower);
      i = end - 1;
    }
  }
  return { tokens: found, surnames };
}

function isSurname(analysis: Analysis, index: number): boolean {
  const token = analysis.tokens[index]!;
  const before = analysis.tokens[index - 1]!;
  if (token.start - before.end > 1) return false;
  return CAPITAL.test(token.text) && token.pos !== "PUNCT" && !NO_SURNAMES.has(token.lower);
}

/** After a first name that is a place too, only a word that is no common head of a phrase makes a person. */
function surnameOnly(analysis: Analysis, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (analysis.tokens[i]!.pos !== "PROPN") return false;
  return end - from === 1;
}

const CAPITAL = /^\p{Lu}/u;

/** Titles and ranks that a surname or a full name follows. */
const TITLES: ReadonlySet<string> = new Set(
  "mr mr. mrs mrs. ms ms. dr dr. prof professor president minister chancellor secretary senator sen sen. rep rep. gen gen. general col col. colonel lt lt. maj maj. major capt capt. captain adm adm. admiral cmdr sgt sgt. sergeant cpl pvt spokesman spokeswoman spokesperson commander judge justice sheriff rev rev. bishop archbishop cardinal pope king queen prince princess sir lord lady sheikh imam ayatollah coach".split(
    " ",
  ),
);

/** Words that end a name: units, bodies, months. */
const NO_SURNAMES: ReadonlySet<string> = new Set(
  "county city state street avenue road university college hospital school park church airport of in at from on and monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split(
    " ",
  ),
);
