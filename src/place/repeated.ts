import type { Analysis, Token } from "../model/index.ts";
import { COMMON_WORDS } from "./common-words.ts";
import { CALENDAR, HEADS_OF_BODIES } from "./detection-words.ts";
import { FIRST_NAMES } from "./first-names.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { mentionAt, type Mention } from "./mention.ts";
import type { Persons } from "./persons.ts";
import { DIRECTION_WORDS, PLACE_WORD } from "./place-words.ts";
import { SITE_NOUNS } from "./sites.ts";

/** Shorter names are words as well. UTF-16 code units. */
const SHORTEST = { name: 4, acronym: 3 } as const;
/** Words after a site within which its acronym stands in brackets. */
const ACRONYM_TOKENS = 3;

/** What a report calls a place a second time, and the name under which it is looked up. */
interface Known {
  readonly words: readonly string[];
  /** The name in full; null where it is the same. */
  readonly as: string | null;
}

/**
 * Names that a report has said to be a place once, where they stand again without the words that said so
 * ("the town of X ... X and the land around it"), with an apostrophe lost ("Xs market"), a site without its noun
 * ("Olenya air base ... Olenya"), and by the acronym that it brings with it ("Central University (CU)").
 */
export function findRepeated(
  analysis: Analysis,
  mentions: readonly Mention[],
  persons: Persons,
  gazetteer: Gazetteer,
): Mention[] {
  const { tokens } = analysis;
  const known = knownNames(analysis, mentions, persons, gazetteer);
  if (known.size === 0) return [];
  const found: Mention[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    while (next < mentions.length && mentions[next]!.end <= tokens[at]!.start) next++;
    const taken = mentions[next];
    if (taken !== undefined && taken.start <= tokens[at]!.start) continue;
    const token = tokens[at]!;
    if (!CAPITAL.test(token.text) || persons.tokens.has(at)) continue;
    const candidates = known.get(token.lower) ?? known.get(withoutS(token.lower)) ?? [];
    const match = candidates.find(({ words }) => isAt(tokens, at, words));
    if (match === undefined) continue;
    const end = at + match.words.length;
    if (taken !== undefined && taken.start < tokens[end - 1]!.end) continue;
    if (isPartOfName(tokens, at, end)) continue;
    const mention = mentionAt(analysis, token.start, tokens[end - 1]!.end);
    const as = match.as ?? (token.lower === match.words[0] ? null : match.words.join(" "));
    found.push(as === null ? mention : { ...mention, as });
    at = end - 1;
  }
  return found;
}

function knownNames(
  analysis: Analysis,
  mentions: readonly Mention[],
  persons: Persons,
  gazetteer: Gazetteer,
): ReadonlyMap<string, readonly Known[]> {
  const known = new Map<string, Known[]>();
  const seen = new Set<string>();
  const add = (words: readonly string[], as: string | null): void => {
    const key = words.join(" ");
    if (seen.has(key)) return;
    seen.add(key);
    known.set(words[0]!, [...(known.get(words[0]!) ?? []), { words, as }]);
  };
  let at = 0;
  for (const mention of mentions) {
    while (at < analysis.tokens.length && analysis.tokens[at]!.end <= mention.start) at++;
    let end = at;
    while (end < analysis.tokens.length && analysis.tokens[end]!.end <= mention.end) end++;
    const words = analysis.tokens.slice(at, end).map(({ lower }) => lower);
    if (words.length === 0 || words.length > LONGEST || gazetteer.find(mention.name).some(isDemonym)) continue;
    const noun = words.findIndex((word, i) => i > 0 && SITE_NOUNS.has(word));
    if (mayStandAlone(words, persons)) add(words, null);
    if (noun < 0) continue;
    const bare = words.slice(0, noun).filter((word) => !KIND_OF_SITE.has(word));
    const isWhole = bare.length > 0 && bare.every((word, i) => word === words[i]);
    if (isWhole && mayStandAlone(bare, persons) && gazetteer.find(bare.join(" ")).length === 0) add(bare, mention.name);
    const acronym = acronymAfter(analysis.tokens, end);
    if (acronym !== null) add([acronym], mention.name);
  }
  return known;
}

const isDemonym = ({ kind }: { readonly kind: string }): boolean => kind === "demonym" || kind === "capitals";

/** Longest name in words and marks that is looked for again. */
const LONGEST = 7;
/** Words between a site's name and its noun that say its kind. */
const KIND_OF_SITE: ReadonlySet<string> = new Set(["air", "military", "nuclear", "power", "international", "naval"]);

function mayStandAlone(words: readonly string[], persons: Persons): boolean {
  const [first = ""] = words;
  if (words.length > 1) return !PLACE_WORD.has(first) && !DIRECTION_WORDS.has(first) && !COMMON_WORDS.has(first);
  return (
    first.length >= SHORTEST.name &&
    !COMMON_WORDS.has(first) &&
    !CALENDAR.has(first) &&
    !PLACE_WORD.has(first) &&
    !SITE_NOUNS.has(first) &&
    !DIRECTION_WORDS.has(first) &&
    !FIRST_NAMES.has(first) &&
    !persons.surnames.has(first)
  );
}

/** "(CU)" or "[CU]" right after a name. */
function acronymAfter(tokens: readonly Token[], end: number): string | null {
  for (let i = end; i < end + ACRONYM_TOKENS && i + 1 < tokens.length; i++) {
    const { text } = tokens[i]!;
    if (text !== "(" && text !== "[") continue;
    const inner = tokens[i + 1]!;
    return ACRONYM.test(inner.text) && inner.text.length >= SHORTEST.acronym ? inner.lower : null;
  }
  return null;
}

function isAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, i) => {
    const lower = tokens[at + i]?.lower;
    return lower === word || (i === words.length - 1 && lower !== undefined && withoutS(lower) === word);
  });
}

const withoutS = (lower: string): string => (lower.endsWith("s") ? lower.slice(0, -1) : lower);

/** "X University" and "Commander X" are other names; "rebel-held X" is not. */
function isPartOfName(tokens: readonly Token[], at: number, end: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[end];
  const isShouted = after !== undefined && before !== undefined && before.text === before.text.toUpperCase();
  if (after !== undefined && after.start - tokens[end - 1]!.end <= 1) {
    if (HEADS_OF_BODIES.has(after.lower)) return true;
    if (!isShouted && CAPITAL.test(after.text) && !PLACE_WORD.has(after.lower) && !CALENDAR.has(after.lower))
      return true;
  }
  if (before === undefined || isShouted || tokens[at]!.start - before.end > 1) return false;
  return (
    CAPITAL.test(before.text) &&
    before.pos === "PROPN" &&
    !DIRECTION_WORDS.has(before.lower) &&
    !PLACE_WORD.has(before.lower)
  );
}

const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^[A-Z]{3,6}$/u;
