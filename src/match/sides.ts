import type { Agent } from "./item.ts";

/**
 * Whether a name can stand for a side that attacks, holds or moves: a party, or a body with a name of its own. A common
 * noun without a capital ("troops", "circle") names nobody.
 */
export const isSide = (agent: Agent): boolean => agent.party !== null || agent.name !== agent.name.toLowerCase();

/** The party's own name, so that its capital, its army and its president read alike; as written where that is a description. */
export function sideName({ name, party }: Agent): string {
  return party && party.name.split(" ").length <= LONGEST_NAME ? party.name : name;
}
const LONGEST_NAME = 4; // words; "the coalition that X leads" is none
