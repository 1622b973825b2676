import { z } from "zod";
import { AnswerId, OriginId, QuestionId } from "./id.ts";
import { OriginCount } from "./origin.ts";
import { StatementRef } from "./relation.ts";
import { Day } from "./date.ts";

export const Status = z.enum(["corroborated", "single-source", "contested", "denied", "unresolved", "superseded"]);
export type Status = z.infer<typeof Status>;

/** NATO STANAG 2511 / AJP-2.1: reliability of the source. F: cannot be judged; a missing value, never a number in the middle. */
export const Reliability = z.enum(["A", "B", "C", "D", "E", "F"]);
export type Reliability = z.infer<typeof Reliability>;

/** NATO STANAG 2511 / AJP-2.1: credibility of the item, rated apart from the source. 6: cannot be judged. */
export const Credibility = z.enum(["1", "2", "3", "4", "5", "6"]);
export type Credibility = z.infer<typeof Credibility>;

/** ICD 203, one of seven ranges, in percent; never 0 or 100. */
export const LikelihoodWord = z.enum([
  "almost no chance",
  "very unlikely",
  "unlikely",
  "roughly even chance",
  "likely",
  "very likely",
  "almost certain",
]);
export type LikelihoodWord = z.infer<typeof LikelihoodWord>;

/** One term of a sum in log-odds (natural logarithm), with the rule that gave it. */
export const Reason = z.object({
  rule: z.string(),
  text: z.string(),
  weight: z.number().nullable(),
  refs: z.array(StatementRef),
});
export type Reason = z.infer<typeof Reason>;

export const AnswerAssessment = z.object({
  answer: AnswerId,
  probability: z.number().gt(0).lt(1),
  likelihood: LikelihoodWord,
  credibility: Credibility,
  reasons: z.array(Reason),
});
export type AnswerAssessment = z.infer<typeof AnswerAssessment>;

/** What the status would be if one origin had not spoken, or if one that may be somebody's word again were known to be its own. */
export const OriginEffect = z.object({
  origin: OriginId,
  name: z.string(),
  kind: z.enum(["without", "if-independent"]),
  status: Status,
});
export type OriginEffect = z.infer<typeof OriginEffect>;

/** Of a question at a moment. `reasons` give the status, each answer's reasons its probability. */
export const Assessment = z.object({
  question: QuestionId,
  version: z.string(),
  asOf: Day.nullable(),
  status: Status,
  origins: OriginCount,
  reasons: z.array(Reason),
  answers: z.array(AnswerAssessment),
  /** Reliability by source name, F until learned or entered by an analyst with a reason. */
  grades: z.array(z.object({ source: z.string(), reliability: Reliability, reason: z.string() })),
  /** What the status hangs on; left out where no single origin would change it. */
  sensitivity: z.array(OriginEffect).optional(),
});
export type Assessment = z.infer<typeof Assessment>;
