import type { Analysis, Token } from "../model/index.ts";
import { readName, readSound } from "./candidates.ts";
import { NAME_ARTICLES } from "./arabic-name-words.ts";
import { COMMON_WORDS } from "./common-words.ts";
import { LOCAL_PREPOSITIONS, NAME_LINKS, WEAK_PREPOSITIONS } from "./detection-words.ts";
import { FIRST_NAMES, FREQUENT_SURNAMES } from "./first-names.ts";
import { endOfName } from "./name-end.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { namedCountries } from "./groups.ts";
import { mentionAt, wordBefore, type Mention } from "./mention.ts";

/** A run of capitalised words that no list has: token indices, and those where its sentence begins. */
export interface UnlistedRun {
  readonly at: number;
  readonly end: number;
  readonly first: number;
  /** End of its sentence. */
  readonly last: number;
}

/**
 * Names that are listed in another spelling only ("Khan Sheikhoun" for Khan Shaykhun). Looked up by sound in
 * the countries that the text names, and only where the words before say that it is a place.
 */
export function findSpelledOtherwise(
  analysis: Analysis,
  runs: readonly UnlistedRun[],
  mentions: readonly Mention[],
  surnames: ReadonlySet<string>,
  gazetteer: Gazetteer,
): Mention[] {
  if (runs.length === 0 || mentions.length === 0) return [];
  const readings = [...new Set(mentions.map(({ name }) => name))].map((name) => readName(name, gazetteer));
  const countries = namedCountries(readings, gazetteer);
  const starts = new Set(mentions.map(({ start }) => start));
  const found: Mention[] = [];
  const known = new Map<string, boolean>();
  let covered = -1;
  for (const run of runs) {
    if (run.at < covered || !isLocated(analysis.tokens, run)) continue;
    const end = Math.min(firstPart(analysis.tokens, run), endOfName(analysis.tokens, run, null, gazetteer));
    const start = analysis.tokens[run.at]!.start;
    const mention = mentionAt(analysis, start, analysis.tokens[end - 1]!.end);
    if (starts.has(start) || isOrdinary(analysis.tokens, run.at, end, surnames)) continue;
    const isKnown = known.get(mention.name) ?? readSound(mention.name, countries, gazetteer).length > 0;
    known.set(mention.name, isKnown);
    if (!isKnown) continue;
    found.push(mention);
    covered = end;
  }
  return found;
}

/** Up to the first link word; what follows it is another name. */
function firstPart(tokens: readonly Token[], { at, end }: UnlistedRun): number {
  for (let i = at + 1; i < end; i++)
    if (NAME_LINKS.has(tokens[i]!.lower) && !NAME_ARTICLES.has(tokens[i]!.lower)) return i;
  return end;
}

function isLocated(tokens: readonly Token[], { at, end, first }: UnlistedRun): boolean {
  const before = at > first ? tokens[at - 1]! : undefined;
  if (before === undefined) return false;
  if (wordBefore(tokens, at) !== null) return true;
  const isSingle = end - at === 1;
  if (LOCAL_PREPOSITIONS.has(before.lower)) return !(isSingle && WEAK_PREPOSITIONS.has(before.lower));
  return (before.lower === "for" || before.lower === "and") && !isSingle;
}

/** A common word may be a part of a name, but no name by itself ("Tal Afar"). */
function isOrdinary(tokens: readonly Token[], at: number, end: number, surnames: ReadonlySet<string>): boolean {
  const words = tokens.slice(at, end).filter(({ text, lower }) => text !== "-" && !NAME_ARTICLES.has(lower));
  if (COMMON_WORDS.has(words[0]?.lower ?? "")) return true;
  return words.some(({ lower }) => FIRST_NAMES.has(lower) || FREQUENT_SURNAMES.has(lower) || surnames.has(lower));
}
