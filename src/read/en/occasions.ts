const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Days and words of time that stand between a cue and what is said ("said on Saturday that"). */
export const SPEAKING_DAYS = set(
  "monday tuesday wednesday thursday friday saturday sunday yesterday today earlier later recently",
);

export const MONTHS = set("january february march april may june july august september october november december");

/** Words of time that end a speaker's name or stand before it ("said the minister on Friday"). */
export const TEMPORAL = set(
  "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight january february march april may june july august september october november december late earlier later",
);

/** What a speaker speaks in: "said in a statement that". */
export const OCCASIONS = set(
  "statement interview briefing speech post report conference address letter message tweet hearing television tv telegram twitter facebook release comment comments remarks",
);

/** Occasions that may stand behind a speaker: "said the minister in an interview". */
export const STATEMENTS = set("statement interview briefing speech post report conference address letter press news");
