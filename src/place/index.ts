import type { Analysis, GivenToponym, Toponym } from "../model/index.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { detectMentions, givenMentions } from "./detect.ts";
import { resolveMentions } from "./resolve.ts";
import { shapeBefore } from "./shape.ts";

export { loadGazetteer, type Gazetteer } from "./gazetteer.ts";
export { exactKey } from "./fold.ts";
export * from "./imported/index.ts";
export { readName, readSound } from "./candidates.ts";
export { pathOf } from "./describe.ts";
export { distanceKm } from "./geometry.ts";
export { isWithin } from "./choose.ts";
export { pinUncertaintyM } from "./pin.ts";
export { soundKeys } from "./romanise.ts";

/** What is known about a report beside its text. */
export interface PlaceContext {
  readonly title: string | null;
  readonly publisher: string | null;
  /** Spans that are to be resolved instead of the reader's own, or null. */
  readonly given: readonly GivenToponym[] | null;
}

/**
 * The place names of a text, each with the place it was taken for, in the order of the text. Given spans come
 * back each once and unchanged; without them the names are found by the gazetteer and the words around them.
 */
export function readPlaces(analysis: Analysis, gazetteer: Gazetteer, context: PlaceContext): Toponym[] {
  const mentions =
    context.given === null ? detectMentions(analysis, gazetteer) : givenMentions(analysis, context.given);
  const toponyms = resolveMentions(analysis, mentions, gazetteer);
  return toponyms.map((toponym, i) => {
    const shape = shapeBefore(analysis, toponym, toponyms[i + 1] ?? null);
    return shape === null ? toponym : { ...toponym, shape };
  });
}
