import type { QuestionKind } from "../model/index.ts";
import { daysOverlap, gapBetween, lengthOf } from "./days.ts";
import type { Item } from "./item.ts";
import type { Figure } from "./metrics.ts";
import { meet } from "./places.ts";
import { likeness } from "./terms.ts";

/** What two claims of one topic have in common, in the order of the names: each 0 or 1 but those of words (0 to 1). */
export type Features = Float64Array;

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
  "wordsMany",
  "wordsMost",
  "letters",
  "sameNumber",
  "sameEvent",
  "sameActor",
  "otherActor",
  "rivalActor",
  "sameTarget",
  "otherTarget",
  "sameFigure",
  "otherClass",
  "neighbours",
  "samePolarity",
  "broadPlace",
  "bothImplied",
  "sameSource",
  "otherModality",
  "ofWords",
  "oneVague",
  "singleDay",
  "bothNamed",
  "bothAuthor",
  "bothActors",
  "noActor",
  "opposedSpeakers",
  "onePartySpeaks",
] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];

/** Where each feature stands. The list holds every name of the record. */
export const AT = Object.fromEntries(FEATURE_NAMES.map((name, i) => [name, i])) as Record<FeatureName, number>;

/** Kinds whose answers are names: another actor is another answer, not another question. */
const ASKS_WHO: ReadonlySet<QuestionKind> = new Set(["responsibility", "control", "compliance"]);
/** Knees of the weight of shared words: from here on they say more. Cosine, chosen by us. */
const MANY_WORDS = 0.2;
const MOST_WORDS = 0.4;
const NEIGHBOUR_STATEMENTS = 2; // statements apart within one report
/** An interval this many times longer than the other speaks of a stretch, not of the day. */
const LOOSE_RATIO = 10;

/** A total over at least this time is no count of one event. Days, chosen by us: half a year. */
const LONG_TOTAL = 182;

export function compare(a: Item, b: Item, kind: QuestionKind): Features | null {
  const isCount = kind === "quantity";
  if (!canMeetInTime(a, b)) return null;
  const place = meet(a.place, b.place);
  if (place === "apart") return null;
  // A village is not held because its district is, nor the other way round.
  if (kind === "control" && (place === "within" || place === "country")) return null;
  if (kind === "presence" && otherSides(a, b)) return null;
  const f: Features = new Float64Array(FEATURE_NAMES.length);
  if (place === "same") f[AT.placeSame] = 1;
  else if (place === "within" || place === "near") f[AT.placeWithin] = 1;
  else if (place === "country") f[AT.placeCountry] = 1;
  else f[AT.placeUnknown] = 1;

  if (!a.days || !b.days || !a.days.isKnown || !b.days.isKnown) {
    f[AT.timeUnknown] = 1;
  } else {
    const [short, long] = [lengthOf(a.days), lengthOf(b.days)].sort((x, y) => x - y) as [number, number]; // two numbers in, two out
    if (a.days.from === b.days.from && a.days.to === b.days.to) f[AT.timeSame] = 1;
    else if (long > short * LOOSE_RATIO) {
      if (kind === "control") return null;
      // The toll of a war and that of a day are two counts, unless it is the same figure that lost its day.
      if (isCount && long >= LONG_TOTAL && a.figure?.value !== b.figure?.value) return null;
      f[AT.timeLoose] = 1;
    } else f[AT.timeOverlap] = 1;
  }
  if (isCount) {
    if (a.figure && b.figure) {
      if (!comparable(a.figure, b.figure)) return null;
      if (a.figure.value === b.figure.value) f[AT.sameFigure] = 1;
    }
    if (a.figure && b.figure && a.figure.of !== b.figure.of) f[AT.otherClass] = 1;
  }
  f[AT.words] = likeness(a.terms, b.terms);
  f[AT.wordsMany] = Math.max(0, f[AT.words]! - MANY_WORDS);
  f[AT.wordsMost] = Math.max(0, f[AT.words]! - MOST_WORDS);
  f[AT.letters] = likeness(a.letters, b.letters);
  for (const number of a.numbers) if (b.numbers.has(number)) f[AT.sameNumber] = 1;
  f[AT.sameReport] = a.ref.report === b.ref.report ? 1 : 0;
  f[AT.neighbours] = f[AT.sameReport] && Math.abs(a.position - b.position) <= NEIGHBOUR_STATEMENTS ? 1 : 0;
  f[AT.sameEvent] = a.claim.event === b.claim.event ? 1 : 0;
  if (a.actor && b.actor)
    f[a.actor.key === b.actor.key ? AT.sameActor : ASKS_WHO.has(kind) ? AT.rivalActor : AT.otherActor] = 1;
  if (a.target && b.target) f[a.target.key === b.target.key ? AT.sameTarget : AT.otherTarget] = 1;
  if (f[AT.placeSame] && a.place!.keys.length === 1) f[AT.broadPlace] = 1;
  f[AT.sameSource] = a.statement.sourceName === b.statement.sourceName ? 1 : 0;
  f[AT.otherModality] = a.claim.modality === b.claim.modality ? 0 : 1;
  if (isCount && (a.figure === null) !== (b.figure === null)) f[AT.oneVague] = 1;
  if (isCount && a.figure && b.figure) f[AT.ofWords] = shareOf(a.figure.ofWords, b.figure.ofWords);
  const saidOnDay = (item: Item): boolean => item.days?.isKnown === true && item.days.to === item.published;
  f[AT.bothImplied] = saidOnDay(a) && saidOnDay(b) ? 1 : 0;
  f[AT.singleDay] = f[AT.timeSame] && lengthOf(a.days!) === 1 ? 1 : 0;
  const attributed = (item: Item): boolean => item.statement.sourceName !== "author";
  f[AT.bothNamed] = attributed(a) && attributed(b) ? 1 : 0;
  f[AT.bothAuthor] = !attributed(a) && !attributed(b) ? 1 : 0;
  f[AT.bothActors] = a.actor && b.actor ? 1 : 0;
  if (a.speaker && b.speaker) f[a.speaker.id === b.speaker.id ? AT.onePartySpeaks : AT.opposedSpeakers] = 1;
  f[AT.noActor] = !a.actor && !b.actor ? 1 : 0;
  f[AT.samePolarity] = a.claim.polarity === b.claim.polarity ? 1 : 0;
  return f;
}

