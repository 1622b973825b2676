import type { Analysis, GivenToponym, Sentence, Token } from "../model/index.ts";
import { NAME_ARTICLES } from "./arabic-name-words.ts";
import { COMMON_WORDS } from "./common-words.ts";
import { FIRST_NAMES, FREQUENT_SURNAMES } from "./first-names.ts";
import { findSites, withSites } from "./sites.ts";
import { findSpelledOtherwise, type UnlistedRun } from "./spelled-otherwise.ts";
import { withoutApostrophe } from "./candidates.ts";
import { endOfName } from "./name-end.ts";
import { findRepeated } from "./repeated.ts";
import { findTold, mayBeAnnounced } from "./told.ts";
import { findPersons } from "./persons.ts";
import type { Gazetteer, Listing } from "./gazetteer.ts";
import { mentionAt, wordBefore, type Mention } from "./mention.ts";
import { DIRECTION_WORDS, PLACE_WORD } from "./place-words.ts";
import {
  CALENDAR,
  HEADS_OF_BODIES,
  LOCAL_PREPOSITIONS,
  NAME_LINKS,
  TITLES_AFTER_PLACES,
  WEAK_PREPOSITIONS,
} from "./detection-words.ts";

export function givenMentions(analysis: Analysis, given: readonly GivenToponym[]): Mention[] {
  return given.map(({ start, end }) => mentionAt(analysis, start, end));
}

/** Longest name of a place in words and marks ("Khan al-Assal" is four). */
const LONGEST_NAME = 7;
/** A single word is taken for a town without a word beside it that says so only if the town has this many people. */
const KNOWN_TOWN_POPULATION = 15_000;
/** The same in texts in capitals, where any word may look like a name. */
const KNOWN_TOWN_POPULATION_IN_CAPITALS = 50_000;

/**
 * Place names in a text: the longest listed run of name words at each position, unless the words around it make
 * it a person or a body; and unlisted names that a place word announces ("the village of X").
 */
export function detectMentions(analysis: Analysis, gazetteer: Gazetteer): Mention[] {
  const persons = findPersons(analysis);
  const countries = namedCountries(analysis, gazetteer);
  const mentions: Mention[] = [];
  const unlisted: UnlistedRun[] = [];
  analysis.sentences.forEach((sentence) => {
    const [first, last] = sentence.tokens;
    const isShouted = isInCapitals(analysis.tokens, sentence);
    let at = first;
    while (at < last) {
      const found = startsName(analysis.tokens, at, isShouted)
        ? longestName(analysis, at, last, { first, isShouted, persons, countries }, gazetteer)
        : null;
      if (found === null) {
        if (!isShouted && startsName(analysis.tokens, at, false) && !persons.tokens.has(at))
          unlisted.push({ at, end: nameEnd(analysis.tokens, at, last, false), first, last });
        at++;
        continue;
      }
      if (found.isPlace)
        mentions.push(mentionAt(analysis, analysis.tokens[at]!.start, analysis.tokens[found.end - 1]!.end));
      at = found.end;
    }
  });
  const spelled = findSpelledOtherwise(analysis, unlisted, mentions, persons.surnames, gazetteer);
  const named = [...mentions, ...spelled];
  const told = findTold(analysis, unlisted, named, persons, gazetteer);
  const all = withSites([...named, ...told], findSites(analysis, gazetteer), gazetteer);
  return [...all, ...findRepeated(analysis, all, persons, gazetteer)].sort((a, b) => a.start - b.start);
}

interface Surroundings {
  readonly first: number;
  readonly isShouted: boolean;
  /** Codes of the countries that the text names, by themselves or by their people. */
  readonly countries: ReadonlySet<string>;
  readonly persons: { readonly tokens: ReadonlySet<number>; readonly surnames: ReadonlySet<string> };
}

interface Found {
  readonly end: number;
  readonly isPlace: boolean;
}

function longestName(
  analysis: Analysis,
  at: number,
  last: number,
  around: Surroundings,
  gazetteer: Gazetteer,
): Found | null {
  const { tokens, text } = analysis;
  const limit = nameEnd(tokens, at, last, around.isShouted);
  const isAnnounced = at > around.first && wordBefore(tokens, at) !== null;
  for (let end = limit; end > at; end--) {
    if (!endsName(tokens, at, end, around.isShouted)) continue;
    const name = text.slice(tokens[at]!.start, tokens[end - 1]!.end);
    const goesOn = end < limit && isNameWord(tokens[end]!, around.isShouted);
    const listings = findListed(name, !goesOn, gazetteer).filter(
      ({ row, kind }) =>
        kind !== "capitals" || isAbbreviationMeant(tokens, at, end, around, gazetteer.level(row) === "country"),
    );
    if (listings.length === 0 || (isArabicLink(tokens, end, limit) && !isLarge(listings, gazetteer))) continue;
    const isPlace = isMeant(tokens, at, end, limit, last, listings, around, gazetteer);
    if (isPlace) return { end, isPlace };
    if (end - at > 1) return { end, isPlace: false };
    break;
  }
  if (isAnnounced && !around.isShouted && !around.persons.tokens.has(at) && mayBeAnnounced(tokens, at))
    return { end: endOfName(tokens, { at, end: limit }, null, gazetteer), isPlace: true };
  return null;
}

