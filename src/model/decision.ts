import { z } from "zod";
import { Reliability, Status } from "./assessment.ts";
import { DecisionId } from "./id.ts";
import { Instant } from "./date.ts";

/** What an analyst decided. UNSURE is a judgement and kept apart from no judgement. */
export const DecisionAction = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("confirm"), subject: z.string() }),
  z.object({ kind: z.literal("reject"), subject: z.string() }),
  z.object({ kind: z.literal("unsure"), subject: z.string() }),
  z.object({ kind: z.literal("merge"), subjects: z.array(z.string()).min(2) }),
  z.object({ kind: z.literal("split"), subject: z.string(), apart: z.array(z.string()).min(1) }),
  z.object({ kind: z.literal("override"), subject: z.string(), status: Status }),
  z.object({ kind: z.literal("grade"), source: z.string(), reliability: Reliability }),
  z.object({ kind: z.literal("alias"), name: z.string(), alias: z.string() }),
  z.object({ kind: z.literal("note"), subject: z.string() }),
  z.object({ kind: z.literal("undo"), decision: DecisionId }),
]);
export type DecisionAction = z.infer<typeof DecisionAction>;

/** Append-only; undone by another decision. `reason` is never empty. */
export const Decision = z.object({
  id: DecisionId,
  action: DecisionAction,
  by: z.string(),
  at: Instant,
  reason: z.string().min(1),
});
export type Decision = z.infer<typeof Decision>;
