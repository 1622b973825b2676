import type { Analysis, BlockKind, Span } from "../../model/index.ts";
import { hasFiniteVerb, isStop, type SentenceView } from "./view.ts";

/** Words under which a sentence asserts nothing that could be checked. */
const SHORTEST = 4;

/**
 * The span that a sentence asserts in the author's own voice, its final mark left out, or null: questions,
 * fragments and captions without a verb assert nothing.
 */
export function isAuthorsOwn(view: SentenceView, analysis: Analysis, kind: BlockKind): Span | null {
  const { tokens } = view;
  const last = tokens.at(-1)!;
  if (last.text === "?") return null;
  const words = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.text));
  if (words.length < SHORTEST) return null;
  if (kind === "caption" && /^\(|^©/.test(analysis.text.slice(...view.span))) return null;
  if (kind !== "heading" && !hasFiniteVerb(tokens, 0, tokens.length)) return null;
  let end = tokens.length;
  while (end > 0 && isStop(tokens[end - 1])) end--;
  return end > 0 ? [tokens[0]!.start, tokens[end - 1]!.end] : null;
}
