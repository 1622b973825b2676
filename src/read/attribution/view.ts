import type { Analysis, Span, Token } from "../../model/index.ts";
import { ROLES } from "../en/sources.ts";

/** A sentence as the attribution rules see it: its tokens and, for each, whether it stands inside quotation marks. */
export type SentenceView = {
  index: number;
  block: number;
  span: Span;
  /** Index in the analysis of the first of `tokens`. */
  first: number;
  tokens: readonly Token[];
  isQuoted: readonly boolean[];
};

/** Sentence views of a text, in order; quotations are walked once, so the cost is linear. */
export function viewSentences(analysis: Analysis): SentenceView[] {
  let q = 0;
  return analysis.sentences.map(({ span, tokens: [from, to], block }, index) => {
    const tokens = withNames(analysis.tokens.slice(from, to));
    while (q < analysis.quotations.length && analysis.quotations[q]!.span[1] <= span[0]) q++;
    const isQuoted = tokens.map((token) => {
      for (let i = q; i < analysis.quotations.length && analysis.quotations[i]!.span[0] < token.end; i++) {
        const [start, end] = analysis.quotations[i]!.span;
        if (token.start >= start && token.end <= end) return true;
      }
      return false;
    });
    return { index, block, span, first: from, tokens, isQuoted };
  });
}

/** Share of capitalised words above which a sentence is a headline, whose capitals say nothing. Chosen by us. */
const HEADLINE = 0.6;

/** Capitalised words inside running text are names, whatever the tagger makes of them ("Human Rights Watch has"). */
function withNames(tokens: readonly Token[]): readonly Token[] {
  const words = tokens.filter((token) => /^\p{L}/u.test(token.text));
  const capitals = words.filter((token) => /^\p{Lu}/u.test(token.text));
  if (capitals.length > HEADLINE * words.length) return tokens;
  return tokens.map((token, i) => {
    const isName =
      i > 0 &&
      /^\p{Lu}/u.test(token.text) &&
      /^(?:VERB|NOUN|ADV|X)$/.test(token.pos) &&
      !/["“(:]/.test(tokens[i - 1]!.text);
    if (isName) return { ...token, pos: "PROPN" };
    if (token.lower === "think" && /^tanks?$/.test(tokens[i + 1]?.lower ?? "")) return { ...token, pos: "NOUN" };
    // "a war monitor said": a base form between a noun and a verb is a noun.
    const isNoun =
      token.pos === "VERB" &&
      token.lower === token.lemma &&
      isVerb(tokens[i + 1]) &&
      /^(?:NOUN|ADJ|DET|PROPN)$/.test(tokens[i - 1]?.pos ?? "");
    if (isNoun) return { ...token, pos: "NOUN" };
    // "the army chief, Name,": an office that the tagger takes for an adjective.
    const isOffice =
      token.pos === "ADJ" && ROLES.has(token.lower) && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]?.pos ?? "");
    return isOffice ? { ...token, pos: "NOUN" } : token;
  });
}

export const isVerb = (token: Token | undefined) => token?.pos === "VERB" || token?.pos === "AUX";
export const isNominal = (token: Token | undefined) =>
  token?.pos === "NOUN" || token?.pos === "PROPN" || token?.pos === "PRON" || token?.pos === "NUM";
export const isComma = (token: Token | undefined) => token?.text === ",";
export const isQuoteMark = (token: Token | undefined) => token !== undefined && /^["“”«»„]$/.test(token.text);
export const isDash = (token: Token | undefined) => token !== undefined && /^(?:—|–|--)$/.test(token.text);
/** A dash, or a hyphen with a space on either side, which stands for one. */
export const isDashAt = (tokens: readonly Token[], at: number) =>
  isDash(tokens[at]) ||
  (tokens[at]?.text === "-" &&
    (tokens[at - 1]?.end ?? 0) < tokens[at].start &&
    (tokens[at + 1]?.start ?? 0) > tokens[at].end);
export const isStop = (token: Token | undefined) => token !== undefined && /^(?:[.!?;…]|\.\.\.)$/.test(token.text);

/** True where a finite clause seems to stand in [from, to): a verb or auxiliary that is no bare participle after a noun. */
export function hasFiniteVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.pos === "AUX") return true;
    if (token.pos === "VERB" && !token.lower.endsWith("ing") && tokens[i - 1]?.lower !== "to") return true;
  }
  return false;
}

/** Characters of a token range of a sentence. */
export const spanOf = ({ tokens }: SentenceView, [from, to]: readonly [number, number]): Span => [
  tokens[from]!.start,
  tokens[to - 1]!.end,
];
