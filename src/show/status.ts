import type { Status } from "../model/index.ts";

/** How a status is told: always a shape, a tone and a word. `sign` is the shape where only characters can be drawn. */
export type StatusWords = {
  readonly status: Status;
  readonly sign: string;
  readonly shape: "filled" | "hatched" | "split" | "struck" | "hollow" | "faded";
  readonly title: string;
  readonly meaning: string;
};

/** In the order of a brief: what the accounts differ about comes first. */
export const STATUSES: readonly StatusWords[] = [
  {
    status: "contested",
    sign: "◐",
    shape: "split",
    title: "Contested",
    meaning: "Origins disagree about overlapping times and comparable measures.",
  },
  {
    status: "denied",
    sign: "⊘",
    shape: "struck",
    title: "Denied",
    meaning: "Asserted by one, and denied by the one it concerns.",
  },
  {
    status: "corroborated",
    sign: "●",
    shape: "filled",
    title: "Corroborated",
    meaning: "Two or more independent origins agree and none disagrees.",
  },
  {
    status: "single-source",
    sign: "◍",
    shape: "hatched",
    title: "Single-source",
    meaning: "One origin says so, however many reports repeat it.",
  },
  {
    status: "unresolved",
    sign: "○",
    shape: "hollow",
    title: "Unresolved",
    meaning: "“It is unclear” is an answer that somebody gave.",
  },
  {
    status: "superseded",
    sign: "◌",
    shape: "faded",
    title: "Superseded",
    meaning: "Time moved on; not a contradiction.",
  },
];

export function statusWords(status: Status): StatusWords {
  const found = STATUSES.find((row) => row.status === status);
  if (!found) throw new Error(`No words for the status ${status}`);
  return found;
}
