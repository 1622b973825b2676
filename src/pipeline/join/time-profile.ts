import type { Analysis, Span, Token } from "../../model/index.ts";
import type { ClaimDraft, StatementDraft } from "../../read/index.ts";
import { firstWhere } from "../../text/in-order.ts";
import { groupOf, type EventGroup } from "./event-group.ts";

/** What a claim is to the choice of its days. `facets` are facts of its own words, whatever interval is looked at. */
export type TimeProfile = {
  claim: ClaimDraft;
  statement: StatementDraft;
  /** Of its statement in the report. */
  index: number;
  sentence: number;
  block: number;
  group: EventGroup;
  facets: readonly string[];
  /** Lemmas of its clause that carry meaning. */
  words: ReadonlySet<string>;
  /** Index of the token of its event and of the verb that governs it; -1 for none. */
  trigger: number;
  verb: number;
};

/** Profiles of all claims in the order in which the report tells them. */
export function timeProfiles(
  analysis: Analysis,
  drafts: readonly StatementDraft[],
  sentenceOf: (at: number) => number,
): TimeProfile[] {
  return drafts.flatMap((statement, index) => {
    const sentence = sentenceOf(statement.sentence[0]);
    const block = analysis.sentences[sentence]?.block ?? -1;
    return statement.claims.map((claim): TimeProfile => {
      const tokens = tokensIn(analysis, claim.scope[0] ?? statement.content[0]!);
      return {
        claim,
        statement,
        index,
        sentence,
        block,
        group: groupOf(claim.event),
        facets: facetsOf(analysis, claim, statement, tokens, sentence),
        words: contentWords(tokens),
        trigger: triggerOf(analysis, claim),
        verb: verbAbove(analysis.tokens, triggerOf(analysis, claim)),
      };
    });
  });
}

/** Tokens of a clause that are looked at; longer ones are tables. */
const MOST_TOKENS = 80;

export function tokensIn(analysis: Analysis, [start, end]: Span): readonly Token[] {
  const from = firstWhere(analysis.tokens, (token) => token.end > start);
  let to = from;
  while (to < analysis.tokens.length && to - from < MOST_TOKENS && analysis.tokens[to]!.start < end) to++;
  return analysis.tokens.slice(from, to);
}

/** Shorter ones are grammar, mostly. */
const SHORTEST_WORD = 4;

export function contentWords(tokens: readonly Token[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { pos, lemma } of tokens)
    if ((pos === "NOUN" || pos === "PROPN" || pos === "VERB" || pos === "NUM") && lemma.length >= SHORTEST_WORD)
      words.add(lemma.toLowerCase());
  return words;
}

/** Words before an event that tell whether the report has spoken of it already. */
const DETERMINERS: ReadonlyMap<string, string> = new Map([
  ["the", "the"],
  ["this", "this"],
  ["that", "this"],
  ["these", "this"],
  ["those", "this"],
  ["such", "this"],
  ["its", "its"],
  ["their", "its"],
  ["his", "its"],
  ["a", "a"],
  ["an", "a"],
  ["another", "another"],
  ["other", "another"],
  ["more", "another"],
  ["any", "any"],
  ["no", "any"],
  ["all", "any"],
  ["every", "any"],
]);

/** Words of a clause that set it apart from what the report tells around it. */
const MARKERS: ReadonlyMap<string, string> = new Map([
  ["previously", "before"],
  ["earlier", "before"],
  ["before", "before"],
  ["already", "before"],
  ["previous", "before"],
  ["former", "before"],
  ["once", "before"],
  ["recent", "lately"],
  ["recently", "lately"],
  ["since", "since"],
  ["now", "now"],
  ["still", "now"],
  ["currently", "now"],
  ["continue", "now"],
  ["remain", "now"],
  ["ongoing", "now"],
  ["ever", "ever"],
  ["never", "ever"],
  ["always", "ever"],
  ["often", "often"],
  ["repeatedly", "often"],
  ["frequently", "often"],
  ["regularly", "often"],
  ["usually", "often"],
  ["sometimes", "often"],
  ["many", "often"],
  ["several", "often"],
  ["if", "if"],
  ["unless", "if"],
  ["whether", "if"],
  ["would", "would"],
  ["could", "would"],
  ["might", "would"],
  ["may", "would"],
  ["can", "would"],
  ["should", "must"],
  ["must", "must"],
  ["need", "must"],
  ["after", "after"],
  ["following", "after"],
  ["when", "when"],
  ["while", "while"],
  ["during", "while"],
  ["later", "later"],
  ["then", "later"],
  ["so", "so"],
  ["first", "first"],
]);

