export { type AnswerReason, type SourceRecord, type TableAnswer, type Weighing, weighTable } from "./weigh-table.ts";
export { CsvReader } from "./csv.ts";
export { type Copying, findCopies, isAsserted } from "./copies.ts";
export type { KindOptions } from "./kinds.ts";
export type { HierarchyNode } from "./relations.ts";
export { type ClaimTable, TableError, tableOf, type TableProblems, TableReader } from "./table.ts";
