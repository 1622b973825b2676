import type { DayPart, Holiday, Season, Unit } from "../lexeme.ts";

/** `isAbbreviation` by the final column; ambiguous words are also verbs or nouns of everyday English. */
export const MONTHS: readonly [word: string, month: number, kind?: "abbreviation" | "ambiguous"][] = [
  ["january", 1],
  ["jan", 1, "abbreviation"],
  ["february", 2],
  ["feb", 2, "abbreviation"],
  ["march", 3, "ambiguous"],
  ["mar", 3, "abbreviation"],
  ["april", 4],
  ["apr", 4, "abbreviation"],
  ["may", 5, "ambiguous"],
  ["june", 6],
  ["jun", 6, "abbreviation"],
  ["july", 7],
  ["jul", 7, "abbreviation"],
  ["august", 8],
  ["aug", 8, "abbreviation"],
  ["september", 9],
  ["sept", 9, "abbreviation"],
  ["sep", 9, "abbreviation"],
  ["october", 10],
  ["oct", 10, "abbreviation"],
  ["november", 11],
  ["nov", 11, "abbreviation"],
  ["december", 12],
  ["dec", 12, "abbreviation"],
];

export const WEEKDAYS: readonly [word: string, weekday: number, isAbbreviation?: true][] = [
  ["monday", 1],
  ["mon", 1, true],
  ["tuesday", 2],
  ["tues", 2, true],
  ["tue", 2, true],
  ["wednesday", 3],
  ["wed", 3, true],
  ["thursday", 4],
  ["thurs", 4, true],
  ["thur", 4, true],
  ["thu", 4, true],
  ["friday", 5],
  ["fri", 5, true],
  ["saturday", 6],
  ["sat", 6, true],
  ["sunday", 7],
  ["sun", 7, true],
];

/** Words that, capitalised after a weekday, make it a newspaper's or an event's name ("Sunday Times"). */
export const NAME_TAILS: readonly string[] = [
  "times",
  "telegraph",
  "mirror",
  "mail",
  "express",
  "herald",
  "tribune",
  "post",
  "star",
  "people",
  "brigade",
  "brigades",
  "battalion",
  "regiment",
  "division",
  "army",
  "alliance",
  "coalition",
  "movement",
  "front",
  "party",
  "mosque",
  "street",
  "avenue",
  "square",
  "bridge",
  "market",
];

export const UNITS: readonly [singular: string, plural: string, unit: Unit, count?: number][] = [
  ["second", "seconds", "second"],
  ["minute", "minutes", "minute"],
  ["min", "mins", "minute"],
  ["hour", "hours", "hour"],
  ["hr", "hrs", "hour"],
  ["day", "days", "day"],
  ["night", "nights", "night"],
  ["week", "weeks", "week"],
  ["fortnight", "fortnights", "week", 2],
  ["weekend", "weekends", "weekend"],
  ["month", "months", "month"],
  ["quarter", "quarters", "quarter"],
  ["year", "years", "year"],
  ["decade", "decades", "decade"],
  ["century", "centuries", "century"],
];

export const SEASONS: readonly [word: string, season: Season, isAmbiguous?: true][] = [
  ["spring", "SP", true],
  ["springtime", "SP"],
  ["summer", "SU"],
  ["summertime", "SU"],
  ["autumn", "FA"],
  ["fall", "FA", true],
  ["winter", "WI"],
  ["wintertime", "WI"],
];

/** `hour` where the word names the hour itself. */
export const DAY_PARTS: readonly [word: string, part: DayPart, hour?: number][] = [
  ["morning", "MO"],
  ["noon", "MI", 12],
  ["midday", "MI", 12],
  ["lunchtime", "MI"],
  ["afternoon", "AF"],
  ["evening", "EV"],
  ["night", "NI"],
  ["midnight", "NI", 24],
  ["dawn", "DA"],
  ["daybreak", "DA"],
  ["sunrise", "DA"],
  ["dusk", "DU"],
  ["sunset", "DU"],
  ["nightfall", "DU"],
];

/** Decades in words: 90 is any century's nineties, the latest before publication. */
export const DECADES: readonly [word: string, decade: number][] = [
  ["twenties", 20],
  ["thirties", 30],
  ["forties", 40],
  ["fifties", 50],
  ["sixties", 60],
  ["seventies", 70],
  ["eighties", 80],
  ["nineties", 90],
];

/**
 * Holidays with one date everywhere they are named so. Left out: Orthodox and Islamic feasts (their day
 * depends on the calendar and the observer), independence days (their day depends on the country).
 * Names are written without marks and joined by spaces.
 */
export const HOLIDAYS: readonly [name: string, holiday: Holiday][] = [
  ["new year's day", { kind: "fixed", month: 1, day: 1 }],
  ["new year's eve", { kind: "fixed", month: 12, day: 31 }],
  ["new year's", { kind: "fixed", month: 1, day: 1 }],
  ["christmas", { kind: "fixed", month: 12, day: 25 }],
  ["christmas day", { kind: "fixed", month: 12, day: 25 }],
  ["christmas eve", { kind: "fixed", month: 12, day: 24 }],
  ["thanksgiving", { kind: "weekday", month: 11, weekday: 4, nth: 4 }],
  ["thanksgiving day", { kind: "weekday", month: 11, weekday: 4, nth: 4 }],
  ["labor day", { kind: "weekday", month: 9, weekday: 1, nth: 1 }],
  ["halloween", { kind: "fixed", month: 10, day: 31 }],
  ["valentine's day", { kind: "fixed", month: 2, day: 14 }],
  ["bastille day", { kind: "fixed", month: 7, day: 14 }],
  ["good friday", { kind: "easter", offset: -2 }],
  ["palm sunday", { kind: "easter", offset: -7 }],
  ["easter", { kind: "easter", offset: 0 }],
  ["easter sunday", { kind: "easter", offset: 0 }],
  ["easter monday", { kind: "easter", offset: 1 }],
];
