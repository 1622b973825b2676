/** Units of time, smallest first. A quarter is three months of a year, not fifteen minutes. */
export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "night"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century";

/** Parts of a day, TIMEX3's letters; DA (dawn) and DU (dusk) are ours. */
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI" | "DA" | "DU";

/** TIMEX3's letters for the seasons: spring, summer, autumn, winter (of the northern hemisphere). */
export type Season = "SP" | "SU" | "FA" | "WI";

/** Which one of a row of days, weeks, months or years: "last Friday", "this week", "the following year". */
export type Which = "last" | "this" | "next" | "coming" | "past" | "previous" | "following" | "same" | "latest";

/** TIMEX3's values for what has no date. */
export type Reference = "PRESENT_REF" | "PAST_REF" | "FUTURE_REF";

/** What a small word does in a time expression. A word may do several things; the rules look for the one they need. */
export type Role =
  | "the"
  | "a"
  | "of"
  | "and"
  | "or"
  | "to"
  | "until"
  | "between"
  | "on"
  | "in"
  | "at"
  | "by"
  | "since"
  | "from"
  | "for"
  | "during"
  | "over"
  | "into"
  | "before"
  | "after"
  | "as"
  | "passed"
  | "has"
  | "been"
  | "ago"
  | "earlier"
  | "later"
  | "from-now"
  | "each"
  | "per"
  | "other"
  | "last"
  | "past"
  | "previous"
  | "next"
  | "coming"
  | "following"
  | "this"
  | "that"
  | "these"
  | "same"
  | "current"
  | "recent"
  | "latest"
  | "early"
  | "mid"
  | "late"
  | "start"
  | "end"
  | "middle"
  | "half"
  | "few"
  | "more"
  | "less"
  | "least"
  | "most"
  | "about"
  | "almost"
  | "only"
  | "old"
  | "long"
  | "period"
  | "fiscal"
  | "oclock"
  | "am"
  | "pm"
  | "zone"
  | "overnight"
  | "name-tail"
  | "other-calendar"
  | "before-christ"
  | "times"
  | "ending"
  | "quarter-letter"
  | "half-letter"
  | "than"
  | "up"
  | "no"
  | "right"
  | "small"
  | "near"
  | "future"
  | "repeated"
  | "unit-adjective"
  | "person"
  | "whole"
  | "so";

/** What the tables say of one word. */
export interface Lexeme {
  roles: readonly Role[];
  /** 1 to 12. */
  month?: number;
  /** 1 (Monday) to 7. */
  weekday?: number;
  /** "this" and "that" also read the word behind them. */
  which?: Which;
  unit?: Unit;
  /** How many of `unit` the word means: a fortnight is two weeks. */
  unitCount?: number;
  isPlural?: boolean;
  /** Value of a number word, `null` for a vague one ("several"). */
  count?: number | null;
  /** hundred, thousand. */
  scale?: number;
  ordinal?: number;
  season?: Season;
  dayPart?: DayPart;
  /** Hour that a day part names exactly: noon, midnight. */
  hour?: number;
  /** Days from publication: yesterday is -1. */
  dayOffset?: number;
  reference?: Reference;
  /** TIMEX3 value of a word that is a set by itself: daily. */
  set?: string;
  holiday?: string;
  /** First year within the century of a decade in words: nineties is 90. */
  decade?: number;
  /** "Sept": only a month beside a number, a year or a word that asks for one. */
  isAbbreviation?: boolean;
  /** "may", "march", "second": also an ordinary word, so that more than the word is needed. */
  isAmbiguous?: boolean;
}

/** A holiday: a fixed day, the n-th weekday of a month, or days from Western Easter. */
export type Holiday =
  | { kind: "fixed"; month: number; day: number }
  | { kind: "weekday"; month: number; weekday: number; nth: number }
  | { kind: "easter"; offset: number };

/** Verb forms that tell whether a sentence speaks of what was or of what will be. */
export interface TenseWords {
  /** will, shall. */
  future: ReadonlySet<string>;
  /** Words after which "to" and a verb mean what is still to come: plans, due, expected. */
  prospective: ReadonlySet<string>;
  /** Participles that look ahead by themselves: "expected in May", "scheduled for Friday". */
  expected: ReadonlySet<string>;
  /** Before a verb that is yet to be done: must, should, to. */
  modals: ReadonlySet<string>;
  /** Verbs that put something off: "extended until Friday". */
  postponing: ReadonlySet<string>;
  /** Past forms that don't end in `pastEnding`. */
  past: ReadonlySet<string>;
  pastEnding: string;
  /** "to" and "be" of an infinitive. */
  infinitive: string;
  be: string;
  /** Verbs of saying: their past tense dates the saying, and what is said may lie ahead. */
  saying: ReadonlySet<string>;
}

/** Everything that the time stage knows of one language. */
export interface Vocabulary {
  language: string;
  words: ReadonlyMap<string, Lexeme>;
  holidays: Readonly<Record<string, Holiday>>;
  tense: TenseWords;
  /** Plural nouns without an `s`, before which a bare number counts ("1989 people"). */
  countedNouns: ReadonlySet<string>;
  /** How plurals end; what ends so and is none; plurals that a year stands before ("the 2014 elections"). */
  plurals: { ending: string; not: string; dated: ReadonlySet<string> };
  /** Words before the date of a text's own publication. */
  publishing: ReadonlySet<string>;
  updating: ReadonlySet<string>;
}
