import type { EventType } from "../../model/index.ts";
import { WEAPONS } from "../en/weapons.ts";
import { isPassive, type Item, itemsAfter, itemsBefore, kindOf } from "./clauses.ts";
import type { DocumentContext } from "./context.ts";
import { frameOf } from "./frame.ts";
import { phraseOf } from "./syntax.ts";
import type { Trigger } from "./triggers.ts";
import type { View } from "./view.ts";

/** Words on each side of a trigger in which a weapon decides, over the clause alone. */
const WEAPON_WINDOW = 14;

/** The weapon named nearest to a word: of its own clause, else of the clauses beside it. */
export function weaponNear(view: View, head: number): { event: EventType; at: number } | null {
  let best: { event: EventType; at: number; distance: number } | null = null;
  for (let at = Math.max(0, head - WEAPON_WINDOW); at < Math.min(view.words.length, head + WEAPON_WINDOW); at++) {
    const word = view.words[at]!;
    const event = EVENT_BY_WEAPON.get(word.lower);
    if (event === undefined) continue;
    const distance = Math.abs(at - head) + (word.segment === view.words[head]!.segment ? 0 : WEAPON_WINDOW / 2);
    if (best === null || distance < best.distance) best = { event, at, distance };
  }
  return best;
}

const EVENT_BY_WEAPON: ReadonlyMap<string, EventType> = new Map(
  [...WEAPONS].reverse().flatMap(({ event, words }) => [...words].map((word): [string, EventType] => [word, event])),
);

/** The event of a trigger whose row leaves it open by weapon: the nearest weapon of the statement, then the report's main kind, then the row's own event. */
export function settleByWeapon(
  view: View,
  trigger: Trigger,
  context: DocumentContext,
): { event: EventType; by: "weapon" | "report" | "row" } {
  const weapon = weaponNear(view, trigger.head);
  if (weapon) return { event: weapon.event, by: "weapon" };
  return context.strike ? { event: context.strike, by: "report" } : { event: trigger.row.event, by: "row" };
}

/** What the verb at the trigger is done to. `limit`: the head of the next trigger, or the end. */
export function itemsOf(view: View, trigger: Trigger, floor: number, limit: number): Item[] {
  const near = nearItems(view, trigger, floor, limit);
  const framed = frameOf(view, trigger.head).undergoers.flatMap((noun) => {
    const { from, to } = phraseOf(view, noun);
    const item: Item = { from, to, noun, kind: kindOf(view.words[noun]!) };
    return near.some((one) => noun >= one.from && noun < one.to) ? [] : [item];
  });
  const isSure = framed.some(({ kind }) => kind !== null);
  // A list that the parse cut short goes on in the words; where it names another thing, the parse is right.
  return near.some((one) => one.kind !== null) ? near : isSure ? framed : [...near, ...framed];
}

function nearItems(view: View, trigger: Trigger, floor: number, limit: number): Item[] {
  const word = view.words[trigger.head]!;
  if (word.pos !== "NOUN" && isPassive(view, trigger.head)) return itemsBefore(view, trigger.head, floor);
  const isNoun = word.pos === "NOUN" || trigger.row.id === "damage.noun";
  const after = itemsAfter(
    view,
    isNoun || trigger.row.id === "casualties.lost" ? trigger.head : trigger.to - 1,
    limit,
    isNoun,
  );
  return after.some((item) => item.kind !== null) ? after : [...after, ...itemsBefore(view, trigger.head, floor)];
}

/** Events by what a verb of taking or destroying is done to. */
const BY_OBJECT: Record<string, Partial<Record<"person" | "equipment" | "structure" | "area", EventType>>> = {
  "casualties.lost": { person: "casualties", equipment: "equipment-loss" },
  "capture.verb": { person: "captured-persons", equipment: "equipment-loss", structure: "capture", area: "capture" },
  "damage.verb": {
    person: "killed",
    equipment: "equipment-loss",
    structure: "infrastructure-damage",
    area: "infrastructure-damage",
  },
  "damage.noun": { equipment: "equipment-loss", structure: "infrastructure-damage", area: "infrastructure-damage" },
  "repelled.verb": { equipment: "repelled" },
};

export function eventOfItem(trigger: Trigger, item: Item): EventType {
  const kinds = BY_OBJECT[trigger.row.id];
  if (!kinds || item.kind === null || !(item.kind in kinds)) return trigger.row.event;
  return kinds[item.kind as keyof typeof kinds] ?? trigger.row.event;
}
