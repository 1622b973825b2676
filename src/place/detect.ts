import type { Analysis, GivenToponym } from "../model/index.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { sentenceAt, type Mention } from "./mention.ts";

export function givenMentions(analysis: Analysis, given: readonly GivenToponym[]): Mention[] {
  return given.map(({ start, end }) => ({
    start,
    end,
    name: analysis.text.slice(start, end),
    sentence: sentenceAt(analysis, start),
    isNamedPlace: true,
  }));
}

export function detectMentions(_analysis: Analysis, _gazetteer: Gazetteer): Mention[] {
  return [];
}
