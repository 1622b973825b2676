import type { Candidate } from "./candidates.ts";
import { caseOf, childOf, childrenOf, CLAUSAL, clauseOf, pathUp } from "./syntax.ts";
import type { View } from "./view.ts";

/** Clauses above a word that are told apart; deeper ones count alike. */
const DEEPEST = 3;

/** What the parse says of a candidate's trigger: what it hangs on and how, what hangs on it, how deep its clause lies. */
export function syntaxFeatures(view: View, candidate: Candidate, others: readonly Candidate[]): string[] {
  const { event, trigger } = candidate;
  const { row, head } = trigger;
  const word = view.words[head]!;
  const parent = view.words[word.parent];
  const option = `${row.id}>${event}`;
  const path = pathUp(view, head);
  const depth = Math.min(DEEPEST, path.filter(({ relation }) => CLAUSAL.has(relation)).length);
  const clause = clauseOf(view, head);
  const above = path.slice(1).flatMap(({ at }) => others.filter(({ trigger: other }) => other.head === at))[0];
  const below = childrenOf(view, head).flatMap(({ at }) => others.filter(({ trigger: other }) => other.head === at))[0];
  const isVerb = word.pos === "VERB";
  const determiner = childOf(view, head, "det")?.lower ?? "none";
  const features = [
    `rel=${event}:${word.relation}`,
    `rowrel=${option}:${word.relation}`,
    `tag=${option}:${word.xpos}`,
    `depth=${event}:${String(depth)}`,
    `rowdepth=${row.id}:${String(depth)}`,
    `clause=${event}:${clause.relation}:${caseOf(view, clause.at) ?? "none"}`,
    `case=${event}:${word.relation}:${caseOf(view, head) ?? "none"}`,
    `rowcase=${row.id}:${caseOf(view, head) ?? "none"}`,
    `det=${event}:${determiner}`,
    `reldet=${word.relation}:${determiner}:${word.pos}`,
    `up=${event}:${above?.event ?? "none"}`,
    `uprow=${row.id}:${above?.trigger.row.id ?? "none"}`,
    `below=${event}:${below?.event ?? "none"}`,
    `parent=${event}:${parent?.pos ?? "root"}`,
    `any=${word.pos}:${word.relation}:${parent?.pos ?? "root"}`,
    `anydepth=${word.pos}:${String(depth)}`,
    `subject=${option}:${String(childOf(view, head, "nsubj") !== null)}`,
    `object=${option}:${String(childOf(view, head, "obj") !== null)}`,
    `time=${event}:${childOf(view, head, "aux")?.lower ?? "none"}`,
  ];
  if (!isVerb && parent?.pos === "VERB") features.push(`gov=${event}:${parent.lemma}`, `anygov=${parent.lemma}`);
  if (isVerb && parent?.pos === "VERB") features.push(`govverb=${word.relation}:${parent.lemma}`);
  return features;
}
