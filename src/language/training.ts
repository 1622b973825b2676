/** What the training scripts share with the analysis itself, so that features are the same in both. */
export { encodeWords, findSlot, type Words } from "./words.ts";
export { hashSlice, mix } from "./hash.ts";
export { classKey, classSalt, TAG_FEATURES, tagFeatures, tagWords } from "./tag.ts";
export { ARC_FEATURES, arcFeatures, RELATION_FEATURES, relationFeatures } from "./parse-features.ts";
export { forcedStep, LEFT, RIGHT, SHIFT, startState, takeStep } from "./parse-state.ts";
export { parseWords } from "./parse.ts";
export { lemmatise, lemmaSuffixKey, lemmaWordKey, LONGEST_ENDING } from "./lemmatise.ts";
export { loadEnglishModel, relationSetNumber, tagTables } from "./english-model.ts";
