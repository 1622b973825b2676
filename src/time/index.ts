export { inferPublication } from "./publication.ts";
export { readTimes } from "./read-times.ts";
export { valueRange } from "./value-range.ts";
