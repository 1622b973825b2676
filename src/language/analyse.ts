import type { Analysis, Sentence } from "../model/index.ts";
import { findBlocks } from "./blocks.ts";
import type { EnglishModel } from "./english-model.ts";
import { findNames } from "./names.ts";
import type { NameModel } from "./names-model.ts";
import { findQuotations } from "./quotations.ts";
import { splitSentences } from "./sentences.ts";
import { readTokens } from "./tokens.ts";

/** Learned weights that the analysis is handed in, one model a language. */
export type LanguageModels = {
  english: EnglishModel; /** Null while the model for names is being learned: then no names are looked for. */
  names: NameModel | null;
};

/**
 * Takes a text apart: blocks, sentences, tagged and parsed tokens, quotations and names, all with offsets in UTF-16
 * code units into `text`. English alone is tagged; another language gives blocks and nothing else, so that
 * nothing is misread.
 */
export function analyse(text: string, language: string, models: LanguageModels): Analysis {
  const found = findBlocks(text);
  if (language !== "en") {
    const blocks = found.map((block) => ({ ...block, sentences: [0, 0] as [number, number] }));
    return { text, language, blocks, sentences: [], tokens: [], quotations: [], names: [] };
  }
  const quotations = findQuotations(text, found);
  const tokens: Analysis["tokens"] = [];
  const sentences: Sentence[] = [];
  const blocks = found.map((block, index) => {
    const first = sentences.length;
    for (const span of splitSentences(text, block.span)) {
      const from = tokens.length;
      for (const token of readTokens(text, span, from, models.english)) tokens.push(token);
      if (tokens.length > from) sentences.push({ span, tokens: [from, tokens.length], block: index });
    }
    return { ...block, sentences: [first, sentences.length] as [number, number] };
  });
  return {
    text,
    language,
    blocks,
    sentences,
    tokens,
    quotations,
    names: models.names ? findNames(tokens, sentences, models.names) : [],
  };
}
