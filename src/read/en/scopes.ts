import type { Scope } from "../../model/index.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words beside a figure that say what it counts over. In order: the first row with a word there decides. */
export const SCOPE_WORDS: readonly {
  scope: Scope;
  before: ReadonlySet<string>;
  behind: ReadonlySet<string>;
  reason: string;
}[] = [
  { scope: "part", before: set("including among whom"), behind: set("whom"), reason: "some of those just counted" },
  {
    scope: "change",
    before: set("another additional further extra"),
    behind: set("more"),
    reason: "on top of what was",
  },
  {
    scope: "rate",
    before: set("daily weekly monthly"),
    behind: set("a per every each daily weekly monthly hourly nightly"),
    reason: "so many in a stretch of time",
  },
  {
    scope: "cumulative",
    before: set("bringing total reached toll"),
    behind: set("overall altogether"),
    reason: "all so far",
  },
];
