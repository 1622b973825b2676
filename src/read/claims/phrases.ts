import type { Word } from "./view.ts";

/** Whether the phrase (lemmas or forms) stands at `at`. A form of be may stand for "be". */
export function phraseAt(words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((part, k) => {
    const word = words[at + k];
    return word !== undefined && (word.lower === part || word.lemma === part);
  });
}

/** First place of any of the phrases between `from` and `to`, or null. */
export function findPhrase(
  words: readonly Word[],
  phrases: readonly (readonly string[])[],
  from: number,
  to: number,
): { at: number; phrase: readonly string[] } | null {
  for (let at = Math.max(0, from); at < Math.min(to, words.length); at++)
    for (const phrase of phrases) if (phraseAt(words, at, phrase)) return { at, phrase };
  return null;
}
