import { z } from "zod";
import { Problem } from "./problem.ts";
import { Span } from "./span.ts";
import { Statement } from "./statement.ts";
import { Timex } from "./time.ts";
import { Toponym } from "./place.ts";

/** Source, cue and content of one attribution, by the conventions of PolNeAR. No source is an empty array. */
export const Attribution = z.object({ source: z.array(Span), cue: z.array(Span), content: z.array(Span).min(1) });
export type Attribution = z.infer<typeof Attribution>;

/** What was read from one report. The same bytes with the same version give the same reading. */
export const Reading = z.object({
  /** The report's id in a ledger, the input's own id in `fogline read`. */
  id: z.string(),
  version: z.string(),
  statements: z.array(Statement),
  attributions: z.array(Attribution),
  toponyms: z.array(Toponym),
  timexes: z.array(Timex),
  problems: z.array(Problem),
});
export type Reading = z.infer<typeof Reading>;
