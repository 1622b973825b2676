import { z } from "zod";
import { Assessment } from "./assessment.ts";
import { Day } from "./date.ts";
import { Event } from "./event.ts";
import { Question } from "./question.ts";
import { Reading } from "./reading.ts";
import { ClaimRef, Copy, Relation } from "./relation.ts";
import { Report } from "./report.ts";
import { Silence } from "./silence.ts";

/** All that is known from a set of reports at one moment: what a brief, a map or an API shows. `assessments[i]` is of `questions[i]`. */
export const Situation = z.object({
  asOf: Day.nullable(),
  reports: z.array(Report),
  readings: z.array(Reading),
  events: z.array(Event),
  questions: z.array(Question),
  assessments: z.array(Assessment),
  relations: z.array(Relation),
  copies: z.array(Copy),
  silences: z.array(Silence),
  unplaced: z.array(ClaimRef),
  undated: z.array(ClaimRef),
});
export type Situation = z.infer<typeof Situation>;
