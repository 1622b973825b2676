import type { Candidate } from "./candidate.ts";
import { caseOf, CLAUSAL, clauseOf, pathUp } from "./syntax.ts";
import type { View } from "./view.ts";

/** Clauses above a word that are told apart; deeper ones count alike. */
const DEEPEST = 3;

/** What the parse says of a candidate's trigger: what it hangs on and how, and how deep its clause lies. */
export function syntaxFeatures(view: View, { event, trigger }: Candidate): string[] {
  const { head } = trigger;
  const word = view.words[head]!;
  const parent = view.words[word.parent];
  const depth = Math.min(DEEPEST, pathUp(view, head).filter(({ relation }) => CLAUSAL.has(relation)).length);
  const clause = clauseOf(view, head);
  const features = [
    `rel=${event}:${word.relation}`,
    `depth=${event}:${String(depth)}`,
    `clause=${event}:${clause.relation}:${caseOf(view, clause.at) ?? "none"}`,
  ];
  if (word.pos === "VERB" && parent?.pos === "VERB") features.push(`govverb=${word.relation}:${parent.lemma}`);
  return features;
}
