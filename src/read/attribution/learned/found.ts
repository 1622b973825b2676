import type { Analysis, Attribution, Span } from "../../../model/index.ts";
import type { FoundAttribution, Range } from "../found.ts";
import { trimmed } from "../spans.ts";
import type { SentenceView } from "../view.ts";
import type { Relation } from "./extract.ts";

/** A learned relation as an attribution of the sentence in which its cue stands; null where the view has lost its cue. */
export function foundFrom(view: SentenceView, analysis: Analysis, relation: Relation): FoundAttribution | null {
  const inView = (token: number) => token >= view.first && token < view.first + view.tokens.length;
  const isWord = (token: number) => analysis.tokens[token]!.pos !== "PUNCT";
  const cue = runs(
    relation.cue.filter((token) => inView(token) && isWord(token)),
    view.first,
  )[0];
  if (!cue) return null;
  const source = runs(relation.source.filter(inView), view.first)[0] ?? null;
  const beyond = relation.content.filter((token) => !inView(token));
  return {
    sentence: view.index,
    source,
    cue,
    content: runs(relation.content.filter(inView), view.first),
    beyond: runs(beyond, 0)
      .map(([from, to]) => trimmed(analysis, spanOfTokens(analysis, from, to)))
      .filter((span) => span !== null),
    cueLemma: lemmaOf(analysis, relation),
    relays: [],
    rule: "learned",
  };
}

/** Lemma of the word that a cue hangs on; that of "according to" is no verb's. */
function lemmaOf({ tokens }: Analysis, { head }: Relation): string {
  const { lower, lemma } = tokens[head]!;
  return lower === "according" ? lower : lemma;
}

/** A learned relation by the conventions of PolNeAR: spans of characters, marks as labelled. */
export function attributionFrom(analysis: Analysis, { source, cue, content }: Relation): Attribution {
  const spans = (tokens: readonly number[]) =>
    runs(tokens, 0).map(([from, to]): Span => spanOfTokens(analysis, from, to));
  return { source: spans(source), cue: spans(cue), content: spans(content) };
}

/** Runs of neighbouring tokens as half-open ranges counted from `first`. */
export function runs(tokens: readonly number[], first: number): Range[] {
  const found: Range[] = [];
  for (const token of tokens) {
    const last = found.at(-1);
    if (last && last[1] === token - first) last[1]++;
    else found.push([token - first, token - first + 1]);
  }
  return found;
}

/** Characters of a range of the analysis' tokens. */
export const spanOfTokens = (analysis: Analysis, from: number, to: number): Span => [
  analysis.tokens[from]!.start,
  analysis.tokens[to - 1]!.end,
];
