import { z } from "zod";
import { DayRange } from "./date.ts";
import { ClaimId } from "./id.ts";
import { ClaimPlace } from "./place.ts";
import { Quantity } from "./quantity.ts";
import { Span } from "./span.ts";
import { ClaimTime } from "./time.ts";

/** What a claim is about. Definitions stand in docs/model.md. */
export const EventType = z.enum([
  "incursion",
  "advance",
  "capture",
  "recapture",
  "withdrawal",
  "repelled",
  "clash",
  "bombardment",
  "drone-strike",
  "missile-strike",
  "air-strike",
  "buildup",
  "attack-tempo",
  "control",
  "area-held",
  "killed",
  "wounded",
  "captured-persons",
  "casualties",
  "equipment-loss",
  "displacement",
  "infrastructure-damage",
  "ceasefire",
  "ceasefire-violation",
  "negotiation",
  "objective",
  "outcome",
  "forecast",
  "emergency-measure",
  "force-size",
  "other",
]);
export type EventType = z.infer<typeof EventType>;

/** A finer event, where the words give one. */
export const EventDetail = z.enum([
  "presence",
  "clearing",
  "attack",
  "chemical",
  "bombing",
  "raid",
  "accusation",
  "no-comment",
  "verification",
  "appeal",
  "condition",
  "explosion",
  "agreement",
  "responsibility",
]);
export type EventDetail = z.infer<typeof EventDetail>;

/** unknown: "it is unclear whether" is an answer that somebody gave. */
export const Polarity = z.enum(["affirmed", "denied", "unknown"]);
export type Polarity = z.infer<typeof Polarity>;

/** The source's own modality, kept apart from any probability of ours. */
export const Modality = z.enum(["asserted", "possible", "predicted", "intended", "reported-unverified"]);
export type Modality = z.infer<typeof Modality>;

export const Phase = z.enum(["attempted", "ongoing", "completed", "ended", "unknown"]);
export type Phase = z.infer<typeof Phase>;

/** The characters behind each field of a claim. */
export const ClaimSpans = z
  .object({
    trigger: z.array(Span),
    actor: z.array(Span),
    target: z.array(Span),
    place: z.array(Span),
    time: z.array(Span),
    quantity: z.array(Span),
    polarity: z.array(Span),
    hedge: z.array(Span),
  })
  .partial();
export type ClaimSpans = z.infer<typeof ClaimSpans>;

/** What a statement asserts, structured. `place` and `time` repeat what `where` and `when` resolved, in the form in which people annotate them. */
export const Claim = z.object({
  id: ClaimId,
  event: EventType,
  detail: EventDetail.nullable(),
  actor: z.string().nullable(),
  target: z.string().nullable(),
  place: z.array(z.string()).nullable(),
  time: DayRange.nullable(),
  quantity: Quantity.nullable(),
  polarity: Polarity,
  modality: Modality,
  phase: Phase,
  /** One plain sentence, made from the source's own words. */
  gloss: z.string(),
  where: ClaimPlace.nullable(),
  when: ClaimTime.nullable(),
  spans: ClaimSpans,
  /** Union of `spans`, in order. */
  evidence: z.array(Span),
  /** The rule or table row that produced it. */
  rule: z.string(),
});
export type Claim = z.infer<typeof Claim>;
