import type { Token } from "../model/index.ts";
import { NAME_ARTICLES } from "./arabic-name-words.ts";
import { COMMON_WORDS } from "./common-words.ts";
import { CALENDAR, JOINING, LOCAL_PREPOSITIONS } from "./detection-words.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { PLACE_WORD } from "./place-words.ts";

/** Where the name of a run ends: before a link that joins names, a known place, or a word for a unit. */
export function endOfName(
  tokens: readonly Token[],
  { at, end }: { readonly at: number; readonly end: number },
  taken: Uint8Array | null,
  gazetteer: Gazetteer,
): number {
  for (let i = at + 1; i < end; i++) {
    const { lower, text } = tokens[i]!;
    if (taken?.[i] === 1 || JOINING.has(lower)) return i;
    const isArticle = NAME_ARTICLES.has(lower);
    if (isArticle || tokens[i - 1]!.text === "-" || NAME_ARTICLES.has(tokens[i - 1]!.lower)) continue;
    if (
      LOCAL_PREPOSITIONS.has(lower) ||
      COMMON_WORDS.has(lower) ||
      PLACE_WORD.has(lower) ||
      CALENDAR.has(lower) ||
      isKnownUnit(text, gazetteer)
    )
      return i;
  }
  return end;
}

/** A country, region or large town, or their adjective: it is named after the name, not in it. */
export const isKnownUnit = (text: string, gazetteer: Gazetteer): boolean =>
  gazetteer.find(text).some(({ row, kind }) => {
    const level = gazetteer.level(row);
    return (
      kind === "demonym" ||
      (kind === "listed" && (level === "country" || level === "capital" || gazetteer.population(row) >= LARGE))
    );
  });

/** Persons; a town so large stands in a run of names without commas as the place that holds the one before. */
const LARGE = 100_000;
