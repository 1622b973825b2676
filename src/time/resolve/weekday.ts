import { mondayOf, weekdayOf, type DayNumber } from "../calendar.ts";
import type { Which } from "../expression.ts";
import { isAheadTense, type Tense } from "../tense.ts";
import { weekValue } from "../value.ts";
import { fromPublication, made, oneDay, type Anchors, type Resolved } from "./anchors.ts";

export function resolveWeekday(weekday: number, which: Which | null, anchors: Anchors): Resolved {
  return fromPublication(anchors, `XXXX-WXX-${weekday}`, (published) => {
    const ofThisWeek = mondayOf(published) + weekday - 1;
    const latest = ofThisWeek <= published ? ofThisWeek : ofThisWeek - 7;
    const before = latest === published ? published - 7 : latest;
    const ahead = ofThisWeek > published ? ofThisWeek : ofThisWeek + 7;
    switch (which) {
      case "last":
      case "past":
        return oneDay(before, "publication");
      case "next":
        return oneDay(ofThisWeek + 7, "publication");
      case "coming":
        return oneDay(ahead, "publication");
      case "this":
        return oneDay(ofThisWeek, "publication");
      case "previous":
      case "following":
      case "same":
      case "latest": {
        const day = anchors.mentioned.day?.from;
        if (day === undefined) return oneDay(which === "following" ? ahead : before, "publication");
        const distance = (weekday - weekdayOf(day) + 7) % 7;
        if (which === "following") return oneDay(day + (distance === 0 ? 7 : distance), "mention");
        return oneDay(which === "same" && distance === 0 ? day : day - ((7 - distance) % 7 || 7), "mention");
      }
      case null: {
        const isAhead = latest !== published && isAheadTense(anchors.tense());
        return oneDay(isAhead ? ahead : latest, "publication");
      }
    }
  });
}

/** The weekend: on a Saturday or Sunday this one, on another day the last one; with a verb of the future the next. */
export function resolveWeekend(which: Which | null, anchors: Anchors): Resolved {
  return fromPublication(anchors, "XXXX-WXX-WE", (published) => {
    const ofThisWeek = mondayOf(published) + 5;
    const isWeekend = published >= ofThisWeek;
    const latest = isWeekend ? ofThisWeek : ofThisWeek - 7;
    const saturday = (() => {
      switch (which) {
        case null:
          return !isWeekend && isAheadTense(anchors.tense()) ? ofThisWeek : latest;
        case "this":
          return !isWeekend && isJustOver(published, anchors.tense()) ? latest : ofThisWeek;
        case "past":
        case "latest":
        case "same":
          return latest;
        case "last":
        case "previous":
          return ofThisWeek - 7;
        case "next":
        case "following":
          return ofThisWeek + 7;
        case "coming":
          return isWeekend ? ofThisWeek + 7 : ofThisWeek;
      }
    })();
    return made("DATE", `${weekValue(saturday)}-WE`, { from: saturday, to: saturday + 1 }, "publication", "weekend");
  });
}

/** "this weekend", said on a Monday to Wednesday, is the one that is over unless a verb looks ahead; from Thursday only a past verb makes it so. */
const isJustOver = (published: DayNumber, tense: Tense): boolean =>
  tense === "past" || (tense === "unknown" && weekdayOf(published) <= 3);
