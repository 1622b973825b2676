import type { Name, Sentence, Token } from "../model/index.ts";
import { withBodies } from "./names-bodies.ts";
import { decode, makeRoom, scoreTokens } from "./names-decode.ts";
import { nameFeatures } from "./names-features.ts";
import { NAME_KINDS, rangesOf } from "./names-labels.ts";
import type { NameLayer, NameModel } from "./names-model.ts";

/**
 * Names of persons, organisations and places, by a sequence model over learned weights; the language model's tags and
 * parse are among what it looks at. Names of units, vessels and weapons are found only where they name a body.
 */
export function findNames(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  model: NameModel,
  layer: NameLayer = "name",
): Name[] {
  if (tokens.length === 0) return [];
  const featuresOf = nameFeatures(tokens, sentences, model.lists, layer !== "name");
  const weights = model.layers[layer];
  const room = makeRoom(sentences.reduce((most, { tokens: [first, last] }) => Math.max(most, last - first), 0));
  const labels = new Uint8Array(tokens.length);
  for (const { tokens: range } of sentences) {
    const count = range[1] - range[0];
    scoreTokens(featuresOf(range), count, weights, room.scores);
    decode(weights.transitions, range[0], count, room, labels);
  }
  const ranges = rangesOf(labels);
  return (layer === "name" ? withBodies(tokens, sentences, ranges) : ranges).map(({ from, to, kind }) => ({
    span: [tokens[from]!.start, tokens[to - 1]!.end],
    kind: NAME_KINDS[kind]!,
  }));
}
