import { UNITS } from "../en/quantities.ts";
import type { Counted } from "./counted.ts";
import type { Figure } from "./figure.ts";
import type { View } from "./view.ts";

/** Words between the last counted thing of a list and an article that counts one more: a comma, "and", "as well as". */
const LIST_GAP = 4;

/** Units of things that stand in lists of losses. */
const THINGS: ReadonlySet<string> = new Set(
  UNITS.filter(({ metric }) => metric === "destroyed" || metric === "strikes").map(({ unit }) => unit),
);

/** Words that open the part of a count that is told apart. */
const PART_OPENERS: ReadonlySet<string> = new Set(["including", "among"]);

/** Words that may stand between two things of one list. */
const LIST_WORDS: ReadonlySet<string> = new Set([",", "and", "as", "well", "plus", "also"]);

/** Whether the article at `i` counts one in a list behind `last`, the last figure before it. */
export function isOneListed(view: View, i: number, counted: Counted, last: Figure | undefined): boolean {
  const { words } = view;
  if (last === undefined || last.high !== null || counted.noun < 0) return false;
  const isThing = THINGS.has(counted.unit);
  if (!isThing && !counted.isPerson) return false;
  const before = words[i - 1]?.lower ?? "";
  // "12 people were killed, including a child": the part of a toll may stand behind the verb.
  if (PART_OPENERS.has(before)) return counted.isPerson && last.isPerson && i - last.to <= PART_REACH;
  if (i - last.to > LIST_GAP || !(THINGS.has(last.unit) || last.isPerson)) return false;
  if (!words.slice(last.to, i).every(({ lower }) => LIST_WORDS.has(lower)) || i === last.to) return false;
  // "12 people, a spokesman said": who speaks is not counted.
  const behind = words[counted.to];
  if (counted.isPerson) return behind === undefined || [",", ".", "and", "were"].includes(behind.lower);
  return last.isPerson ? behind?.pos !== "VERB" : true;
}

/** Words back to the count of which a part is told. */
const PART_REACH = 9;
