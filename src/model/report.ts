import { z } from "zod";
import { Day, Instant } from "./date.ts";
import { ReportId } from "./id.ts";
import { Span } from "./span.ts";
import { Credit, PageSpan, StatedField } from "./stated.ts";

/** Where a publication date comes from. */
export const PublicationBasis = z.enum(["byline", "metadata", "inferred", "external"]);
export type PublicationBasis = z.infer<typeof PublicationBasis>;

/**
 * When a report was published, with its evidence. `evidence` is the span of the text that says so, or null
 * where the date came with the report's metadata. There is no silent fallback: unknown is a value.
 */
export const Publication = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("value"),
    date: Day,
    basis: PublicationBasis,
    evidence: Span.nullable(),
    reason: z.string(),
  }),
  z.object({
    kind: z.literal("interval"),
    from: Day,
    to: Day,
    basis: PublicationBasis,
    evidence: Span.nullable(),
    reason: z.string(),
  }),
  z.object({ kind: z.literal("unknown"), reason: z.string() }),
]);
export type Publication = z.infer<typeof Publication>;

export const Language = z.object({ code: z.string(), basis: z.enum(["metadata", "detected", "unknown"]) });
export type Language = z.infer<typeof Language>;

/** A place name whose span was handed in with the report, to be resolved instead of the reader's own. */
export const GivenToponym = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type GivenToponym = z.infer<typeof GivenToponym>;

/** One published text. The id is the hash of [hash of the bytes, publisher, address]: the same bytes from another publisher are another report. */
export const Report = z.object({
  id: ReportId,
  /** The name under which it was handed in: a file's stem or the `id` of a JSON line. */
  name: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  licence: z.string().nullable(),
  language: Language,
  published: Publication,
  retrieved: Instant.nullable(),
  /** SHA-256 of the bytes it came from, hexadecimal. */
  bytesHash: z.string().regex(/^[0-9a-f]{64}$/),
  text: z.string(),
  givenToponyms: z.array(GivenToponym).nullable(),
  /** What the bytes themselves state of the fields above, conflicts included; empty where all came with the report. */
  stated: z.array(StatedField).default([]),
  credits: z.array(Credit).default([]),
  /** Empty where the original has no pages. */
  pages: z.array(PageSpan).default([]),
});
export type Report = z.infer<typeof Report>;
