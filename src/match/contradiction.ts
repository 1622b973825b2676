import type { Measure, QuestionKind } from "../model/index.ts";
import type { Draft } from "./answers.ts";
import { daysOverlap, lengthOf } from "./days.ts";
import type { Item } from "./item.ts";
import { meet } from "./places.ts";
import { likeness } from "./terms.ts";

/** Two figures this close in share are a rounding of one another ("a low-value difference"); chosen by us. */
export const ROUNDING_SHARE = 0.02;

/** A figure this many times above a lower bound comes from another count. Chosen by us. */
const BEYOND_BOUND = 1.5;
/** The same for small figures, in units: three bodies seen and five dead are one count. Chosen by us. */
const BEYOND_FEW = 5;

/** What one measure can't exceed. */
const MEASURE_ORDER: readonly { smaller: readonly Measure[]; larger: Measure; reason: string }[] = [
  {
    smaller: ["control", "seized", "occupied"],
    larger: "gain",
    reason: "ground held lies within ground advanced into, so more of it can't be held than was reached",
  },
  {
    smaller: ["killed", "wounded"],
    larger: "casualties",
    reason: "casualties are the killed and the wounded together",
  },
];

/** Whoever gives both answers doesn't hold them to exclude one another; so for kinds whose answers may be stages of one course. */
const MAY_BE_STAGES: ReadonlySet<QuestionKind> = new Set(["presence", "quantity", "other", "occurrence", "compliance"]);

/** Items of `b` that can't hold beside `a`: the positions exclude one another, and place and time overlap. */
export function opposingItems(kind: QuestionKind, a: Draft, b: Draft): Item[] {
  if (a.stance === "position" && b.stance === "position") {
    if (kind === "purpose" && a.key !== b.key) {
      const others = b.items.filter((y) => a.items.some((x) => judgesAim(x, y)));
      if (others.length > 0) return others;
    }
    const accused = b.items.filter((y) => a.items.some((x) => accuseEachOther(kind, x, y)));
    if (accused.length > 0) return accused;
  }
  if (!exclude(kind, a, b)) return [];
  if (MAY_BE_STAGES.has(kind) && a.items.some((x) => b.items.some((y) => sameVoice(x, y)))) return [];
  return b.items.filter((y) => a.items.some((x) => mayOppose(kind, x, y) && overlap(kind, x, y)));
}

/**
 * Things without a closed type oppose one another only where they speak of one thing: enough of their words are the
 * same, and neither is merely what should be.
 */
function mayOppose(kind: QuestionKind, x: Item, y: Item): boolean {
  if (kind !== "other") return true;
  if (x.claim.modality === "intended" || y.claim.modality === "intended") return false;
  const isOfOne = x.actor !== null && x.actor.key === y.actor?.key;
  return likeness(x.terms, y.terms) >= (isOfOne ? LIKE_OF_ONE : LIKE_ENOUGH);
}
/** Cosine of shared words. Chosen by us. */
const LIKE_ENOUGH = 0.4;
/** The same for what is said of one actor. */
const LIKE_OF_ONE = 0.25;

/**
 * Two parties that each say it of the other: two opposed claims though neither denies the other's words.
 */
function accuseEachOther(kind: QuestionKind, x: Item, y: Item): boolean {
  if (!x.speaker || !y.speaker || x.speaker.id === y.speaker.id || !x.actor || !y.actor) return false;
  if (x.claim.polarity !== "affirmed" || y.claim.polarity !== "affirmed" || !overlap(kind, x, y)) return false;
  const isMutual = x.actor.key === y.speaker.id && y.actor.key === x.speaker.id && x.claim.event === y.claim.event;
  if (isMutual) return MUTUAL.has(kind);
  return false;
}
/** A party's own account of its aim beside what somebody else makes of it. */
function judgesAim(x: Item, y: Item): boolean {
  if (!x.actor || x.actor.key !== y.actor?.key || !overlap("purpose", x, y)) return false;
  const isOwn = (item: Item): boolean => item.speaker?.id === item.actor?.key;
  const isSaid = (item: Item): boolean => item.statement.sourceName !== "author";
  return isOwn(x) !== isOwn(y) && isSaid(x) && isSaid(y);
}

/** Kinds in which naming the other side as the doer is a charge. */
const MUTUAL: ReadonlySet<QuestionKind> = new Set(["compliance", "other", "responsibility"]);

/** Whether two positions can't both hold of one place, time and measure. */
function exclude(kind: QuestionKind, a: Draft, b: Draft): boolean {
  if (a.stance !== "position" || b.stance !== "position" || a.strand !== b.strand) return false;
  if (a.value && b.value) return excludeFigures(a, b);
  if (a.agent !== null && a.agent === b.agent) return a.isDenial !== b.isDenial;
  if (a.isDenial || b.isDenial)
    return kind === "quantity" || (a.agent === null && b.agent === null && a.isDenial !== b.isDenial);
  if (kind === "responsibility" || kind === "control")
    return a.agentIsParty && b.agentIsParty && a.agent !== b.agent && !sharesAgent(a, b);
  return false;
}

