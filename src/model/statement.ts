import { z } from "zod";
import { Claim } from "./claim.ts";
import { Evidence } from "./evidence.ts";
import { StatementId } from "./id.ts";
import { Span } from "./span.ts";

/** direct: in quotation marks; mixed: partly; indirect: reported; author: the author's own voice. */
export const StatementKind = z.enum(["direct", "indirect", "mixed", "author"]);
export type StatementKind = z.infer<typeof StatementKind>;

/** One attributed statement, or one assertion in the author's own voice. Spans point into the report's text; halves of a split quotation are two content spans. */
export const Statement = z.object({
  id: StatementId,
  sentence: Span,
  content: z.array(Span).min(1),
  /** As written (may be a pronoun); null in the author's own voice or where the speaker stands in another paragraph. */
  source: Span.nullable(),
  cue: Span.nullable(),
  /** Resolved through the report, or "author". */
  sourceName: z.string(),
  /** Id of the party that the source speaks for, where the text or the party table says so. */
  party: z.string().nullable(),
  /** Relay chain: outermost publisher first, first speaker next to last, cited evidence last. */
  chain: z.array(z.string()),
  kind: StatementKind,
  heading: z.boolean(),
  /** The speaker grants the adversary's success or the own side's loss. */
  againstInterest: z.boolean(),
  /** Inference or opinion, not report ("from the looks of it", "this suggests"). */
  isInference: z.boolean(),
  evidence: z.array(Evidence),
  claims: z.array(Claim),
  /** The rule that found the attribution. */
  rule: z.string(),
});
export type Statement = z.infer<typeof Statement>;
