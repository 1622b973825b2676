import { z } from "zod";

/** A day in the proleptic Gregorian calendar, UTC, `YYYY-MM-DD`; impossible days (31 June) are refused. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** An instant, ISO 8601 with offset. */
export const Instant = z.iso.datetime({ offset: true });
export type Instant = z.infer<typeof Instant>;

/** Both days included. */
export const DayRange = z.object({ from: Day, to: Day });
export type DayRange = z.infer<typeof DayRange>;

/** How far a value is known: written in the text, following from it by a named rule, or not at all. */
export const Basis = z.enum(["stated", "implied", "unknown"]);
export type Basis = z.infer<typeof Basis>;
