import { z } from "zod";
import { QuestionId } from "./id.ts";
import { StatementRef } from "./relation.ts";

/**
 * Somebody who would have been expected to speak and did not, or who said that he would not.
 * `stated`: the text says so; `absent`: nothing of theirs is in the ledger, which may be a gap of collection.
 */
export const Silence = z.object({
  kind: z.enum(["stated", "absent"]),
  who: z.string(),
  party: z.string().nullable(),
  about: z.string(),
  question: QuestionId.nullable(),
  refs: z.array(StatementRef),
  /** Why the silence may mean nothing: policy, access, collection. */
  guards: z.array(z.string()),
});
export type Silence = z.infer<typeof Silence>;
