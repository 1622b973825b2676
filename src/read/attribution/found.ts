import type { Range } from "./subject.ts";

/**
 * An attribution inside one sentence, as half-open token ranges of that sentence. `boundary` is where its
 * clause begins when it stands beside another attribution, so that the other's content ends there.
 */
export type FoundAttribution = {
  sentence: number;
  source: Range | null;
  cue: Range | null;
  content: Range[];
  cueLemma: string | null;
  isSilence: boolean;
  /** Somebody who passes the statement on: "according to the agency" behind a spokesman's words. */
  relay: Range | null;
  rule: string;
};
