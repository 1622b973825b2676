import { z } from "zod";
import { EventType } from "./claim.ts";
import { DayRange } from "./date.ts";
import { EventId } from "./id.ts";
import { ClaimPlace } from "./place.ts";
import { ClaimRef } from "./relation.ts";

/** An occurrence in the world that several claims speak of: what questions, map pins and rows of a table hang on. */
export const Event = z.object({
  id: EventId,
  type: EventType,
  label: z.string(),
  where: ClaimPlace.nullable(),
  place: z.array(z.string()).nullable(),
  time: DayRange.nullable(),
  claims: z.array(ClaimRef),
});
export type Event = z.infer<typeof Event>;
