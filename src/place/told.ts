import type { Analysis, Token } from "../model/index.ts";
import { ARABIC_BODIES, ARABIC_OPENERS, NAME_ARTICLES } from "./arabic-name-words.ts";
import { COMMON_WORDS } from "./common-words.ts";
import { CALENDAR, HEADS_OF_BODIES, LOCAL_PREPOSITIONS, PEOPLES, WEAK_PREPOSITIONS } from "./detection-words.ts";
import { FIRST_NAMES, FREQUENT_SURNAMES } from "./first-names.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { endOfName, isKnownUnit } from "./name-end.ts";
import { firstTokenAt, mentionAt, sentenceAt, type Mention } from "./mention.ts";
import type { Persons } from "./persons.ts";
import { DIRECTION_WORDS, PLACE_WORD } from "./place-words.ts";
import { SOUND_FAMILY_OF_COUNTRY } from "./romanise.ts";
import type { UnlistedRun } from "./spelled-otherwise.ts";

/**
 * Names that no list has, but that the words around them call places ("al-Waha neighborhood", "Kafr Nour, a town in
 * the east") or that stand like one in a text about a country whose villages the lists lack. What is told once
 * holds for the name in the whole text.
 */
export function findTold(
  analysis: Analysis,
  runs: readonly UnlistedRun[],
  mentions: readonly Mention[],
  persons: Persons,
  gazetteer: Gazetteer,
): Mention[] {
  const { tokens } = analysis;
  const taken = takenTokens(analysis, mentions);
  const isHome = hasHomeOfSounds(mentions, gazetteer);
  const told: [number, number][] = [];
  let covered = -1;
  for (const run of runs) {
    if (run.at < covered || taken[run.at] === 1 || isInsideRun(tokens, run, taken)) continue;
    const end = endOfName(tokens, run, taken, gazetteer);
    if (isDoubtful(tokens, run.at, end, persons, gazetteer)) continue;
    const wholeRun: UnlistedRun = { ...run, end };
    if (!isCalledPlace(analysis, wholeRun) && !(isHome && standsLikePlace(analysis, wholeRun, taken))) continue;
    told.push([run.at, end]);
    for (let i = run.at; i < end; i++) taken[i] = 1;
    covered = end;
  }
  const again = sameNames(tokens, told, taken, persons);
  return [...told, ...again].map(([at, end]) => mentionAt(analysis, tokens[at]!.start, tokens[end - 1]!.end));
}

/** A capitalised word just before, which is no place: the name began there. */
function isInsideRun(tokens: readonly Token[], { at, first }: UnlistedRun, taken: Uint8Array): boolean {
  const before = at > first ? tokens[at - 1]! : undefined;
  if (before === undefined || taken[at - 1] === 1 || !CAPITAL.test(before.text)) return false;
  return tokens[at]!.start - before.end <= 1 && before.pos === "PROPN" && !PLACE_WORD.has(before.lower);
}

function isDoubtful(
  tokens: readonly Token[],
  at: number,
  end: number,
  persons: Persons,
  gazetteer: Gazetteer,
): boolean {
  const words = tokens.slice(at, end).filter(({ text, lower }) => text !== "-" && !NAME_ARTICLES.has(lower));
  const [first] = words;
  if (first === undefined || words.length > MOST_WORDS) return true;
  if (ACRONYM.test(first.text) || first.text.length < SHORTEST) return true;
  if (NO_NAMES.has(first.pos) || isNoPlaceName(first.lower)) return true;
  if (words.some(({ lower }) => isOfBody(lower) || isDay(lower))) return true;
  if (words.some(({ lower }) => persons.surnames.has(lower)) && words.length === 1) return true;
  if (FIRST_NAMES.has(first.lower) || FREQUENT_SURNAMES.has(first.lower)) return true;
  if (isKnownUnit(first.text, gazetteer)) return true;
  for (let i = at; i < end; i++) if (persons.tokens.has(i)) return true;
  return false;
}

/** "Tuesdays" too, in a text that lost its apostrophes. */
const isDay = (lower: string): boolean =>
  CALENDAR.has(lower) || (lower.endsWith("s") && CALENDAR.has(lower.slice(0, -1)));
