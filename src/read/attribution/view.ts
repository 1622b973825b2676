import type { Analysis, Span, Token } from "../../model/index.ts";

/** A sentence as the attribution rules see it: its tokens and, for each, whether it stands inside quotation marks. */
export type SentenceView = {
  index: number;
  block: number;
  span: Span;
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
    return { index, block, span, tokens, isQuoted };
  });
}

/** Share of capitalised words above which a sentence is a headline, whose capitals say nothing. Chosen by us. */
const HEADLINE = 0.6;

/** Capitalised words inside running text are names, whatever the tagger makes of them ("Human Rights Watch has"). */
function withNames(tokens: readonly Token[]): readonly Token[] {
  const words = tokens.filter((token) => /^\p{L}/u.test(token.text));
  const capitals = words.filter((token) => /^\p{Lu}/u.test(token.text));
  if (capitals.length > HEADLINE * words.length) return tokens;
  return tokens.map((token, i) =>
    i > 0 &&
    /^\p{Lu}/u.test(token.text) &&
    /^(?:VERB|NOUN|ADJ|ADV|X)$/.test(token.pos) &&
    !/["“(:]/.test(tokens[i - 1]!.text) &&
    !isDemonymForm(token)
      ? { ...token, pos: "PROPN" }
      : token,
  );
}

const isDemonymForm = (token: Token) => token.pos === "ADJ";

export const isVerb = (token: Token | undefined) => token?.pos === "VERB" || token?.pos === "AUX";
export const isNominal = (token: Token | undefined) =>
  token?.pos === "NOUN" || token?.pos === "PROPN" || token?.pos === "PRON" || token?.pos === "NUM";
export const isComma = (token: Token | undefined) => token?.text === ",";
export const isQuoteMark = (token: Token | undefined) => token !== undefined && /^["“”«»„]$/.test(token.text);
export const isDash = (token: Token | undefined) => token !== undefined && /^(?:—|–|--)$/.test(token.text);
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
