import { z } from "zod";
import { DayRange } from "./date.ts";
import { Span } from "./span.ts";

/** What a speaker points to. `date` is the evidence's own (footage published 29 March), `side` the party that made it as far as stated. */
export const Evidence = z.object({
  span: Span,
  kind: z.enum([
    "footage",
    "imagery",
    "photograph",
    "document",
    "count",
    "post",
    "recording",
    "testimony",
    "data",
    "other",
  ]),
  name: z.string(),
  date: DayRange.nullable(),
  maker: z.string().nullable(),
  side: z.string().nullable(),
});
export type Evidence = z.infer<typeof Evidence>;
