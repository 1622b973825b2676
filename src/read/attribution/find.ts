import type { Analysis } from "../../model/index.ts";
import { withoutCheck } from "./checked.ts";
import type { FoundAttribution, Range } from "./found.ts";
import { findHidden } from "./hidden.ts";
import type { Relation } from "./learned/extract.ts";
import { foundFrom } from "./learned/found.ts";
import { withoutNesting } from "./nested.ts";
import { findByRules } from "./rules/find.ts";
import { hasFiniteVerb, isQuoteMark, isStop, isVerb, type SentenceView } from "./view.ts";

/**
 * All attributions of one sentence, in the order of their cues: the learned relations whose cue stands in it, with
 * what rules know better (who passes on whose words, what the author adds), else the claims of speakers left unnamed.
 */
export function findAttributions(
  view: SentenceView,
  analysis: Analysis,
  relations: readonly Relation[],
): FoundAttribution[] {
  const learned = relations
    .map((relation) => foundFrom(view, analysis, relation))
    .filter((attribution) => attribution !== null)
    .filter(({ source }) => source !== null && !isAuthor(view, source) && !asks(view, source))
    .map((attribution) =>
      opensSpeech(view, attribution) ? { ...attribution, content: [], rule: OPENING } : attribution,
    )
    .map((attribution) => quotedSpeaker(view, attribution))
    .map((attribution) => ({
      ...attribution,
      content: attribution.content.map((range) => withoutCheck(view, withoutLink(view, range))),
    }));
  const found = withRules(withoutNesting(view, learned), findByRules(view));
  return found.length > 0 ? found : findHidden(view, lastWord(view));
}

/** The learned attributions, and those that rules find where nothing was learned: none of whose words are another's cue or content. */
function withRules(learned: readonly FoundAttribution[], byRules: readonly FoundAttribution[]): FoundAttribution[] {
  const touches = (a: Range, b: Range) => a[0] < b[1] && b[0] < a[1];
  const isNew = ({ cue, source, content }: FoundAttribution) =>
    cue !== null &&
    source !== null &&
    learned.every((known) => {
      const taken = [...known.content, ...(known.cue ? [known.cue] : [])];
      return !taken.some((range) => touches(range, cue) || content.some((own) => touches(own, range)));
    });
  return [...learned, ...byRules.filter(isNew)].sort((a, b) => a.cue![0] - b.cue![0]);
}

/** A content without the "that" which leads to its clause. */
const withoutLink = ({ tokens }: SentenceView, [from, to]: Range): Range =>
  to - from > 1 && tokens[from]!.lower === "that" && !isVerb(tokens[from + 1]) && hasFiniteVerb(tokens, from + 1, to)
    ? [from + 1, to]
    : [from, to];

const FIRST_PERSON = new Set(["i", "we"]);

/** "We believe", outside quotation marks: the author's own voice. */
const isAuthor = ({ tokens, isQuoted }: SentenceView, [from, to]: Range) =>
  to - from === 1 && FIRST_PERSON.has(tokens[from]!.lower) && !isQuoted[from];

/** "Who said that …?" names nobody. */
const asks = ({ tokens }: SentenceView, [from, to]: Range) =>
  to - from === 1 && ASKING.has(tokens[from]!.lower) && tokens.at(-1)!.text === "?";

const ASKING = new Set(["who", "what", "which"]);

/** Rule of an attribution whose content stands in the paragraphs behind it. */
export const OPENING = "speech-opening";

/** Words between a cue and the colon that ends its sentence: "told the conference in the capital on Monday:". Chosen by us. */
const OPENING_WORDS = 12;

/** "The minister told the conference:" ends its sentence: what he said follows. */
function opensSpeech({ tokens }: SentenceView, { cue, content, beyond }: FoundAttribution): boolean {
  if (!cue || beyond.length > 0 || tokens.at(-1)!.text !== ":" || tokens.length - cue[1] > OPENING_WORDS) return false;
  return content.every(([from]) => from >= cue[1]) && !hasFiniteVerb(tokens, cue[1], tokens.length);
}

const QUOTING = new Set(["quote", "cite"]);

/** Words that a quoted speaker may have between "quoted" and "as saying". */
const SPEAKER_WORDS = 12;

/** "The agency quoted the army as saying": the army speaks and the agency passes it on. */
function quotedSpeaker(view: SentenceView, attribution: FoundAttribution): FoundAttribution {
  const { tokens } = view;
  const { cue, source } = attribution;
  if (!cue) return attribution;
  for (let as = cue[0]; as < cue[1] + SPEAKER_WORDS && as + 1 < tokens.length; as++) {
    if (tokens[as]!.lower !== "as" || !tokens[as + 1]!.lower.endsWith("ing")) continue;
    for (let i = as - 2; i >= 0 && i >= as - SPEAKER_WORDS; i--) {
      if (!QUOTING.has(tokens[i]!.lemma)) continue;
      const relay = source && source[1] <= i ? source : null;
      const rest = attribution.content.flatMap(([from, to]): Range[] =>
        to <= as + 2 ? [] : [[Math.max(from, as + 2), to]],
      );
      if (rest.length === 0 && attribution.beyond.length === 0) return attribution;
      return {
        ...attribution,
        source: [i + 1, as],
        cue: [as, as + 2],
        content: rest,
        relays: relay ? [relay, ...attribution.relays] : attribution.relays,
      };
    }
  }
  return attribution;
}

/** Token index behind the last word: final marks left out. */
function lastWord({ tokens }: SentenceView): number {
  let end = tokens.length;
  while (end > 0 && (isStop(tokens[end - 1]) || isQuoteMark(tokens[end - 1]))) end--;
  return end < tokens.length && isQuoteMark(tokens[end]) ? end + 1 : end;
}
