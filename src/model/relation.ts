import { z } from "zod";

import { ReportId } from "./id.ts";

/** A statement in a report of the ledger; the same statement id may stand in one report only. */
export const StatementRef = z.object({ report: z.string(), statement: z.string() });
export type StatementRef = z.infer<typeof StatementRef>;

/** A claim of a statement, by its position, so that annotated claims without ids can be referred to. */
export const ClaimRef = StatementRef.extend({ claim: z.int().nonnegative() });
export type ClaimRef = z.infer<typeof ClaimRef>;

export const RelationKind = z.enum([
  "echoes",
  "repeats",
  "confirms",
  "denies",
  "contradicts",
  "drops-attribution",
  "infers-from",
  "outcome-of",
  "supersedes",
]);
export type RelationKind = z.infer<typeof RelationKind>;

/** `from` does something to `to`: from denies to, from repeats to, from drops the attribution that to had. */
export const Relation = z.object({
  kind: RelationKind,
  from: ClaimRef,
  to: ClaimRef,
  reason: z.string(),
  rule: z.string(),
});
export type Relation = z.infer<typeof Relation>;

/** Two reports whose text is the same or nearly so. `share` is the part of the shorter one's sentences that stand in the other (0..1). */
export const Copy = z.object({
  original: ReportId,
  copy: ReportId,
  share: z.number().min(0).max(1),
  reason: z.string(),
});
export type Copy = z.infer<typeof Copy>;