/** Known days must overlap; an undated claim may speak of what was before its report. */
function canMeetInTime(a: Item, b: Item): boolean {
  if (!a.days || !b.days) return true;
  if (a.days.isKnown && b.days.isKnown) return daysOverlap(a.days, b.days);
  return gapBetween(a.days, b.days) === 0 || a.days.isKnown === b.days.isKnown || isBefore(a, b);
}

/** Whether two claims speak of different sides being somewhere: the repelled, the advancing, both of a clash. */
function otherSides(a: Item, b: Item): boolean {
  const [x, y] = [sidesOf(a), sidesOf(b)];
  return x.length > 0 && y.length > 0 && !x.some((key) => y.includes(key));
}

function sidesOf({ claim, actor, target }: Item): string[] {
  const sides = claim.event === "repelled" ? [target ?? actor] : claim.event === "clash" ? [actor, target] : [actor];
  return sides.flatMap((agent) => agent?.key ?? []);
}

/** One is known and lies before the other's publication: an undated claim may speak of it. */
const isBefore = (a: Item, b: Item): boolean => (a.days!.isKnown ? a.days!.to <= b.days!.to : b.days!.to <= a.days!.to);

/** Counts of the same thing. */
function comparable(a: Figure, b: Figure): boolean {
  if (a.metric !== b.metric || a.unit !== b.unit || a.scope !== b.scope) return false;
  const shared = shareOf(a.ofWords, b.ofWords);
  if (a.metric === "other") return a.metricWords === b.metricWords || shared > SHARED_OF;
  // Two named groups without a word in common ("domestics", "citizens") are two counts; "people" goes with each.
  return a.of !== "other" || b.of !== "other" || shared > 0 || a.value === b.value;
}
/** Share of words that two free metrics must have in common. Chosen by us. */
const SHARED_OF = 0.5;

/** Share of the shorter list's words that stand in the other. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length === 0 ? 0 : short.filter((word) => long.includes(word)).length / short.length;
}