function facetsOf(
  analysis: Analysis,
  claim: ClaimDraft,
  statement: StatementDraft,
  tokens: readonly Token[],
  sentence: number,
): string[] {
  const tense = tenseOf(tokens);
  const group = groupOf(claim.event);
  const facets = [
    "any",
    `group:${group}`,
    `event:${claim.event}`,
    `tense:${tense}`,
    `tense:${tense}:${group}`,
    `modality:${claim.modality}`,
    `polarity:${claim.polarity}`,
    `phase:${claim.phase}`,
    `modality:${claim.modality}:${claim.event}`,
    `phase:${claim.phase}:${group}`,
    `modality:${claim.modality}:${tense}`,
    `kind:${statement.kind}`,
    `rule:${statement.rule}`,
    `told:${sentence === 0 ? "first" : sentence <= 3 ? "lead" : "later"}`,
    `quantity:${claim.quantity ? claim.quantity.scope : "none"}`,
  ];
  if (claim.detail) facets.push(`detail:${claim.detail}`);
  if (statement.heading) facets.push("heading");
  if (statement.isInference) facets.push("inference");
  const trigger = claim.spans.trigger?.[0];
  if (trigger) {
    const at = firstWhere(analysis.tokens, (token) => token.end > trigger[0]);
    const token = analysis.tokens[at];
    if (token) {
      facets.push(`trigger:${token.pos}`);
      facets.push(`determiner:${token.pos === "NOUN" ? determinerBefore(analysis.tokens, at) : "verb"}`);
    }
  } else facets.push("trigger:none");
  const verb = verbAbove(analysis.tokens, triggerOf(analysis, claim));
  if (verb >= 0) {
    const { lemma, relation } = analysis.tokens[verb]!;
    facets.push(`clause:${relation}`, `verb:${lemma.toLowerCase()}`, `aux:${auxiliariesOf(analysis.tokens, verb)}`);
  }
  const marks = new Set<string>();
  for (const { lower } of tokens) {
    const mark = MARKERS.get(lower);
    if (mark !== undefined) marks.add(mark);
  }
  for (const mark of marks) facets.push(`mark:${mark}`);
  if (statement.cue) {
    const [cue] = tokensIn(analysis, statement.cue);
    if (cue) facets.push(`cue:${cue.lemma.toLowerCase()}`);
  }
  return facets;
}

function triggerOf({ tokens }: Analysis, claim: ClaimDraft): number {
  const span = claim.spans.trigger?.[0];
  return span ? firstWhere(tokens, (token) => token.end > span[0]) : -1;
}

/** Steps up a parse; a governing verb is seldom further. */
const MOST_STEPS = 8;

/** The verb at `at` or the nearest one that governs it; -1 for none. */
export function verbAbove(tokens: readonly Token[], at: number): number {
  for (let i = at, steps = 0; i >= 0 && i < tokens.length && steps < MOST_STEPS; i = tokens[i]!.head, steps++)
    if (tokens[i]!.pos === "VERB") return i;
  return -1;
}

/** Tokens on each side in which a verb's auxiliaries stand. */
const AUXILIARY_REACH = 8;

/** A verb's form with its auxiliaries: "will-be", "has-been"; its ending where it has none. */
function auxiliariesOf(tokens: readonly Token[], verb: number): string {
  const found: string[] = [];
  for (let i = Math.max(0, verb - AUXILIARY_REACH); i < Math.min(tokens.length, verb + AUXILIARY_REACH); i++) {
    const { head, relation, lower } = tokens[i]!;
    if (head === verb && relation === "aux") found.push(AUXILIARIES.get(lower) ?? lower);
    if (head === verb && relation === "mark" && lower === "to") found.push("to");
  }
  const { lower, lemma } = tokens[verb]!;
  return found.length > 0 ? found.join("-") : verbTense(lower, lemma);
}

/** Forms of one auxiliary that say the same of time. */
const AUXILIARIES: ReadonlyMap<string, string> = new Map([
  ["has", "have"],
  ["'ve", "have"],
  ["’ve", "have"],
  ["were", "was"],
  ["are", "is"],
  ["am", "is"],
  ["'re", "is"],
  ["’re", "is"],
  ["'ll", "will"],
  ["’ll", "will"],
  ["shall", "will"],
]);

/** Tokens between an event's noun and its determiner. */
const DETERMINER_REACH = 4;

function determinerBefore(tokens: readonly Token[], at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - DETERMINER_REACH); i--) {
    const { pos, lower } = tokens[i]!;
    const found = DETERMINERS.get(lower);
    if (found !== undefined) return found;
    if (pos === "VERB" || pos === "AUX" || pos === "PUNCT" || pos === "ADP") return "bare";
  }
  return "bare";
}

const FUTURE = new Set(["will", "shall", "'ll", "’ll"]);
const PERFECT = new Set(["has", "have", "'ve", "’ve"]);
const PRESENT = new Set(["is", "are", "am", "'s", "’s", "'re", "’re", "does", "do"]);
const PAST = new Set(["was", "were", "did"]);
const MODAL = new Set(["would", "could", "may", "might", "can", "should", "must"]);

/** Tense of a clause by its verbs: the auxiliary that says most, else the form of its first verb. */
export function tenseOf(tokens: readonly Token[]): string {
  let tense = "none";
  for (const { pos, lower, lemma } of tokens) {
    if (FUTURE.has(lower)) return "future";
    if (MODAL.has(lower)) return "modal";
    if (pos === "AUX" && PERFECT.has(lower)) return "perfect";
    if (pos === "AUX" && lower === "had") return "pluperfect";
    if (tense !== "none") continue;
    if (pos === "AUX" && PRESENT.has(lower)) tense = "present";
    else if (pos === "AUX" && PAST.has(lower)) tense = "past";
    else if (pos === "VERB") tense = verbTense(lower, lemma);
  }
  return tense;
}

function verbTense(lower: string, lemma: string): string {
  if (lower === `${lemma}s` || lower === `${lemma}es`) return "present";
  if (lower.endsWith("ing")) return "participle";
  return lower === lemma ? "infinitive" : "past";
}
