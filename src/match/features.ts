import { daysOverlap, gapBetween, lengthOf } from "./days.ts";
import type { Item } from "./item.ts";
import type { Figure, OfClass } from "./metrics.ts";
import { meet } from "./places.ts";
import { likeness } from "./terms.ts";

/** What two claims of one topic have in common, each 0 or 1 but `words` (0 to 1). Null: they can't answer one question. */
export type Features = Record<FeatureName, number>;

export const FEATURE_NAMES = [
  "placeSame",
  "placeWithin",
  "placeCountry",
  "placeUnknown",
  "timeSame",
  "timeOverlap",
  "timeUnknown",
  "timeLoose",
  "sameReport",
  "words",
  "wordsSquared",
  "sameEvent",
  "sameActor",
  "otherActor",
  "sameTarget",
  "otherTarget",
  "sameFigure",
  "otherClass",
  "neighbours",
  "samePolarity",
] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];

const NEIGHBOUR_STATEMENTS = 2; // statements apart within one report
/** An interval this many times longer than the other speaks of a stretch, not of the day. */
const LOOSE_RATIO = 10;

export function compare(a: Item, b: Item, isCount: boolean): Features | null {
  const place = meet(a.place, b.place);
  if (place === "apart") return null;
  const f = Object.fromEntries(FEATURE_NAMES.map((name) => [name, 0])) as Features; // every name is set
  if (place === "same") f.placeSame = 1;
  else if (place === "within" || place === "near") f.placeWithin = 1;
  else if (place === "country") f.placeCountry = 1;
  else f.placeUnknown = 1;

  if (!a.days || !b.days || !a.days.isKnown || !b.days.isKnown) {
    if (a.days && b.days && gapBetween(a.days, b.days) > 0 && a.days.isKnown !== b.days.isKnown && !isBefore(a, b))
      return null;
    f.timeUnknown = 1;
  } else {
    if (!daysOverlap(a.days, b.days)) return null;
    const [short, long] = [lengthOf(a.days), lengthOf(b.days)].sort((x, y) => x - y) as [number, number]; // two numbers in, two out
    if (a.days.from === b.days.from && a.days.to === b.days.to) f.timeSame = 1;
    else if (long > short * LOOSE_RATIO) f.timeLoose = 1;
    else f.timeOverlap = 1;
  }
  if (isCount) {
    if (a.figure && b.figure) {
      if (!comparable(a.figure, b.figure)) return null;
      if (a.figure.value === b.figure.value) f.sameFigure = 1;
    }
    if (a.figure && b.figure && a.figure.of !== b.figure.of) f.otherClass = 1;
  }
  f.words = likeness(a.terms, b.terms);
  f.wordsSquared = f.words * f.words;
  f.sameReport = a.ref.report === b.ref.report ? 1 : 0;
  f.neighbours = f.sameReport && Math.abs(a.position - b.position) <= NEIGHBOUR_STATEMENTS ? 1 : 0;
  f.sameEvent = a.claim.event === b.claim.event ? 1 : 0;
  if (a.actor && b.actor) f[a.actor.key === b.actor.key ? "sameActor" : "otherActor"] = 1;
  if (a.target && b.target) f[a.target.key === b.target.key ? "sameTarget" : "otherTarget"] = 1;
  f.samePolarity = a.claim.polarity === b.claim.polarity ? 1 : 0;
  return f;
}

/** One is known and lies before the other's publication: an undated claim may speak of it. */
const isBefore = (a: Item, b: Item): boolean => (a.days!.isKnown ? a.days!.to <= b.days!.to : b.days!.to <= a.days!.to);

const NARROW: readonly OfClass[] = ["children", "women", "soldiers", "fighters", "police", "aid"];

/** Counts of the same thing: children among the dead and all the dead are two questions. */
function comparable(a: Figure, b: Figure): boolean {
  if (a.metric !== b.metric || a.unit !== b.unit) return false;
  if (a.of !== b.of && (NARROW.includes(a.of) || NARROW.includes(b.of))) return false;
  return true;
}
