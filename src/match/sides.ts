import type { Agent } from "./item.ts";

/**
 * Whether a name can stand for a side that attacks, holds or moves: a party, or a body with a name of its own. A common
 * noun without a capital ("troops", "circle") names nobody.
 */
export const isSide = (agent: Agent): boolean => agent.party !== null || agent.name !== agent.name.toLowerCase();
