import type { Word } from "./view.ts";

/** Whether the phrase (lemmas or forms) stands at `at`. */
export function phraseAt(words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  for (let k = 0; k < phrase.length; k++) {
    const word = words[at + k];
    if (word === undefined || (word.lower !== phrase[k] && word.lemma !== phrase[k])) return false;
  }
  return true;
}

type Indexed<Row> = { row: Row; order: number };

/** Rows by the first word of their phrase, so that a text is gone over once. */
export type PhraseIndex<Row extends { words: readonly string[] }> = ReadonlyMap<string, readonly Indexed<Row>[]>;

export function indexPhrases<Row extends { words: readonly string[] }>(rows: readonly Row[]): PhraseIndex<Row> {
  const index = new Map<string, Indexed<Row>[]>();
  rows.forEach((row, order) => {
    const first = row.words[0]!;
    index.set(first, [...(index.get(first) ?? []), { row, order }]);
  });
  return index;
}

/** Rows whose phrase stands at `at`, in the order of their table. */
export function rowsAt<Row extends { words: readonly string[] }>(
  words: readonly Word[],
  at: number,
  index: PhraseIndex<Row>,
): readonly Indexed<Row>[] {
  const word = words[at];
  if (word === undefined) return [];
  const byForm = index.get(word.lower);
  const byLemma = word.lemma === word.lower ? undefined : index.get(word.lemma);
  if (byForm === undefined && byLemma === undefined) return [];
  return [...(byForm ?? []), ...(byLemma ?? [])]
    .filter(({ row }) => phraseAt(words, at, row.words))
    .sort((a, b) => a.order - b.order);
}

/** First row whose phrase stands between `from` and `to`, or null. */
export function findPhrase<Row extends { words: readonly string[] }>(
  words: readonly Word[],
  index: PhraseIndex<Row>,
  from: number,
  to: number,
): { at: number; row: Row } | null {
  for (let at = Math.max(0, from); at < Math.min(to, words.length); at++) {
    const found = rowsAt(words, at, index)[0];
    if (found) return { at, row: found.row };
  }
  return null;
}
