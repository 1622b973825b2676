import { z } from "zod";
import { EventDetail, EventType, Modality, Polarity } from "./claim.ts";
import { Evidence } from "./evidence.ts";
import { ClaimPlace } from "./place.ts";
import { Bound } from "./quantity.ts";
import { Span } from "./span.ts";
import { StatementKind } from "./statement.ts";
import { ClaimTime } from "./time.ts";

/**
 * The part of a reading that people annotate by hand: free metric strings, no ids on claims, no resolved coordinates.
 * A full `Statement` is one too, so that matching takes both. Extra fields are kept out of the way.
 */
export const AnnotatedQuantity = z.object({
  metric: z.string(),
  of: z.string().nullish(),
  value: z.number(),
  bound: Bound,
  high: z.number().nullish(),
  unit: z.string(),
  measure: z.string().nullish(),
  scope: z.string().nullish(),
  span: Span.nullish(),
});
export type AnnotatedQuantity = z.infer<typeof AnnotatedQuantity>;

export const AnnotatedClaim = z.object({
  event: EventType,
  detail: EventDetail.nullish(),
  actor: z.string().nullish(),
  target: z.string().nullish(),
  place: z.array(z.string()).nullish(),
  time: z.object({ from: z.string().nullish(), to: z.string().nullish() }).nullish(),
  quantity: AnnotatedQuantity.nullish(),
  polarity: Polarity,
  modality: Modality,
  gloss: z.string().nullish(),
  where: ClaimPlace.nullish(),
  when: ClaimTime.nullish(),
});
export type AnnotatedClaim = z.infer<typeof AnnotatedClaim>;

export const AnnotatedStatement = z.object({
  id: z.string(),
  sentence: Span,
  content: z.array(Span),
  source: Span.nullish(),
  cue: Span.nullish(),
  sourceName: z.string(),
  party: z.string().nullish(),
  chain: z.array(z.string()),
  kind: StatementKind,
  heading: z.boolean().nullish(),
  againstInterest: z.boolean().nullish(),
  isInference: z.boolean().nullish(),
  evidence: z.array(Evidence).nullish(),
  claims: z.array(AnnotatedClaim),
});
export type AnnotatedStatement = z.infer<typeof AnnotatedStatement>;
