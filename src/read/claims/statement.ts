import type { Span, StatementKind } from "../../model/index.ts";

/** What the claim rules need to know of a statement. */
export type StatementInput = {
  sentence: Span;
  content: Span[];
  kind: StatementKind;
  cue: Span | null;
  cueLemma: string | null;
  sourceName: string;
  heading: boolean;
};