/** "al-Kubra" after "Urum": the name goes on. */
const isArabicLink = (tokens: readonly Token[], end: number, limit: number): boolean =>
  end + 2 < limit + 1 && NAME_ARTICLES.has(tokens[end]!.lower) && tokens[end + 1]?.text === "-";

const isLarge = (listings: readonly Listing[], gazetteer: Gazetteer): boolean =>
  listings.some(({ row }) => importance(row, gazetteer) >= LARGE_TOWN_POPULATION);

/** Persons; after a town so large another name may begin in a text without commas. */
const LARGE_TOWN_POPULATION = 100_000;

/** Listed under the name itself, or with its place word put otherwise ("Kursk Region"). */
function findListed(name: string, mayEndWithPlaceWord: boolean, gazetteer: Gazetteer): Listing[] {
  const listed = gazetteer
    .find(name)
    .filter(({ kind }) => kind !== "capitals" || name === name.toUpperCase() || name.includes("."));
  if (listed.length > 0) return listed;
  const owner = withoutApostrophe(name, gazetteer);
  if (owner.length > 0 || !mayEndWithPlaceWord) return owner;
  const words = name.split(" ");
  const word = words.length > 1 ? PLACE_WORD.get(words.at(-1)!.toLowerCase()) : undefined;
  if (word === undefined || !word.stands.includes("after")) return [];
  return gazetteer.find(words.slice(0, -1).join(" ")).filter(({ kind }) => kind === "listed");
}

function isMeant(
  tokens: readonly Token[],
  at: number,
  end: number,
  limit: number,
  last: number,
  listings: readonly Listing[],
  around: Surroundings,
  gazetteer: Gazetteer,
): boolean {
  const before = at > around.first ? tokens[at - 1]! : undefined;
  const after = end < last ? tokens[end]! : undefined;
  const isSingle = end - at === 1;
  const lower = tokens[at]!.lower;
  const isDemonym = listings.some(({ kind }) => kind === "demonym");
  const best = listings.reduce((most, { row }) => Math.max(most, importance(row, gazetteer)), 0);
  const isLocated =
    (before !== undefined && LOCAL_PREPOSITIONS.has(before.lower)) ||
    wordBefore(tokens, at) !== null ||
    isPlaceWordAfter(after);
  if (
    isSingle &&
    COMMON_WORDS.has(lower) &&
    !(isPlaceWordAfter(after) && best >= KNOWN_TOWN_POPULATION && !around.isShouted)
  )
    return false;
  if (isSingle && !around.isShouted && best < COUNTRY_IMPORTANCE && !isDemonym) {
    if (isAcronym(tokens[at]!.text) && !(at === around.first && opensDateline(after)) && best < METROPOLIS_POPULATION)
      return false;
    if (
      before !== undefined &&
      best < METROPOLIS_POPULATION &&
      (before.lower === "agency" || before.lower === "newspaper")
    )
      return false;
    if (
      after !== undefined &&
      best < METROPOLIS_POPULATION &&
      (after.lower === "news" || HEADS_OF_BODIES.has(after.lower))
    )
      return false;
  }
  if (isSingle && DIRECTION_WORDS.has(lower)) return false;
  if (isSingle && lower.length < SHORTEST_NAME && !listings.some(({ kind }) => kind === "capitals")) return false;
  const isInside = before !== undefined && LOCAL_PREPOSITIONS.has(before.lower) && !WEAK_PREPOSITIONS.has(before.lower);
  if (isSingle && !around.isShouted && !isInside && NEVER_NAMES.has(tokens[at]!.pos)) return false;
  if (isSingle && !isInside && after?.text !== "," && isPersonalName(lower) && wordBefore(tokens, at) === null)
    return false;
  if (isDemonym || best >= COUNTRY_IMPORTANCE) {
    if (around.persons.tokens.has(at)) return false;
    return !(limit > end && !isDemonym && isBody(tokens, end, limit));
  }
  if (around.persons.tokens.has(at)) return false;
  if (isSingle && around.persons.surnames.has(lower) && !isLocated) return false;
  if (limit > end && !around.isShouted && !followsWell(tokens, end, limit)) return false;
  if (before !== undefined && !around.isShouted && isRunOn(before, tokens[at]!)) return false;
  // "the hub of Sudzha", "troops left Sudzha": a small town whose name is rare, in a country that the text names.
  const isAtHome =
    isSingle &&
    !around.isShouted &&
    before !== undefined &&
    (before.pos === "ADP" || before.pos === "VERB") &&
    listings.length <= RARE_NAME &&
    listings.every(({ row }) => around.countries.has(gazetteer.country(row) ?? ""));
  if (isAtHome) return true;
  const isWeaklyLocated = before !== undefined && WEAK_PREPOSITIONS.has(before.lower);
  if (
    isSingle &&
    isWeaklyLocated &&
    best < KNOWN_TOWN_POPULATION &&
    !isPlaceWordAfter(after) &&
    wordBefore(tokens, at) === null
  )
    return false;
  if (isSingle && around.isShouted && best < METROPOLIS_POPULATION && !isLocated && !isListedBeside(before, after))
    return false;
  const needed = around.isShouted ? KNOWN_TOWN_POPULATION_IN_CAPITALS : KNOWN_TOWN_POPULATION;
  if (best >= needed) return true;
  if (around.isShouted) return isInside || wordBefore(tokens, at) !== null || isPlaceWordAfter(after);
  return (
    isLocated ||
    (!around.isShouted && (!isSingle || after?.text === ",") && best > 0 && !(at === around.first && isSingle))
  );
}

