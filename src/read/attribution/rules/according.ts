import { ACCORDING } from "../../en/cues.ts";
import { skipBack } from "./content.ts";
import type { FoundAttribution, Range } from "../found.ts";
import { subjectAfter } from "./subject.ts";
import { isComma, type SentenceView } from "../view.ts";

/**
 * Adds "according to X" attributions to `found`. Behind another speaker's words X is the relay of that
 * statement and no statement of its own: "a spokesman declined to comment, according to the agency".
 */
export function findAccording(view: SentenceView, found: FoundAttribution[], end: number): void {
  const { tokens, isQuoted } = view;
  for (let i = 0; i < end; i++) {
    if (isQuoted[i]) continue;
    const phrase = ACCORDING.find(({ words }) => words.every((word, k) => tokens[i + k]?.lower === word));
    if (!phrase) continue;
    // "according to its own reports, the army claims": the speaker is named beside it.
    if (found.length > 0 && tokens[i + phrase.words.length + 1]?.lower === "own") continue;
    const cue: Range = [i, i + phrase.words.length];
    const source = subjectAfter(tokens, cue[1], end);
    if (!source) continue;
    const governor = found.find(
      ({ content, source: speaker }) =>
        speaker !== null && speaker[1] <= i && content.some(([from, to]) => from <= i && i <= to),
    );
    const rest: Range = [isComma(tokens[source[1]]) ? source[1] + 1 : source[1], end];
    if (governor) {
      governor.relays = [source];
      governor.content = governor.content.map(([from, to]): Range =>
        i > from && i < to ? skipBack(tokens, from, i) : [from, to],
      );
      continue;
    }
    const content = contentOf(view, i, rest);
    if (content.length === 0) continue;
    found.push({
      sentence: view.index,
      source,
      cue,
      content,
      cueLemma: "according",
      beyond: [],
      relays: [],
      rule: "according-to",
    });
  }
}

/** The clause before the phrase; the one after it where the phrase opens the sentence; both where it stands between commas. */
function contentOf(view: SentenceView, at: number, rest: Range): Range[] {
  const { tokens } = view;
  let left = skipBack(tokens, 0, at);
  if (left[1] - left[0] <= 2) return rest[1] > rest[0] ? [rest] : [];
  // A clause of another speaker on the left stays his: begin behind the last semicolon.
  for (let i = left[0]; i < left[1]; i++) if (tokens[i]!.text === ";") left = [i + 1, left[1]];
  const between = isComma(tokens[at - 1]) && isComma(tokens[rest[0] - 1]);
  return between && rest[1] - rest[0] > 1 ? [left, rest] : [left];
}
