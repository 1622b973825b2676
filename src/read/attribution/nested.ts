import { BELIEF_CUES } from "../en/cues.ts";
import type { FoundAttribution } from "./found.ts";
import type { Range } from "./found.ts";
import type { SentenceView } from "./view.ts";

/** Share of an outer content that the inner attribution must fill for the outer speaker to be one who passes it on. Chosen by us. */
const FILLED = 0.6;

/**
 * Attributions inside others. "The agency said that the mayor said …" is the mayor's statement, which the agency
 * passes on, at any depth; what a speaker says of another's beliefs, or of his own, stays his statement.
 */
export function withoutNesting(view: SentenceView, found: readonly FoundAttribution[]): FoundAttribution[] {
  const dropped = new Set<FoundAttribution>();
  // Inner ones first: the smallest content decides before those around it.
  const bySize = [...found].sort((a, b) => sizeOf(a.content) - sizeOf(b.content));
  for (const inner of bySize) {
    const outers = bySize.filter((outer) => outer !== inner && !dropped.has(outer) && holds(outer, inner));
    for (const outer of outers) {
      if (dropped.has(inner)) break;
      if (isBelief(view, inner)) dropped.add(inner);
      else if (outer.source && !isBelief(view, outer) && fills(outer, inner)) {
        inner.relays.unshift(...outer.relays, outer.source);
        dropped.add(outer);
      }
    }
  }
  return found.filter((attribution) => !dropped.has(attribution));
}

/** "he hopes", "the army believes": what goes on in a head, and what somebody says of himself with a pronoun. */
function isBelief(view: SentenceView, { source, cueLemma }: FoundAttribution): boolean {
  if (cueLemma !== null && BELIEF_CUES.has(cueLemma)) return true;
  return source !== null && source[1] - source[0] === 1 && view.tokens[source[0]]!.pos === "PRON";
}

const sizeOf = (ranges: readonly Range[]) => ranges.reduce((sum, [from, to]) => sum + to - from, 0);

/** Does the outer content hold the inner cue and source? */
function holds(outer: FoundAttribution, inner: FoundAttribution): boolean {
  const inside = ([from, to]: Range) => outer.content.some(([start, end]) => from >= start && to <= end);
  return inner.cue !== null && inside(inner.cue) && (inner.source === null || inside(inner.source));
}

function fills(outer: FoundAttribution, inner: FoundAttribution): boolean {
  const parts = [...inner.content, ...(inner.cue ? [inner.cue] : []), ...(inner.source ? [inner.source] : [])];
  return sizeOf(parts) >= FILLED * sizeOf(outer.content);
}
