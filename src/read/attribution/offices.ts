import { findEntities, isNation } from "../../language/coreference.ts";
import type { Analysis } from "../../model/index.ts";

/**
 * What a text calls its persons: for a person's name the phrases of his offices that name a nation, in small letters
 * and up to where he holds them ("us ambassador to Syria" is "us ambassador"). Nobody's office is known but from the
 * text, and "the foreign secretary" alone does not say of which state.
 */
export function officesOf(analysis: Analysis): (name: string) => string[] {
  const { person } = findEntities(analysis);
  return (name) => {
    const entity = person(name);
    if (entity?.name !== name) return [];
    return entity.roles
      .filter(({ words }) => !words.has("former") && [...words].some(isNation))
      .map(({ phrase }) => phrase.split(PLACE_OF_OFFICE)[0]!);
  };
}

const PLACE_OF_OFFICE = / (?:to|in|at|near|on|during|after) /;