const isOfBody = (lower: string): boolean => HEADS_OF_BODIES.has(lower) || ARABIC_BODIES.has(lower);

/** True for words with which no unlisted name begins, even beside a place word: directions, faiths, common words. */
const isNoPlaceName = (lower: string): boolean =>
  DIRECTION_WORDS.has(lower) || PEOPLES.has(lower) || LOCAL_PREPOSITIONS.has(lower) || COMMON_WORDS.has(lower);

/** True where a word after "the town of" may begin a name. */
export function mayBeAnnounced(tokens: readonly Token[], at: number): boolean {
  const { lower, pos } = tokens[at]!;
  if (NAME_ARTICLES.has(lower)) return tokens[at + 1]?.text === "-" && !isOfBody(tokens[at + 2]?.lower ?? "");
  return !isNoPlaceName(lower) && !isOfBody(lower) && !isDay(lower) && !NO_NAMES.has(pos);
}

const MOST_WORDS = 4;
const SHORTEST = 3;
const ACRONYM = /^\p{Lu}{2,}/u;
const NO_NAMES: ReadonlySet<string> = new Set(["VERB", "ADP", "PRON", "DET", "CCONJ", "SCONJ", "AUX", "PART", "NUM"]);

/** Nouns that follow or precede a name of the place that they call it. */
const CALLED: ReadonlySet<string> = new Set(
  "village town hamlet neighborhood neighbourhood suburb quarter district subdistrict locality settlement municipality city province governorate villages towns neighborhoods neighbourhoods suburbs quarters districts localities cities".split(
    " ",
  ),
);

/** "X village", "X and Y neighborhoods", "the town of X", "X, a town in the east". */
function isCalledPlace(analysis: Analysis, { at, end, last }: UnlistedRun): boolean {
  const { tokens } = analysis;
  const after = end < last ? tokens[end] : undefined;
  if (after !== undefined && CALLED.has(after.lower) && after.text === after.lower) return true;
  const mention = mentionAt(analysis, tokens[at]!.start, tokens[end - 1]!.end);
  if (mention.word !== null && CALLED.has(mention.word.word)) return true;
  let i = after?.text === "," ? end + 1 : end;
  if (!ARTICLE.has(tokens[i]?.lower ?? "")) return false;
  for (i++; i < last && i <= end + LONGEST_APPOSITION; i++) {
    const { lower, pos } = tokens[i]!;
    if (CALLED.has(lower)) return true;
    if (pos !== "ADJ" && pos !== "ADV" && pos !== "PUNCT" && pos !== "VERB") return false;
  }
  return false;
}

const ARTICLE: ReadonlySet<string> = new Set(["a", "an", "the"]);
const LONGEST_APPOSITION = 5;

/** In a place's position: "in X", "rebel-held X", "near X and Y". */
function standsLikePlace(analysis: Analysis, { at, end, first, last }: UnlistedRun, taken: Uint8Array): boolean {
  const { tokens } = analysis;
  const before = at > first ? tokens[at - 1] : undefined;
  if (before === undefined || isTitle(analysis, at)) return false;
  const isArabic = hasArabicForm(tokens, at, end);
  const after = end < last ? tokens[end] : undefined;
  const goesOn = after !== undefined && CAPITAL.test(after.text) && taken[end] !== 1;
  if (HOLDERS.has(before.lower) && tokens[at - 2]?.text === "-") return true;
  if (goesOn && !isArabic) return false;
  if (isArabic && AREAS.has(after?.lower ?? "")) return true;
  if (LOCAL_PREPOSITIONS.has(before.lower) && before.pos !== "ADV")
    return isArabic ? before.lower !== "of" : !WEAK_PREPOSITIONS.has(before.lower) && tokens[at]!.pos === "PROPN";
  if (before.lower === "on") return isArabic;
  const isListed = (before.lower === "and" || before.text === ",") && taken[at - 2] === 1;
  const acts = after !== undefined && (after.pos === "VERB" || after.pos === "AUX");
  return isListed && isArabic && !acts;
}

/** "rebel-held X". */
const HOLDERS: ReadonlySet<string> = new Set("held controlled besieged occupied run dominated".split(" "));
/** Nouns after a name that say less than "village": "al-Waha area". */
const AREAS: ReadonlySet<string> = new Set("area areas region front frontline countryside axis".split(" "));
const CAPITAL = /^\p{Lu}/u;