function excludeFigures(a: Draft, b: Draft): boolean {
  if (a.value!.unit !== b.value!.unit) return false;
  const [x, y] = [closed(a.value!), closed(b.value!)];
  if (a.measure === b.measure || !a.measure || !b.measure) return !intervalsMeet(x, y);
  for (const { smaller, larger } of MEASURE_ORDER) {
    if (smaller.includes(a.measure) && b.measure === larger) return (x.low ?? 0) > (y.high ?? Infinity);
    if (smaller.includes(b.measure) && a.measure === larger) return (y.low ?? 0) > (x.high ?? Infinity);
  }
  return false;
}

type Interval = { low: number | null; high: number | null };

function intervalsMeet(a: Interval, b: Interval): boolean {
  const slack = ROUNDING_SHARE * Math.max(Math.abs(a.low ?? a.high ?? 0), Math.abs(b.low ?? b.high ?? 0));
  return (a.low ?? -Infinity) <= (b.high ?? Infinity) + slack && (b.low ?? -Infinity) <= (a.high ?? Infinity) + slack;
}

/** A lower bound is a count too: nobody who counted 160 says "at least 56". */
function closed({ low, high }: Interval): Interval {
  return high === null && low !== null ? { low, high: Math.max(low * BEYOND_BOUND, low + BEYOND_FEW) } : { low, high };
}

/** "Syria and Russia" names Russia too. */
const sharesAgent = (a: Draft, b: Draft): boolean =>
  a.agent !== null && b.agent !== null && (a.agent.includes(b.agent) || b.agent.includes(a.agent));

function sameVoice(a: Item, b: Item): boolean {
  return a.ref.report === b.ref.report &&
    a.statement.sourceName === b.statement.sourceName &&
    a.ref.statement !== b.ref.statement
    ? a.statement.sourceName !== "author"
    : a.ref.report === b.ref.report && a.ref.statement === b.ref.statement;
}

/** Times meet, and for a state neither is so long a stretch that the other is only its last day. */
function overlap(kind: QuestionKind, a: Item, b: Item): boolean {
  const place = meet(a.place, b.place);
  if (place === "apart") return false;
  if (a.days && b.days && !daysOverlap(a.days, b.days)) return false;
  if (kind === "quantity" && a.figure && b.figure) {
    const group = meetOf(a, b);
    if (group === "apart") return false;
    if (group !== "same") return (group.part.figure!.low ?? 0) > (group.whole.figure!.high ?? Infinity);
    const inPlace =
      place === "within" || place === "country" ? (a.place!.keys.length > b.place!.keys.length ? a : b) : null;
    const part = inPlace ?? partInTime(a, b) ?? earlierOf(a, b);
    if (part) return (part.figure!.low ?? 0) > ((part === a ? b : a).figure!.high ?? Infinity);
  }
  if (kind !== "control" && kind !== "presence") return true;
  // Of a state only dated claims can be told to meet.
  if (!a.days?.isKnown || !b.days?.isKnown) return false;
  const [short, long] = lengthOf(a.days) <= lengthOf(b.days) ? [a.days, b.days] : [b.days, a.days];
  return long.to > short.to || lengthOf(long) <= lengthOf(short) * A_STRETCH;
}
/** The count up to an earlier day of what only grows: no later and larger count contradicts it. */
function earlierOf(a: Item, b: Item): Item | null {
  if (!GROWS.has(a.figure!.metric) || !a.days?.isKnown || !b.days?.isKnown || a.days.to === b.days.to) return null;
  return a.days.to < b.days.to ? a : b;
}
const GROWS: ReadonlySet<string> = new Set(["killed", "wounded", "casualties", "captured", "displaced", "destroyed"]);

/** Whether two figures count the same group, or one a part of the other's: six priests are among eight dead. */
function meetOf(a: Item, b: Item): "same" | "apart" | { part: Item; whole: Item } {
  const [x, y] = [a.figure!.of, b.figure!.of];
  if (x === y && x !== "other") return "same";
  if (x === "all" || y === "all") return x === "all" ? { part: b, whole: a } : { part: a, whole: b };
  if (x !== y) return "apart";
  const [p, q] = [a.figure!.ofWords, b.figure!.ofWords];
  return p.some((word) => q.includes(word)) ? "same" : "apart";
}

/** The count over a stretch that lies wholly within the other's: a part of it, which can't contradict the larger. */
function partInTime(a: Item, b: Item): Item | null {
  if (IS_LEVEL.has(a.figure!.metric)) return null;
  if (!a.days?.isKnown || !b.days?.isKnown || lengthOf(a.days) === lengthOf(b.days)) return null;
  const [short, long] = lengthOf(a.days) < lengthOf(b.days) ? [a, b] : [b, a];
  return short.days!.from >= long.days!.from && short.days!.to <= long.days!.to ? short : null;
}

/** What stands at a height and doesn't add up over days: ground held in a week is not seven days' ground. */
const IS_LEVEL: ReadonlySet<string> = new Set(["area", "troops", "share", "distance", "length"]);

/** A stretch this many times longer that ends with the other's day is what was before it. Chosen by us. */
const A_STRETCH = 10;
