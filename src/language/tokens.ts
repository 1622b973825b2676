import type { Sentence, Span, Token } from "../model/index.ts";
import type { EnglishModel } from "./english-model.ts";
import { lemmatise } from "./lemmatise.ts";
import { parseWords } from "./parse.ts";
import { tagWords } from "./tag.ts";
import { tokenise } from "./tokenise.ts";
import { encodeWords } from "./words.ts";

/**
 * Tokens of one sentence with tag, lemma, head and relation. `first` is the index that its first token will have in the
 * analysis, which heads count from.
 */
export function readTokens(text: string, span: Span, first: Sentence["tokens"][0], model: EnglishModel): Token[] {
  const spans = tokenise(text, span);
  const forms = spans.map(([start, end]) => text.slice(start, end));
  return analyseWords(forms, model).map(({ lower, lemma, pos, xpos, head, relation }, i) => {
    const [start, end] = spans[i]!;
    return { start, end, text: forms[i]!, lower, lemma, pos, xpos, head: head < 0 ? -1 : first + head, relation };
  });
}

/** A word of a sentence as analysed; `head` is an index into the sentence, -1 for the root. */
export type AnalysedWord = Pick<Token, "lower" | "lemma" | "pos" | "xpos" | "head" | "relation">;

/** Tags, lemmas and parse of given words of one sentence. Lemmas are in small letters. */
export function analyseWords(forms: readonly string[], model: EnglishModel): AnalysedWord[] {
  const lowers = forms.map((form) => form.toLowerCase());
  const words = encodeWords(forms, lowers, model);
  const tags = tagWords(words, model);
  const { heads, relations } = parseWords(words, tags, model);
  return lowers.map((lower, i) => ({
    lower,
    lemma: lemmatise(lower, tags[i]!, model),
    pos: model.universal[tags[i]!]!,
    xpos: model.penn[tags[i]!]!,
    head: heads[i]!,
    relation: heads[i]! < 0 ? "root" : model.relations[relations[i]!]!,
  }));
}
