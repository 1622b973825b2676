export { assess, type Known } from "./assess.ts";
export { readReport } from "./read-report.ts";
export { type Readers, startReaders } from "./readers.ts";
export { loadResources, type Resources } from "./resources.ts";
export { readingVersion } from "./version.ts";
export { historyOf, type HistoryStep } from "./history.ts";
