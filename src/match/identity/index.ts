import { z } from "zod";
import type { Analysis } from "../../model/index.ts";
import type { WordCounts } from "../word-counts.ts";
import { compareMentions, headPair } from "./compare.ts";
import { compareDocuments, documentWords, groupDocuments } from "./documents.ts";
import { averageLinkage } from "./linkage.ts";
import { type Mention, type Place, readMentions } from "./mention.ts";
import { Forest, logOddsOf } from "./trees.ts";

export { compareMentions, headPair, MENTION_FEATURES } from "./compare.ts";
export { compareDocuments, documentWords, groupDocuments } from "./documents.ts";
export { averageLinkage } from "./linkage.ts";
export { readMentions } from "./mention.ts";
export type { Mention } from "./mention.ts";

/** What was learned of when two mentions name one occurrence; see data/models/identity.md. */
export const IdentityModel = z.object({
  forest: Forest,
  /** For two heads, "attack raid": log-odds that they name one occurrence in documents of one story. */
  wordsMeet: z.record(z.string(), z.number()),
  /** Mean likeness from which documents are of one story. */
  storyFrom: z.number(),
  /** Mean log-odds from which two groups of mentions are of one occurrence. */
  mergeAt: z.number(),
});
export type IdentityModel = z.infer<typeof IdentityModel>;

export type MentionedIn = { analysis: Analysis; mentions: readonly Place[] };

/**
 * Which mentions of occurrences across documents name the same one: for each document and each of its mentions, the
 * number of its occurrence. Documents are first grouped by what they tell of; mentions meet within such a group.
 */
export function joinMentions(documents: readonly MentionedIn[], model: IdentityModel, words: WordCounts): number[][] {
  const vectors = documents.map(({ analysis }) => documentWords(analysis, words));
  const alike = compareDocuments(vectors);
  const occurrences = documents.map(({ mentions }) => mentions.map(() => 0));
  let next = 0;
  for (const story of groupDocuments(vectors, model.storyFrom)) {
    const found: { mention: Mention; at: number }[] = story.flatMap((document) =>
      readMentions(documents[document]!.analysis, documents[document]!.mentions, document, words).map(
        (mention, at) => ({
          mention,
          at,
        }),
      ),
    );
    const score = (i: number, j: number): number => {
      const [a, b] = [found[i]!.mention, found[j]!.mention];
      return logOddsOf(model.forest, compareMentions(a, b, alike(a.document, b.document), meetOf(model, a, b)));
    };
    for (const group of averageLinkage(found.length, score, model.mergeAt)) {
      for (const i of group) occurrences[found[i]!.mention.document]![found[i]!.at] = next;
      next++;
    }
  }
  return occurrences;
}

const meetOf = ({ wordsMeet }: IdentityModel, a: Mention, b: Mention): number =>
  wordsMeet[headPair(a.head, b.head)] ?? 0;