/** Places of one name up to which the name is rare. Chosen by us: homonyms of small towns are seldom fewer. */
const RARE_NAME = 2;

function namedCountries(analysis: Analysis, gazetteer: Gazetteer): ReadonlySet<string> {
  const codes = new Set<string>();
  const seen = new Set<string>();
  for (const { text } of analysis.tokens) {
    if (!CAPITAL.test(text) || seen.has(text)) continue;
    seen.add(text);
    for (const { row, kind } of gazetteer.find(text)) {
      const code = kind === "demonym" || gazetteer.level(row) === "country" ? gazetteer.country(row) : null;
      if (code !== null) codes.add(code);
    }
  }
  return codes;
}

/** In capitals, a bare word may be a surname; a mark or "and" beside it makes it one of a list of places. */
const isListedBeside = (before: Token | undefined, after: Token | undefined): boolean =>
  before?.text === "," || before?.lower === "and" || opensDateline(after);

/** Persons; a city so large is meant even where its name is written like an acronym. */
const METROPOLIS_POPULATION = 500_000;
const isAcronym = (text: string): boolean => /^[A-Z]{2,7}$/u.test(text);
const opensDateline = (after: Token | undefined): boolean => after !== undefined && /^[,(–—-]/u.test(after.text);

/** "US" is always the country, in mixed case; "IN", "MD" or "LA" are places only after a comma that follows a name. */
function isAbbreviationMeant(
  tokens: readonly Token[],
  at: number,
  end: number,
  around: Surroundings,
  isCountry: boolean,
): boolean {
  const name = tokens[at]!.text;
  if (isCountry) return !(around.isShouted && !name.includes(".") && (name.length === 2 || WORDS.has(name)));
  if (tokens[end - 1]!.text.includes(".") && !around.isShouted && name.length > 2) return true;
  return tokens[at - 1]?.text === "," && CAPITAL.test(tokens[at - 2]?.text ?? "") && !around.isShouted;
}

/** Abbreviations of countries that are words as well, where all is in capitals. */
const WORDS: ReadonlySet<string> = new Set(["CAR"]);

const isPersonalName = (lower: string): boolean => FIRST_NAMES.has(lower) || FREQUENT_SURNAMES.has(lower);

const SHORTEST_NAME = 3;
const COUNTRY_IMPORTANCE = 1e9;
const NEVER_NAMES: ReadonlySet<string> = new Set([
  "VERB",
  "ADP",
  "PRON",
  "DET",
  "CCONJ",
  "SCONJ",
  "AUX",
  "PART",
  "NUM",
  "INTJ",
  "ADV",
]);

/** Persons, or more than any town has for countries, first-level units and what our own table names. */
function importance(row: number, gazetteer: Gazetteer): number {
  const level = gazetteer.level(row);
  if (level === "country" || level === "area" || level === "water" || level === "site") return COUNTRY_IMPORTANCE;
  const population = Math.max(1, gazetteer.population(row));
  return level === "district" ? Math.min(population, KNOWN_TOWN_POPULATION - 1) : population;
}

/** The name goes on: "Kharkiv Group" and "Paris Hilton" are no places, "London Mayor", "Syrian Army" and "Kursk region" leave one. */
function followsWell(tokens: readonly Token[], end: number, limit: number): boolean {
  const next = tokens[end]!;
  if (next.pos === "PUNCT" || next.lower === "'s" || next.lower === "’s") return true;
  if (next.text === next.lower || CALENDAR.has(next.lower)) return true;
  const isTitle = TITLES_AFTER_PLACES.has(next.lower) || PLACE_WORD.has(next.lower);
  return isTitle && !isBody(tokens, end, limit);
}

function isBody(tokens: readonly Token[], end: number, limit: number): boolean {
  for (let i = end; i < limit; i++) if (HEADS_OF_BODIES.has(tokens[i]!.lower)) return true;
  return false;
}

/** A capitalised word just before, which is no title, direction or demonym: the name began earlier. */
function isRunOn(before: Token, token: Token): boolean {
  if (token.start - before.end > 1 || !CAPITAL.test(before.text) || before.pos === "PUNCT") return false;
  return !(
    DIRECTION_WORDS.has(before.lower) ||
    PLACE_WORD.has(before.lower) ||
    before.pos === "ADP" ||
    before.pos === "DET" ||
    before.pos === "ADV" ||
    before.pos === "SCONJ"
  );
}

const isPlaceWordAfter = (after: Token | undefined): boolean =>
  after !== undefined && (PLACE_WORD.get(after.lower)?.stands.includes("after") ?? false);

function startsName(tokens: readonly Token[], at: number, isShouted: boolean): boolean {
  const token = tokens[at]!;
  if (isShouted) return LETTER.test(token.text);
  if (CAPITAL.test(token.text)) return true;
  return NAME_ARTICLES.has(token.lower) && tokens[at + 1]?.text === "-" && CAPITAL.test(tokens[at + 2]?.text ?? "");
}

/** End of the run of name words that begins at a token: capitalised words, links between them, hyphens and points. */
function nameEnd(tokens: readonly Token[], at: number, last: number, isShouted: boolean): number {
  const limit = Math.min(last, at + LONGEST_NAME);
  let end = at + 1;
  if (NAME_ARTICLES.has(tokens[at]!.lower) && tokens[end]?.text === "-") end += 2;
  while (end < limit) {
    const token = tokens[end]!;
    const gap = token.start - tokens[end - 1]!.end;
    if (isNameWord(token, isShouted) && gap <= 1) end++;
    else if (isLink(token, tokens[end + 1], gap, isShouted) && end + 1 < limit) end += 2;
    else if (
      token.text === "-" &&
      NAME_ARTICLES.has(tokens[end + 1]?.lower ?? "") &&
      tokens[end + 2]?.text === "-" &&
      end + 3 < limit
    )
      end += 4;
    else if (
      NAME_ARTICLES.has(token.lower) &&
      tokens[end + 1]?.text === "-" &&
      CAPITAL.test(tokens[end + 2]?.text ?? "") &&
      end + 2 < limit
    )
      end += 3;
    else break;
  }
  return Math.min(end, limit);
}

const isNameWord = (token: Token, isShouted: boolean): boolean =>
  isShouted ? LETTER.test(token.text) : CAPITAL.test(token.text);

const isLink = (token: Token, next: Token | undefined, gap: number, isShouted: boolean): boolean =>
  next !== undefined &&
  isNameWord(next, isShouted) &&
  (token.text === "-" || token.text === "’" || token.text === "'" || (gap === 1 && NAME_LINKS.has(token.lower)));

/** A name ends with a name word, not with a link; in capitals a link may end one ("LA PAZ DE"). */
function endsName(tokens: readonly Token[], at: number, end: number, isShouted: boolean): boolean {
  const token = tokens[end - 1]!;
  if (
    tokens[end]?.text === "-" &&
    tokens[end].start === token.end &&
    CAPITAL.test(tokens[end + 1]?.text ?? "") &&
    tokens[end + 1]!.start === tokens[end].end
  )
    return false;
  return isNameWord(token, isShouted) && (end - at === 1 || !(isShouted && NAME_LINKS.has(token.lower)));
}

/** A sentence in capitals tells nothing by its letters: three words or more, none in lower case. */
function isInCapitals(tokens: readonly Token[], { tokens: [first, last] }: Sentence): boolean {
  let words = 0;
  for (let i = first; i < last; i++) {
    const { text } = tokens[i]!;
    if (!LETTER.test(text)) continue;
    if (text !== text.toUpperCase()) return false;
    words++;
  }
  return words >= SHOUTED_WORDS;
}

const SHOUTED_WORDS = 3;
const CAPITAL = /^\p{Lu}/u;
const LETTER = /^\p{L}/u;
