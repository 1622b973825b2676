import type { Span } from "../../model/index.ts";

/** Half-open range of token indices of a sentence. */
export type Range = [number, number];

/** An attribution, as half-open token ranges of the sentence in which its cue stands. */
export type FoundAttribution = {
  sentence: number;
  source: Range | null;
  cue: Range | null;
  content: Range[];
  /** Content in other sentences, as characters. */
  beyond: Span[];
  cueLemma: string | null;
  /** Those who pass the statement on, outermost first: "according to the agency" behind a spokesman's words. */
  relays: Range[];
  rule: string;
};
