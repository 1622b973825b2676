import type { CommonOptions } from "./options.ts";

export interface DecideOptions extends CommonOptions {
  reason?: string;
  by?: string;
}

/** A decision as typed: ids may be beginnings, a status or grade may be none. */
export type TypedAction =
  | { kind: "confirm" | "reject" | "unsure" | "note"; subject: string }
  | { kind: "merge"; subjects: string[] }
  | { kind: "split"; subject: string; apart: string[] }
  | { kind: "override"; subject: string; status: string }
  | { kind: "grade"; source: string; reliability: string }
  | { kind: "alias"; name: string; alias: string }
  | { kind: "undo"; decision: string };
