import { z } from "zod";
import { Basis, DayRange } from "./date.ts";
import { Span } from "./span.ts";

/** A time expression in a text. `value` follows TIMEX3 (ISO 8601 with its extensions); `range` is null where it fixes no days. */
export const Timex = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
  type: z.enum(["DATE", "TIME", "DURATION", "SET"]),
  value: z.string(),
  range: DayRange.nullable(),
  /** Id of the rule that read it, with the anchor it used. */
  rule: z.string(),
});
export type Timex = z.infer<typeof Timex>;

/** When a claim is true of the world. Both days included; a state that goes on carries the day of publication, basis implied. */
export const ClaimTime = z.object({
  span: Span.nullable(),
  range: DayRange,
  basis: Basis,
  rule: z.string(),
});
export type ClaimTime = z.infer<typeof ClaimTime>;
