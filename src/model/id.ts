import { z } from "zod";

/** Ids are content-addressed: a prefix and 26 base-32 characters (130 bits) of SHA-256 over a canonical JSON array. */
const id = <B extends string>(prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[a-z2-7]{26}$`))
    .brand<B>();

export const ReportId = id<"ReportId">("rep");
export type ReportId = z.infer<typeof ReportId>;

export const StatementId = id<"StatementId">("stm");
export type StatementId = z.infer<typeof StatementId>;

export const ClaimId = id<"ClaimId">("clm");
export type ClaimId = z.infer<typeof ClaimId>;

export const EventId = id<"EventId">("evt");
export type EventId = z.infer<typeof EventId>;

export const QuestionId = id<"QuestionId">("qst");
export type QuestionId = z.infer<typeof QuestionId>;

export const AnswerId = id<"AnswerId">("ans");
export type AnswerId = z.infer<typeof AnswerId>;

export const OriginId = id<"OriginId">("org");
export type OriginId = z.infer<typeof OriginId>;

export const DecisionId = id<"DecisionId">("dec");
export type DecisionId = z.infer<typeof DecisionId>;
