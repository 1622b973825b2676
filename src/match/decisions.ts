import type { AliasGroup, Decision, MatchInput } from "../model/index.ts";
import type { Item } from "./item.ts";
import type { Group } from "./questions.ts";

/** Shipped aliases and those an analyst added; a standing alias decision joins two names. */
export function withAliases(input: MatchInput, standing: readonly Decision[]): AliasGroup[] {
  const added = standing.flatMap(({ action, reason }): AliasGroup[] =>
    action.kind === "alias" ? [{ name: action.name, aliases: [action.alias], reason }] : [],
  );
  return [...added, ...input.aliases];
}

/** Leaves out what an analyst rejected. A subject is the id of a statement or claim, or `report:statement[:claim]`. */
export function withoutRejected(items: readonly Item[], standing: readonly Decision[]): Item[] {
  const rejected = new Set(standing.flatMap(({ action }) => (action.kind === "reject" ? [action.subject] : [])));
  return rejected.size === 0
    ? [...items]
    : items.filter((item) => !subjectsOf(item).some((name) => rejected.has(name)));
}

/**
 * Merges and splits groups as an analyst decided, in the order of the decisions. `idsOf` gives the ids of the questions
 * that a group yields; a decision about a question that is no longer there changes nothing.
 */
export function regroup(
  groups: readonly Group[],
  standing: readonly Decision[],
  idsOf: (group: Group) => readonly string[],
): Group[] {
  let current = [...groups];
  for (const { action } of standing) {
    if (action.kind === "merge") {
      const chosen = current.filter((group) => idsOf(group).some((id) => action.subjects.includes(id)));
      if (chosen.length < 2) continue;
      const items = new Map(chosen.flatMap((group) => group.items).map((item) => [item.id, item]));
      const merged = { ...chosen[0]!, items: [...items.values()] };
      current = [...current.filter((group) => !chosen.includes(group)), merged];
    }
    if (action.kind === "split") {
      const whole = current.find((group) => idsOf(group).includes(action.subject));
      if (!whole) continue;
      const isApart = (item: Item): boolean => subjectsOf(item).some((name) => action.apart.includes(name));
      const [apart, rest] = [whole.items.filter(isApart), whole.items.filter((item) => !isApart(item))];
      if (apart.length === 0 || rest.length === 0) continue;
      current = [...current.filter((group) => group !== whole), { ...whole, items: rest }, { ...whole, items: apart }];
    }
  }
  return current;
}

function subjectsOf(item: Item): string[] {
  const { report, statement, claim } = item.ref;
  const names = [statement, `${report}:${statement}`, `${report}:${statement}:${claim}`];
  // A claim as read by machine has an id; one annotated by hand has not.
  const { id } = item.claim as { id?: string };
  return id === undefined ? names : [...names, id];
}
