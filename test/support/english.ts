import { readFileSync } from "node:fs";
import {
  analyse as analyseWith,
  loadEnglishModel,
  loadNameModel,
  type LanguageModels,
} from "../../src/language/index.ts";
import type { Analysis } from "../../src/model/index.ts";

/** The shipped models, loaded once a test file. */
export const models: LanguageModels = {
  english: loadEnglishModel(readFileSync(new URL("../../data/models/english.bin", import.meta.url))),
  names: loadNameModel(readFileSync(new URL("../../data/models/names.bin", import.meta.url))),
};

/** A text taken apart with the shipped models. */
export const analyse = (text: string, language = "en"): Analysis => analyseWith(text, language, models);
