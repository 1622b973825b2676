import { z } from "zod";
import { EventType } from "./claim.ts";
import { DayRange } from "./date.ts";
import { AnswerId, EventId, QuestionId } from "./id.ts";
import { Origin, OriginCount } from "./origin.ts";
import { Measure, Metric } from "./quantity.ts";
import { ClaimRef, StatementRef } from "./relation.ts";

export const QuestionKind = z.enum([
  "occurrence",
  "presence",
  "control",
  "quantity",
  "responsibility",
  "purpose",
  "outcome",
  "compliance",
  "forecast",
  "other",
]);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** One of the answers that compete. `claims` are those that give it; `support` and `against` are their statements. */
export const Answer = z.object({
  id: AnswerId,
  answer: z.string(),
  /** position: says something; vague: leaves the point open ("not named", "scores"); unclear: says that it is not known. */
  stance: z.enum(["position", "vague", "unclear"]).optional(),
  /** As an interval where it is a figure: null ends are open. */
  value: z.object({ low: z.number().nullable(), high: z.number().nullable(), unit: z.string() }).nullable(),
  claims: z.array(ClaimRef),
  support: z.array(StatementRef),
  against: z.array(StatementRef),
  origins: z.array(Origin),
  originCount: OriginCount,
});
export type Answer = z.infer<typeof Answer>;

/** What comparable claims answer. */
export const Question = z.object({
  id: QuestionId,
  kind: QuestionKind,
  question: z.string(),
  event: EventType,
  eventId: EventId.nullable(),
  place: z.array(z.string()).nullable(),
  time: DayRange.nullable(),
  metric: Metric.nullable(),
  /** The measures that its answers use; more than one is shown, never silently compared as the same. */
  measures: z.array(Measure),
  answers: z.array(Answer),
});
export type Question = z.infer<typeof Question>;
