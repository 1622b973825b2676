import { strandsOf } from "./answers.ts";
import type { Item } from "./item.ts";
import type { Group } from "./questions.ts";
import { likeness } from "./terms.ts";
import { accountKey } from "./worth.ts";

/**
 * Claims without a closed type meet by their words alone, and a chain of half-likenesses may bring together what has
 * nothing to do with one another. Each strand that two statements share is a question of its own; the rest is none.
 */
export function narrow(group: Group): Group[] {
  if (group.topic !== LOOSE_TOPIC) return [group];
  const strands = strandsOf(group.items);
  const byStrand = new Map<string, Item[]>();
  for (const item of group.items) {
    const strand = strands.get(item.id)!;
    byStrand.set(strand, [...(byStrand.get(strand) ?? []), item]);
  }
  return [...byStrand.values()]
    .filter((items) => isShared(items) && hasLikePair(items))
    .map((items) => ({ ...group, items }));
}

const LOOSE_TOPIC = "other";

const isShared = (items: readonly Item[]): boolean => new Set(items.map(accountKey)).size > 1;

/** Two statements at least that share so much of their words that a reader would call it one thing. */
function hasLikePair(items: readonly Item[]): boolean {
  return items.some((a, i) =>
    items
      .slice(i + 1, i + 1 + REACH)
      .some((b) => a.ref.statement !== b.ref.statement && likeness(a.terms, b.terms) >= likenessNeeded(a, b)),
  );
}

/** One says of somebody what the other denies of him: fewer words are enough. */
const likenessNeeded = (a: Item, b: Item): number =>
  a.actor !== null && a.actor.key === b.actor?.key && a.claim.polarity !== b.claim.polarity ? ONE_DENIED : ONE_THING;
/** Cosine of shared words. Chosen by us. */
const ONE_DENIED = 0.12;
const REACH = 20; // items; keeps a huge group near linear
/** Cosine of shared words. Chosen by us. */
const ONE_THING = 0.25;
