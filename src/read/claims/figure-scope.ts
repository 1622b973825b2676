import type { Scope } from "../../model/index.ts";
import { SCOPE_WORDS } from "../en/scopes.ts";
import type { Figure } from "./figure.ts";
import type { View } from "./view.ts";

/** Words before a figure, and behind it, in which a word of scope is its own. */
const NEAR_BEFORE = 4;
const NEAR_BEHIND = 3;

/** What a figure counts over: this event, all so far, a change, so many a day, a part of another figure. */
export function scopeOfFigure(view: View, figure: Figure): Scope {
  const { words } = view;
  if (figure.unit === "times") return "change";
  const before = words.slice(Math.max(0, figure.from - NEAR_BEFORE), figure.number).map(({ lower }) => lower);
  const behind = words.slice(figure.to, figure.to + NEAR_BEHIND).map(({ lower }) => lower);
  for (const { scope, before: opening, behind: closing } of SCOPE_WORDS)
    if (before.some((word) => opening.has(word)) || behind.some((word, at) => closing.has(word) && at < 2)) {
      if (scope === "rate" && !isRate(behind)) continue;
      return scope;
    }
  const [start, end] = view.segments[words[figure.number]!.segment] ?? [0, words.length];
  for (let at = start; at < end; at++) if (CUMULATIVE_IN_CLAUSE.has(words[at]!.lower)) return "cumulative";
  return "event";
}

/** "A total of", "since March", anywhere in the clause, widen a count beyond one event. */
const CUMULATIVE_IN_CLAUSE = new Set(["total", "since", "altogether", "overall", "cumulative", "toll", "far"]);

const PERIODS = new Set(["day", "week", "month", "year", "hour", "night", "minute"]);

/** "300 a day", "40 daily", "five every week". */
const isRate = (behind: readonly string[]): boolean =>
  ["daily", "weekly", "monthly", "hourly", "nightly"].includes(behind[0] ?? "") || PERIODS.has(behind[1] ?? "");
