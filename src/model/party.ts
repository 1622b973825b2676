import { z } from "zod";

/** A side of a conflict and who speaks for it. A table per conflict in `data/parties`, editable, never guessed from an outlet's name. */
export const Party = z.object({
  id: z.string(),
  name: z.string(),
  /** What the party itself is called: country, capital as metonym, movement. */
  aliases: z.array(z.string()),
  /** Offices, bodies and persons that speak for it. */
  speakers: z.array(z.string()),
  reason: z.string(),
});
export type Party = z.infer<typeof Party>;

export const Conflict = z.object({
  id: z.string(),
  name: z.string(),
  from: z.string().nullable(),
  parties: z.array(Party),
});
export type Conflict = z.infer<typeof Conflict>;
