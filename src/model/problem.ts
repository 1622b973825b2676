import { z } from "zod";
import { Span } from "./span.ts";

/** An expected fault of the outside world: collected, counted and shown, and the run goes on. Codes are listed in docs/cli.md. */
export const Problem = z.object({
  code: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
  /** What was being read: a file, a line of a file, a report's name. */
  subject: z.string(),
  message: z.string(),
  span: Span.nullable(),
});
export type Problem = z.infer<typeof Problem>;
