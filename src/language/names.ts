import type { Name, Sentence, Token } from "../model/index.ts";
import { NAME_LINKS, ORGANISATION_WORDS, PERSON_TITLES, PLACE_WORDS, SPEECH_VERBS } from "./en/names.ts";

/**
 * Names by their form: runs of capitalised words, with what the words around them tell. Sentences in
 * capitals give none, since form tells nothing there.
 */
export function findNames(tokens: readonly Token[], sentences: readonly Sentence[]): Name[] {
  const names: Name[] = [];
  for (const { tokens: range } of sentences) {
    const [first, last] = range;
    if (isShouted(tokens, first, last)) continue;
    let i = first;
    while (i < last) {
      if (!isNameWord(tokens[i]!, i === first)) {
        i++;
        continue;
      }
      let end = i + 1;
      while (end < last && continues(tokens, end, last)) end++;
      names.push({ span: [tokens[i]!.start, tokens[end - 1]!.end], kind: nameKind(tokens, i, end, first, last) });
      i = end;
    }
  }
  return names;
}

function nameKind(tokens: readonly Token[], from: number, to: number, first: number, last: number): Name["kind"] {
  const words = tokens.slice(from, to).map((token) => token.lower);
  const before = from > first ? tokens[from - 1]!.lower : "";
  const after = to < last ? tokens[to]!.lower : "";
  if (words.some((word) => ORGANISATION_WORDS.has(word))) return "organisation";
  if (PERSON_TITLES.has(before) || words.slice(0, -1).some((word) => PERSON_TITLES.has(word))) return "person";
  if (words.some((word) => PLACE_WORDS.has(word)) || PLACE_WORDS.has(after)) return "place";
  if (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => word.length > 1) &&
    (SPEECH_VERBS.has(after) || after === ",")
  )
    return "person";
  return "unknown";
}

const continues = (tokens: readonly Token[], at: number, last: number) =>
  isNameWord(tokens[at]!, false) ||
  (NAME_LINKS.has(tokens[at]!.lower) && at + 1 < last && isNameWord(tokens[at + 1]!, false));

const isNameWord = (token: Token, opensSentence: boolean) =>
  /^\p{Lu}/u.test(token.text) && (opensSentence ? token.pos === "PROPN" : token.pos !== "PRON" && token.pos !== "DET");

const isShouted = (tokens: readonly Token[], first: number, last: number) =>
  tokens.slice(first, last).every((token) => token.text === token.text.toUpperCase());
