import type { Problem, Report } from "../model/index.ts";

/** One report out of a file, with the bytes it came from, or what came instead of it. */
export interface Taken {
  /** The item's own id in its format, as text; null where it has none. */
  id: string | null;
  report: Report | null;
  bytes: Uint8Array;
  problems: Problem[];
}

const NO_BYTES = new Uint8Array(0);

/** Nothing was taken, and why. */
export const refused = (code: string, subject: string, message: string, id: string | null = null): Taken => ({
  id,
  report: null,
  bytes: NO_BYTES,
  problems: [{ code, subject, message, span: null }],
});
