/** What train/attribution.mjs needs of the learned attribution: the features are made by the same code that reads. */
export { cueFeatures, mayBeCue, MOST_CUE_FEATURES } from "./cue-features.ts";
export { countCues, LEAST_CUE, selectRelations } from "./extract.ts";
export { frameOf } from "./frame.ts";
export { rowOf } from "./hash.ts";
export { headToken, keepFeatures, MOST_KEEP_FEATURES } from "./keep-features.ts";
export {
  addExpected,
  bestPath,
  LABEL,
  LABELS,
  leanToContent,
  logSum,
  newSums,
  STATES,
  turnOf,
  TURNS,
} from "./lattice.ts";
export { writeAttributionModel } from "./model.ts";
export { CueView, MOST_ROLE_FEATURES, MOST_TURN_FEATURES } from "./role-features.ts";
export { MOST_TOKENS, windowOf } from "./window.ts";
