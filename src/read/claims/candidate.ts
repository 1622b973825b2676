import type { EventType } from "../../model/index.ts";
import type { Item } from "./clauses.ts";
import type { Figure } from "./figure.ts";
import type { Trigger } from "./triggers.ts";

/** A claim that the words may make. Several of one trigger share it: one for each figure of an enumeration. */
export type Candidate = {
  event: EventType;
  trigger: Trigger;
  figure: Figure | null;
  /** The words of the thing done to, where a verb of taking or destroying was settled by it. */
  item: Item | null;
  /** Another reading of the same trigger, which the keeping model may prefer. */
  isAlternative: boolean;
  /** What decided the event: the row itself, the object, a weapon of the statement, the report. */
  settledBy: "row" | "object" | "weapon" | "report";
};

export type Candidates = { candidates: Candidate[]; /** Figures that belong to no trigger. */ loose: Figure[] };
