import { z } from "zod";
import { Instant } from "./date.ts";

/** What is remembered of a feed between polls. */
export const FeedState = z.object({
  address: z.string(),
  /** What the last answer came with, to ask by. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Failures in a row. */
  failures: z.int().nonnegative(),
  lastFailure: z.string().nullable(),
  /** When it was last asked, and when it last answered. */
  asked: Instant.nullable(),
  answered: Instant.nullable(),
  /** Not asked before this moment. */
  next: Instant.nullable(),
});
export type FeedState = z.infer<typeof FeedState>;
