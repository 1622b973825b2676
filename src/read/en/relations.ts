/** Words with which a conclusion points back to its premise, at the head of its sentence. */
export const POINTING_WORDS: ReadonlySet<string> = new Set([
  "this",
  "that",
  "these",
  "those",
  "it",
  "thus",
  "therefore",
  "hence",
  "so",
  "which",
]);

/** Places in a list of aims, from 0. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["first", 0],
  ["second", 1],
  ["third", 2],
  ["fourth", 3],
  ["fifth", 4],
]);

export const AIM_WORDS: ReadonlySet<string> = new Set([
  "goal",
  "goals",
  "aim",
  "aims",
  "objective",
  "objectives",
  "task",
  "purpose",
  "target",
]);
