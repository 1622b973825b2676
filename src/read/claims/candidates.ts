import type { EventType } from "../../model/index.ts";
import { isPassive } from "./clauses.ts";
import { type DocumentContext, lastDeed } from "./context.ts";
import { attachFigures } from "./attach.ts";
import type { Candidate, Candidates } from "./candidate.ts";
import { eventOfItem, itemsOf, settleByWeapon } from "./settle.ts";
import { findTriggers, type Trigger } from "./triggers.ts";
import type { View } from "./view.ts";

/** Triggers settled to events, each with its figures. */
export function findCandidates(view: View, context: DocumentContext): Candidates {
  const triggers = findTriggers(view);
  const settled = triggers.flatMap((trigger, index): Candidate[] => {
    const floor = triggers[index - 1]?.to ?? 0;
    const limit =
      triggers.slice(index + 1).find((next) => next.row.settling === "object" || view.words[next.head]!.pos === "VERB")
        ?.from ?? view.words.length;
    return settle(view, trigger, context, floor, limit);
  });
  return attachFigures(view, withoutBroaderTriggers(view, withoutInnerTriggers(view, resolveHits(view, settled))));
}

/** "The strikes hit a power station": where another trigger has told the strike, the verb tells what it did to the building. */
function resolveHits(view: View, settled: readonly Candidate[]): Candidate[] {
  const isFire = ({ trigger, isAlternative }: Candidate): boolean =>
    !isAlternative && trigger.row.id !== "fire.hit" && FIRE_ROW.test(trigger.row.id);
  const firstFire = settled.find(isFire)?.trigger.head ?? Infinity;
  const resolved = new Set<Trigger>();
  const hits = settled.map((candidate): Candidate => {
    const { trigger } = candidate;
    if (trigger.row.id !== "fire.hit" || candidate.isAlternative || view.words[trigger.head]!.pos !== "VERB")
      return candidate;
    const isTold = firstFire < trigger.head;
    if (!isTold && !(candidate.settledBy !== "weapon" && isPassive(view, trigger.head))) return candidate;
    const item = itemsOf(view, trigger, 0, view.words.length)[0];
    if (item?.kind !== "structure") return candidate;
    resolved.add(trigger);
    return { ...candidate, event: "infrastructure-damage", item, settledBy: "object" };
  });
  return hits.filter(({ trigger, isAlternative }) => !isAlternative || !resolved.has(trigger));
}

const FIRE_ROW = /^(?:fire|air|drone|missile|shell)\./u;

/** Events that say more of a clause than another of the same clause: 500 square kilometres held are no second claim of control, 70,000 troops massed or killed none of a force, a goal that was not reached none of an aim. */
const BROADER: Partial<Record<EventType, readonly EventType[]>> = {
  control: ["area-held"],
  "force-size": ["buildup", "killed", "wounded", "casualties", "captured-persons"],
  objective: ["outcome"],
};

function withoutBroaderTriggers(view: View, settled: readonly Candidate[]): Candidate[] {
  const segmentOf = ({ trigger }: Candidate): number => view.words[trigger.head]!.segment;
  const present = new Set(settled.filter((one) => !one.isAlternative).map((one) => `${one.event}:${segmentOf(one)}`));
  return settled.filter((one) => {
    if (one.trigger.row.id === "control.compound") return true;
    if (one.event === "objective" && view.words[one.trigger.head]!.pos !== "NOUN") return true;
    return !BROADER[one.event]?.some((event) => present.has(`${event}:${segmentOf(one)}`));
  });
}

/** A word inside the thing destroyed ("two car bombs", "three artillery systems", "a drone launch site") tells no event of its own. */
function withoutInnerTriggers(view: View, settled: readonly Candidate[]): Candidate[] {
  const verbs = new Set(
    settled.flatMap(({ item, trigger }) => (item && LISTING_ROWS.has(trigger.row.id) ? [trigger] : [])),
  );
  const items = [...verbs].flatMap((trigger) => itemsOf(view, trigger, 0, view.words.length));
  return settled.filter(
    ({ trigger, item }) =>
      item !== null ||
      trigger.row.id.startsWith("control") ||
      view.words[trigger.head]!.pos === "VERB" ||
      !items.some((one) => one.kind !== null && trigger.head >= one.from && trigger.head < one.to),
  );
}

/** Rows whose objects stand in lists. */
const LISTING_ROWS: ReadonlySet<string> = new Set(["damage.verb", "casualties.lost"]);

function settle(view: View, trigger: Trigger, context: DocumentContext, floor: number, limit: number): Candidate[] {
  const { row } = trigger;
  const plain = { trigger, figure: null, item: null, isAlternative: false, settledBy: "row" } as const;
  if (row.settling === "weapon") {
    const { event, by } = settleByWeapon(view, trigger, context);
    const others = [...new Set([...(ALTERNATIVES[row.id] ?? []), ...context.kinds.keys()])].filter(
      (other) => other !== event,
    );
    return [
      { ...plain, event, settledBy: by },
      ...others.map((other) => ({ ...plain, event: other, isAlternative: true, settledBy: by })),
    ];
  }
  if (row.settling === "deed") {
    const deed = lastDeed(context, view.words[trigger.head]!.start);
    const own: Candidate = { ...plain, event: row.event };
    return deed === null || deed === row.event
      ? [own]
      : [own, { ...plain, event: deed, isAlternative: true, settledBy: "report" }];
  }
  if (row.settling !== "object") return [{ ...plain, event: row.event }];
  const items = itemsOf(view, trigger, floor, limit);
  const byEvent = new Map<EventType, Candidate>();
  const hasThings = items.some((item) => item.kind !== null && item.kind !== "person");
  for (const item of items) {
    // "A soldier passes a house damaged by fire": of people and things before the verb, the things are meant.
    if (item.kind === "person" && hasThings && trigger.row.id === "damage.verb" && item.noun < trigger.head) continue;
    const event = eventOfItem(trigger, item);
    if (!byEvent.has(event)) byEvent.set(event, { ...plain, event, item, settledBy: "object" });
  }
  if (byEvent.size === 0) byEvent.set(row.event, { ...plain, event: row.event });
  // A thing of no known class beside one that is known adds nothing of its own.
  if (byEvent.size > 1 && byEvent.get(row.event)?.item?.kind === null) byEvent.delete(row.event);
  return [...byEvent.values()];
}

/** Other readings of words that a weapon settles. */
const ALTERNATIVES: Record<string, readonly EventType[]> = {
  "fire.attack": ["clash", "other", "bombardment", "advance"],
  "fire.hit": ["infrastructure-damage", "bombardment", "clash", "other"],
  "fire.strike": ["bombardment", "clash"],
  "fire.bomb": ["bombardment", "other"],
};
