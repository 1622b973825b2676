export { analyse, type LanguageModels } from "./analyse.ts";
export { loadEnglishModel, type EnglishModel } from "./english-model.ts";
export { analyseWords, type AnalysedWord } from "./tokens.ts";
export { findNames } from "./names.ts";
export { loadNameModel, type NameModel } from "./names-model.ts";
