import { TRIGGER_ROWS } from "../en/events.ts";

/** Words that the trigger table asks for by name. */
const VOCABULARY: ReadonlySet<string> = new Set(
  TRIGGER_ROWS.flatMap(({ words }) => words)
    .flatMap((pattern) => pattern.split(" "))
    .flatMap((part) => part.replace("^", "").split("|"))
    .map((word) => word.replace(/\/[VNA]$/u, ""))
    .filter((word) => /^[a-z]{3,}$/u.test(word)),
);

/** Endings of regular English inflection, and what stands for them in the base form. */
const ENDINGS: readonly { ending: string; base: string }[] = [
  { ending: "ied", base: "y" },
  { ending: "ies", base: "y" },
  { ending: "ed", base: "" },
  { ending: "ed", base: "e" },
  { ending: "ing", base: "" },
  { ending: "ing", base: "e" },
  { ending: "es", base: "" },
  { ending: "s", base: "" },
];

/** The lemma as given, or the base form in the table's words where the given one is none of them: a tagger's slip costs no event. */
export function mendedLemma(lower: string, lemma: string): string {
  if (VOCABULARY.has(lemma)) return lemma;
  for (const { ending, base } of ENDINGS) {
    if (!lower.endsWith(ending)) continue;
    const form = lower.slice(0, lower.length - ending.length) + base;
    if (VOCABULARY.has(form)) return form;
  }
  return lemma;
}

/** Irregular participles of verbs of war that are adjectives in form too. */
const PARTICIPLES: ReadonlySet<string> = new Set([
  "hit",
  "struck",
  "shot",
  "held",
  "taken",
  "lost",
  "driven",
  "overrun",
  "slain",
  "sunk",
]);

/** "Was hit", "was wounded": behind a form of be a participle tells what was done, whatever the tagger made of it. */
export const isParticiple = (lower: string): boolean =>
  PARTICIPLES.has(lower) || (lower.endsWith("ed") && VOCABULARY.has(mendedLemma(lower, lower)));
