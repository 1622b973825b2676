export { inferPublication } from "./publication.ts";
export { readTimes } from "./read-times.ts";
