import { z } from "zod";
import { OriginId } from "./id.ts";
import { StatementRef } from "./relation.ts";

/** The furthest upstream speaker or piece of evidence that can be told. All voices of a party are one origin; a relay adds nothing. */
export const Origin = z.object({
  id: OriginId,
  name: z.string(),
  party: z.string().nullable(),
  statements: z.array(StatementRef),
  /** False where two speakers may share an upstream that the texts don't give (unnamed sources, open footage). */
  isCertain: z.boolean(),
  /** A named speaker, an unnamed class ("residents"), or a publisher in its own voice. */
  voice: z.enum(["named", "class", "author"]).optional(),
  reason: z.string(),
});
export type Origin = z.infer<typeof Origin>;

/** How many origins: an interval, and an upper bound on independence. "1 to 3 origins". */
export const OriginCount = z.object({
  low: z.int().nonnegative(),
  high: z.int().nonnegative(),
  reasons: z.array(z.string()),
});
export type OriginCount = z.infer<typeof OriginCount>;
