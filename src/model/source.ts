import { z } from "zod";

/** Whoever speaks or publishes: a person, an office, an outlet or an unnamed class such as "military bloggers". */
export const Source = z.object({
  name: z.string(),
  kind: z.enum(["person", "office", "organisation", "outlet", "class", "unknown"]),
  aliases: z.array(z.string()),
  /** Id of the party it speaks for, only where the text or the party table says so. */
  party: z.string().nullable(),
});
export type Source = z.infer<typeof Source>;

/** Names of one source. An analyst's aliases come from decisions, the shipped ones from `data/`. */
export const AliasGroup = z.object({ name: z.string(), aliases: z.array(z.string()), reason: z.string() });
export type AliasGroup = z.infer<typeof AliasGroup>;
