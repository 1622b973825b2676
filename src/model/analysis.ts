import { Span } from "./span.ts";
import { z } from "zod";

/** Universal POS tags (universaldependencies.org/u/pos). */
export const PartOfSpeech = z.enum([
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
  "SPACE",
]);
export type PartOfSpeech = z.infer<typeof PartOfSpeech>;

export const Token = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** As written. */
  text: z.string(),
  /** Lower-cased. */
  lower: z.string(),
  lemma: z.string(),
  pos: PartOfSpeech,
  /** Penn Treebank tag, which tells forms of verbs apart (VBD, VBN, VBG ...) and plural nouns (NNS). */
  xpos: z.string(),
  /** Index of the token that it depends on, in the same sentence; -1 for a root and where the sentence was not parsed. */
  head: z.int().min(-1),
  /** Universal Dependencies relation to `head`, without subtype (universaldependencies.org/u/dep); "root" for a root, "dep" where not parsed. */
  relation: z.string(),
});
export type Token = z.infer<typeof Token>;

/** What a block of text is: boilerplate yields no claims, a heading's statements are marked, a caption asserts only what it asserts. */
export const BlockKind = z.enum(["paragraph", "heading", "caption", "byline", "boilerplate"]);
export type BlockKind = z.infer<typeof BlockKind>;

export const Sentence = z.object({
  span: Span,
  /** Half-open range of token indices. */
  tokens: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  /** Index into `blocks`. */
  block: z.int().nonnegative(),
});
export type Sentence = z.infer<typeof Sentence>;

export const Block = z.object({
  span: Span,
  kind: BlockKind,
  reason: z.string(),
  sentences: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
});
export type Block = z.infer<typeof Block>;

/** A quotation: `span` with its marks, `inner` without. A quotation over paragraphs is one. */
export const Quotation = z.object({ span: Span, inner: Span });
export type Quotation = z.infer<typeof Quotation>;

/** A name found without the gazetteer. */
export const Name = z.object({ span: Span, kind: z.enum(["person", "organisation", "place", "unknown"]) });
export type Name = z.infer<typeof Name>;

/** A text taken apart. Tokens are in order and never overlap; every token lies in exactly one sentence. */
export const Analysis = z.object({
  text: z.string(),
  language: z.string(),
  blocks: z.array(Block),
  sentences: z.array(Sentence),
  tokens: z.array(Token),
  quotations: z.array(Quotation),
  names: z.array(Name),
});
export type Analysis = z.infer<typeof Analysis>;
