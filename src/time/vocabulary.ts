import { ENGLISH } from "./en/vocabulary.ts";
import type { Vocabulary } from "./lexeme.ts";

const VOCABULARIES: readonly Vocabulary[] = [ENGLISH];

/** Null for a language without tables: nothing is read there, so nothing is misread. */
export const vocabularyOf = (language: string): Vocabulary | null =>
  VOCABULARIES.find((vocabulary) => vocabulary.language === language) ?? null;
