import type { EventType } from "../../model/index.ts";
import { type ActorRead, readActors } from "./actors.ts";
import type { Candidate } from "./candidate.ts";
import { pathUp } from "./syntax.ts";
import type { Trigger } from "./triggers.ts";
import type { View } from "./view.ts";

/** Events that something else brings about: who did that did them. */
const EFFECTS: ReadonlySet<EventType> = new Set([
  "killed",
  "wounded",
  "casualties",
  "infrastructure-damage",
  "equipment-loss",
  "displacement",
]);

const ATTACKS: ReadonlySet<EventType> = new Set([
  "air-strike",
  "bombardment",
  "drone-strike",
  "missile-strike",
  "clash",
  "incursion",
  "attack-tempo",
]);

/** Words between an effect and the attack that brought it about, where the parse does not join them. */
const CAUSE_REACH = 25;

/** "Twelve people were killed in Northlandic air strikes": who carried out the attack that the statement tells of beside its effect. */
export function actorThroughAttack(
  view: View,
  event: EventType,
  trigger: Trigger,
  candidates: readonly Candidate[],
): ActorRead | null {
  if (!EFFECTS.has(event)) return null;
  const up = new Set(pathUp(view, trigger.head).map(({ at }) => at));
  const attacks = candidates
    .filter(
      (one) => (ATTACKS.has(one.event) || one.trigger.row.detail === "bombing") && one.trigger.head !== trigger.head,
    )
    .map(({ trigger: attack }) => {
      const isJoined = up.has(attack.head) || pathUp(view, attack.head).some(({ at }) => at === trigger.head);
      return { attack, distance: Math.abs(attack.head - trigger.head) + (isJoined ? 0 : CAUSE_REACH / 2) };
    })
    .filter(({ distance }) => distance < CAUSE_REACH)
    .sort((a, b) => a.distance - b.distance);
  for (const { attack } of attacks) {
    const { actor } = readActors(view, attack.head, attack.to, attack.row.roles);
    if (actor !== null) return actor;
  }
  return null;
}
