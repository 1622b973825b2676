import { z } from "zod";

/** Half-open range of UTF-16 code units into a report's text: `text.slice(start, end)` is what it stands for. */
export const Span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
export type Span = z.infer<typeof Span>;
