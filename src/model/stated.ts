import { z } from "zod";
import { Span } from "./span.ts";

/** A field of a report that its bytes may state several times, not always the same way. */
export const StatedFieldName = z.enum([
  "title",
  "publisher",
  "author",
  "published",
  "modified",
  "address",
  "language",
  "location",
]);
export type StatedFieldName = z.infer<typeof StatedFieldName>;

/** One place in the bytes of a report that states one of its fields: what it says and where; `used` where the report took it. */
export const StatedField = z.object({
  field: StatedFieldName,
  /** As written there. */
  value: z.string(),
  /** Such as "JSON-LD datePublished" or "meta article:published_time". */
  where: z.string(),
  used: z.boolean(),
});
export type StatedField = z.infer<typeof StatedField>;

/** How a report says that its text, or a part of it, is another's: an agency's credit line, a forwarded message, a reply. */
export const CreditKind = z.enum(["syndicated", "with", "forwarded", "reply"]);
export type CreditKind = z.infer<typeof CreditKind>;

export const Credit = z.object({
  kind: CreditKind,
  /** Whose it is, as far as told: an agency's name, a channel; an id of a message for a reply. */
  to: z.string(),
  /** Where it is said: "dateline", "byline", "closing line", "forwarded_from". */
  where: z.string(),
  /** Its characters in the text; null where it stands in metadata. */
  span: Span.nullable(),
});
export type Credit = z.infer<typeof Credit>;

/** A page of a paged original, and the characters of the text that stand on it. Page numbers begin at 1. */
export const PageSpan = z.object({ page: z.int().positive(), span: Span });
export type PageSpan = z.infer<typeof PageSpan>;
