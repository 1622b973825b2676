import { eld } from "eld/extrasmall";
import type { Language } from "../model/index.ts";

/** How much of a text's beginning is looked at, in UTF-16 code units: enough for certainty, and the same cost for any length. */
const SAMPLE_LENGTH = 4_000;

/** The language as given (reduced to its ISO 639 code: "en-GB" is "en"), else as detected, else unknown ("und", ISO 639-2). */
export function languageOf(text: string, given: string | null): Language {
  const code = given === null ? null : (/^[a-z]{2,3}(?=[-_]|$)/i.exec(given.trim())?.[0]?.toLowerCase() ?? null);
  if (code !== null) return { code, basis: "metadata" };
  // Lower case: an agency's upper-case wire has other letter groups than those that the detector learnt.
  const found = eld.detect(text.slice(0, SAMPLE_LENGTH).toLowerCase());
  return found.language !== "" && found.isReliable()
    ? { code: found.language, basis: "detected" }
    : { code: "und", basis: "unknown" };
}
