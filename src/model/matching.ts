import { z } from "zod";
import { AnnotatedStatement } from "./annotated.ts";
import { Decision } from "./decision.ts";
import { Event } from "./event.ts";
import { Conflict } from "./party.ts";
import { Question } from "./question.ts";
import { Copy, Relation } from "./relation.ts";
import { Publication } from "./report.ts";
import { AliasGroup } from "./source.ts";

/** What matching needs to know of a report. `text` is null where only the reading is at hand. */
export const MatchReport = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: Publication,
  text: z.string().nullable(),
});
export type MatchReport = z.infer<typeof MatchReport>;

/** `readings[i].id` is the id of a report. */
export const MatchInput = z.object({
  reports: z.array(MatchReport),
  readings: z.array(z.object({ id: z.string(), statements: z.array(AnnotatedStatement) })),
  conflicts: z.array(Conflict),
  aliases: z.array(AliasGroup),
  decisions: z.array(Decision).optional(),
});
export type MatchInput = z.infer<typeof MatchInput>;

export const Matching = z.object({
  events: z.array(Event),
  questions: z.array(Question),
  relations: z.array(Relation),
  copies: z.array(Copy),
});
export type Matching = z.infer<typeof Matching>;