/** With the article inside or before it, or with a first word that opens Arabic names of places. */
function hasArabicForm(tokens: readonly Token[], at: number, end: number): boolean {
  if (end - at > 1 && ARABIC_OPENERS.has(tokens[at]!.lower)) return true;
  for (let i = at; i + 1 < end; i++)
    if (NAME_ARTICLES.has(tokens[i]!.lower) && (tokens[i + 1]!.text === "-" || i > at)) return true;
  return false;
}

/** Titles write every word with a capital. */
function isTitle(analysis: Analysis, at: number): boolean {
  const sentence = analysis.sentences[sentenceAt(analysis, analysis.tokens[at]!.start)];
  return sentence !== undefined && analysis.blocks[sentence.block]?.kind === "heading";
}

/** True where the text is much about a country whose names have sounds that we know, and whose villages the lists lack. */
function hasHomeOfSounds(mentions: readonly Mention[], gazetteer: Gazetteer): boolean {
  const counts = new Map<string, number>();
  let total = 0;
  const codes = new Map<string, string | null>();
  for (const { name } of mentions) {
    if (!codes.has(name)) codes.set(name, countryOf(name, gazetteer));
    const code = codes.get(name);
    if (code === null || code === undefined) continue;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    total++;
  }
  return [...counts].some(
    ([code, count]) => SOUND_FAMILY_OF_COUNTRY[code] !== undefined && count >= HOME_SHARE * total,
  );
}

function countryOf(name: string, gazetteer: Gazetteer): string | null {
  let best: number | null = null;
  for (const { row, kind } of gazetteer.find(name)) {
    if (gazetteer.level(row) === "country" || kind === "demonym") return gazetteer.country(row);
    if (best === null || gazetteer.population(row) > gazetteer.population(best)) best = row;
  }
  return best === null ? null : gazetteer.country(best);
}

/** Share of the text's places. */
const HOME_SHARE = 0.3;

function takenTokens(analysis: Analysis, mentions: readonly Mention[]): Uint8Array {
  const taken = new Uint8Array(analysis.tokens.length);
  for (const { start, end } of mentions)
    for (let i = firstTokenAt(analysis, start); i >= 0 && i < taken.length && analysis.tokens[i]!.start < end; i++)
      taken[i] = 1;
  return taken;
}

/** The other places where a told name stands, whatever its article and letters; longest name first. */
function sameNames(
  tokens: readonly Token[],
  told: readonly (readonly [number, number])[],
  taken: Uint8Array,
  persons: Persons,
): [number, number][] {
  const byFirst = new Map<string, string[][]>();
  for (const [at, end] of told) {
    const words = tokens.slice(withoutArticle(tokens, at, end), end).map(({ lower }) => lower);
    const [first] = words;
    if (first === undefined || first.length < SHORTEST) continue;
    const names = byFirst.get(first);
    if (names === undefined) byFirst.set(first, [words]);
    else if (names.length < MOST_NAMES_OF_A_WORD) names.push(words);
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.length - a.length);
  const found: [number, number][] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const names = byFirst.get(token.lower);
    if (names === undefined || taken[i] === 1 || !CAPITAL.test(token.text) || persons.tokens.has(i)) continue;
    const name = names.find((words) => words.every((word, k) => tokens[i + k]?.lower === word));
    if (name === undefined) continue;
    found.push([articleBefore(tokens, i, taken), i + name.length]);
    for (let k = i; k < i + name.length; k++) taken[k] = 1;
  }
  return found;
}

const MOST_NAMES_OF_A_WORD = 8;

const withoutArticle = (tokens: readonly Token[], at: number, end: number): number =>
  NAME_ARTICLES.has(tokens[at]!.lower) && tokens[at + 1]?.text === "-" && at + 2 < end ? at + 2 : at;

const articleBefore = (tokens: readonly Token[], at: number, taken: Uint8Array): number =>
  at >= 2 && tokens[at - 1]!.text === "-" && NAME_ARTICLES.has(tokens[at - 2]!.lower) && taken[at - 2] !== 1
    ? at - 2
    : at;
