import type { Analysis, PartOfSpeech, Token } from "../../model/index.ts";
import { termsOf, weighTerms, type WeighedTerms } from "../terms.ts";
import type { WordCounts } from "../word-counts.ts";

/** A word or words of a text that name an occurrence, with what stands around them; all that two mentions are compared by. */
export type Mention = {
  document: number;
  start: number;
  end: number;
  /** Lemma of the word that says what happened. */
  head: string;
  /** The head without endings that make nouns of verbs and verbs of nouns. */
  root: string;
  pos: PartOfSpeech | null;
  /** Logarithm of how many news texts go for one with the head: 0 for words that stand in all. */
  rareness: number;
  /** Which sentence of its document. */
  sentence: number;
  isInOpening: boolean;
  /** Roots of all its content words. */
  own: WeighedTerms;
  subject: WeighedTerms;
  object: WeighedTerms;
  /** Whatever depends on the head or stands above it. */
  arguments: WeighedTerms;
  before: WeighedTerms;
  after: WeighedTerms;
  sentenceWords: WeighedTerms;
  names: WeighedTerms;
  numbers: ReadonlySet<string>;
  /** Lemma of the word that the head depends on; empty at the top of a sentence. */
  governor: string;
};

/** Half-open range of characters. */
export type Place = { start: number; end: number };

/** Mentions of one document in the order of `places`. */
export function readMentions(
  analysis: Analysis,
  places: readonly Place[],
  document: number,
  words: WordCounts,
): Mention[] {
  return places.map((place) => readMention(analysis, place, document, words));
}

const REACH = 8; // tokens on either side that are compared in their order
const OPENING = 2; // sentences: a title and the sentence after it tell the event of the day

function readMention(analysis: Analysis, { start, end }: Place, document: number, words: WordCounts): Mention {
  const { tokens, sentences, text } = analysis;
  const sentence = Math.max(
    0,
    sentences.findIndex(({ span }) => start >= span[0] && start < span[1]),
  );
  const [from, to] = sentences[sentence]?.tokens ?? [0, 0];
  const within = tokens.slice(from, to);
  const own = within.filter((token) => token.start < end && token.end > start);
  const head = headOf(own, from, tokens);
  const lemma = head?.lemma.toLowerCase() ?? text.slice(start, end).toLowerCase();
  const others = within.filter((token) => !own.includes(token));
  const index = head ? tokens.indexOf(head, from) : -1;
  const dependants = others.filter((token) => token.head === index);
  const above = head && head.head >= 0 ? tokens[head.head] : undefined;
  const first = own[0] ? within.indexOf(own[0]) : 0;
  const last = own.length > 0 ? within.indexOf(own.at(-1)!) : 0;
  const weigh = (some: readonly Token[]): WeighedTerms =>
    weighTerms(
      some.filter(isContent).flatMap((token) => termsOf(token.lemma)),
      words,
    );
  const withParts = (some: readonly Token[]): Token[] =>
    some.flatMap((token) => [
      token,
      ...within.filter((other) => tokens[other.head] === token && PARTS.has(other.relation)),
    ]);
  return {
    document,
    start,
    end,
    head: lemma,
    root: rootOf(lemma),
    pos: head?.pos ?? null,
    rareness: Math.log((words.documents + 1) / (words.of(termsOf(lemma)[0] ?? "") + 1)),
    sentence,
    isInOpening: sentence < OPENING,
    own: weighTerms(
      own.filter(isContent).map((token) => rootOf(token.lemma.toLowerCase())),
      words,
    ),
    subject: weigh(withParts(dependants.filter(({ relation }) => SUBJECTS.has(relation)))),
    object: weigh(withParts(dependants.filter(({ relation }) => OBJECTS.has(relation)))),
    arguments: weigh(withParts([...dependants, ...(above ? [above] : [])])),
    before: weigh(within.slice(Math.max(0, first - REACH), first)),
    after: weigh(within.slice(last + 1, last + 1 + REACH)),
    sentenceWords: weigh(others),
    names: weigh(others.filter(({ pos }) => pos === "PROPN")),
    numbers: new Set(
      others.filter(({ text: written }) => written[0]! >= "0" && written[0]! <= "9").map(({ lower }) => lower),
    ),
    governor: above?.lemma.toLowerCase() ?? "",
  };
}

const PARTS: ReadonlySet<string> = new Set(["compound", "flat", "amod", "nmod", "nummod"]);
const SUBJECTS: ReadonlySet<string> = new Set(["nsubj", "csubj", "nmod", "compound"]);
const OBJECTS: ReadonlySet<string> = new Set(["obj", "iobj", "obl", "ccomp", "xcomp"]);

const CONTENT: ReadonlySet<PartOfSpeech> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);
const isContent = ({ pos, lemma }: Token): boolean => CONTENT.has(pos) && !LIGHT.has(lemma.toLowerCase());

/** Verbs that say little by themselves: the noun beside them says what happened. */
const LIGHT: ReadonlySet<string> = new Set(
  "be have do will would can could may might must shall should get go take make let start begin".split(" "),
);

/** The content word of the mention on which its other words depend; the last one where the parse doesn't tell. */
function headOf(own: readonly Token[], from: number, tokens: readonly Token[]): Token | undefined {
  const content = own.filter(isContent);
  if (content.length === 0) return own.at(-1);
  const isAbove = (token: Token): boolean => {
    const above = token.head >= from ? tokens[token.head] : undefined;
    return above === undefined || !content.includes(above);
  };
  return content.find((token) => token.pos === "VERB" && isAbove(token)) ?? content.findLast(isAbove) ?? content.at(-1);
}

/** Endings that make one kind of word of another, longest first: "explosion" and "explode" come near each other. */
const ENDINGS =
  "ization isation ation ition ments ment ings ing ions ion ers er ors or ance ence ists ist al ed ies es s e y".split(
    " ",
  );
const SHORTEST_ROOT = 4; // letters

export function rootOf(lemma: string): string {
  for (const ending of ENDINGS)
    if (lemma.endsWith(ending) && lemma.length - ending.length >= SHORTEST_ROOT) return lemma.slice(0, -ending.length);
  return lemma;
}
