import type { Lexeme, Vocabulary } from "../lexeme.ts";
import { DAY_PARTS, DECADES, HOLIDAYS, MONTHS, NAME_TAILS, SEASONS, UNITS, WEEKDAYS } from "./calendar-words.ts";
import {
  COUNTED_NOUNS,
  DATED_PLURALS,
  DAY_OFFSETS,
  PUBLISHING,
  REFERENCES,
  ROLES,
  SETS,
  UPDATING,
  WHICH,
} from "./function-words.ts";
import { CARDINALS, ORDINALS, SCALES, VAGUE_COUNTS } from "./numbers.ts";
import { EXPECTED, FUTURE, MODALS, PAST, POSTPONING, PROSPECTIVE, SAYING } from "./tense-words.ts";

/** English, put together from the tables of this folder. */
export const ENGLISH: Vocabulary = {
  language: "en",
  words: collectWords(),
  holidays: Object.fromEntries(HOLIDAYS),
  tense: {
    future: new Set(FUTURE),
    prospective: new Set(PROSPECTIVE),
    expected: new Set(EXPECTED),
    modals: new Set(MODALS),
    postponing: new Set(POSTPONING),
    past: new Set(PAST),
    pastEnding: "ed",
    infinitive: "to",
    be: "be",
    saying: new Set(SAYING),
  },
  countedNouns: new Set(COUNTED_NOUNS),
  plurals: { ending: "s", not: "ss", dated: new Set(DATED_PLURALS) },
  publishing: new Set(PUBLISHING),
  updating: new Set(UPDATING),
};

function collectWords(): Map<string, Lexeme> {
  const words = new Map<string, Lexeme>();
  const add = (word: string, facts: Partial<Lexeme>) => {
    const known = words.get(word);
    words.set(word, { ...known, ...facts, roles: [...(known?.roles ?? []), ...(facts.roles ?? [])] });
  };
  for (const [word, month, kind] of MONTHS)
    add(word, { month, isAbbreviation: kind === "abbreviation", isAmbiguous: kind === "ambiguous" });
  for (const [word, weekday, isAbbreviation] of WEEKDAYS) {
    add(word, { weekday, isAbbreviation: isAbbreviation === true });
    if (isAbbreviation !== true) add(`${word}s`, { weekday, isPlural: true });
  }
  for (const word of NAME_TAILS) add(word, { roles: ["name-tail"] });
  for (const [singular, plural, unit, count] of UNITS) {
    add(singular, { unit, unitCount: count ?? 1 });
    add(plural, { unit, unitCount: count ?? 1, isPlural: true });
  }
  for (const [word, season, isAmbiguous] of SEASONS) add(word, { season, isAmbiguous: isAmbiguous === true });
  for (const [word, dayPart, hour] of DAY_PARTS) add(word, { dayPart, ...(hour === undefined ? {} : { hour }) });
  for (const [word, decade] of DECADES) add(word, { decade });
  for (const [name] of HOLIDAYS) add(name.split(/[ ']/)[0] ?? name, { holiday: name });
  for (const [word, count] of CARDINALS) add(word, { count });
  for (const [word, scale] of SCALES) add(word, { scale });
  for (const word of VAGUE_COUNTS) add(word, { count: null });
  for (const [word, ordinal] of ORDINALS) add(word, { ordinal });
  for (const [word, ...roles] of ROLES) add(word, { roles });
  for (const [word, which] of WHICH) add(word, { which });
  for (const [word, dayOffset] of DAY_OFFSETS) add(word, { dayOffset });
  for (const [word, reference] of REFERENCES) add(word, { reference });
  for (const [word, set] of SETS) add(word, { set });
  add("tonight", { dayOffset: 0, dayPart: "NI" });
  add("overnight", { roles: ["overnight"] });
  return words;
}
