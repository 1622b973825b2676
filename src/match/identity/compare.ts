import { likeness } from "../terms.ts";
import type { DocumentsAlike } from "./documents.ts";
import type { Mention } from "./mention.ts";

/** What two mentions have in common, in the order that the trees were learned with. */
export const MENTION_FEATURES = [
  "sameHead",
  "sameRoot",
  "startAlike",
  "wordsMeet",
  "ownWords",
  "sameDocument",
  "documents",
  "documentNames",
  "documentOpenings",
  "documentNumbers",
  "documentsTogether",
  "sentence",
  "arguments",
  "subject",
  "object",
  "swapped",
  "before",
  "after",
  "crossed",
  "names",
  "sameNumber",
  "otherNumber",
  "rareness",
  "samePos",
  "bothVerbs",
  "bothNouns",
  "openings",
  "sentencesApart",
  "sameGovernor",
] as const;

/**
 * Numbers for the trees. `wordsMeet` how much the two heads were found
 * to name one occurrence (log-odds, 0 where it isn't known).
 */
export function compareMentions(a: Mention, b: Mention, documents: DocumentsAlike, wordsMeet: number): number[] {
  const sameDocument = a.document === b.document;
  const shared = [...a.numbers].some((number) => b.numbers.has(number));
  const isVerb = (mention: Mention): boolean => mention.pos === "VERB";
  return [
    a.head === b.head ? 1 : 0,
    a.root === b.root ? 1 : 0,
    startAlike(a.head, b.head),
    wordsMeet,
    likeness(a.own, b.own),
    sameDocument ? 1 : 0,
    sameDocument ? 1 : documents.all,
    sameDocument ? 1 : documents.names,
    sameDocument ? 1 : documents.opening,
    sameDocument ? 1 : documents.numbers,
    documents.together,
    likeness(a.sentenceWords, b.sentenceWords),
    likeness(a.arguments, b.arguments),
    likeness(a.subject, b.subject),
    likeness(a.object, b.object),
    Math.max(likeness(a.subject, b.object), likeness(a.object, b.subject)),
    likeness(a.before, b.before),
    likeness(a.after, b.after),
    Math.max(likeness(a.before, b.after), likeness(a.after, b.before)),
    likeness(a.names, b.names),
    shared ? 1 : 0,
    !shared && a.numbers.size > 0 && b.numbers.size > 0 ? 1 : 0,
    Math.min(a.rareness, b.rareness),
    a.pos === b.pos ? 1 : 0,
    isVerb(a) && isVerb(b) ? 1 : 0,
    !isVerb(a) && !isVerb(b) ? 1 : 0,
    (a.isInOpening ? 1 : 0) + (b.isInOpening ? 1 : 0),
    sameDocument ? Math.abs(a.sentence - b.sentence) : -1,
    a.governor !== "" && a.governor === b.governor ? 1 : 0,
  ];
}

/** Share of the longer word that the two have in common from the start. */
function startAlike(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same / Math.max(a.length, b.length, 1);
}

/** One key for two heads in either order. */
export const headPair = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
