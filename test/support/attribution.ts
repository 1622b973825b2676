import { readFileSync } from "node:fs";
import { extractRelations, selectRelations, type Relation } from "../../src/read/attribution/learned/extract.ts";
import { readAttributionModel } from "../../src/read/index.ts";
import type { Analysis } from "../../src/model/index.ts";

/** The shipped weights of attribution, loaded once a test file. */
export const attribution = readAttributionModel(
  readFileSync(new URL("../../data/models/attribution.bin", import.meta.url)),
);

/** The relations that statements are made of. */
export const narrowRelations = (analysis: Analysis): Relation[] =>
  selectRelations(extractRelations(analysis, attribution), "narrow", attribution.thresholds);
