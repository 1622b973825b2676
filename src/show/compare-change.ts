import type { Bound, Modality, Polarity } from "../model/index.ts";
import type { Pair } from "./compare-pair.ts";
import type { Lookup } from "./lookup.ts";
import { figureWords } from "./words.ts";

export type Change = { readonly direction: "hardens" | "softens" | "differs"; readonly words: string };

/** How far each word commits its speaker. Only the order counts. */
const FIRMNESS: Readonly<Record<Modality, number>> = {
  asserted: 3,
  "reported-unverified": 2,
  possible: 1,
  predicted: 1,
  intended: 1,
};

/** How much room a bound leaves. Only the order counts. */
const SHARPNESS: Readonly<Record<Bound, number>> = {
  exact: 2,
  range: 1,
  about: 1,
  "at least": 1,
  "more than": 1,
  "at most": 1,
  "less than": 1,
};

const POLARITY: Readonly<Record<Polarity, number>> = { affirmed: 1, denied: 1, unknown: 0 };

/** What became of a claim of A in B. Empty where B says the same in the same voice. */
export function changesOf(pair: Pair, lookup: Lookup): Change[] {
  const { a, b } = pair;
  const changes: Change[] = [];
  const compared = (from: number, to: number, words: string) => {
    if (from !== to) changes.push({ direction: to > from ? "hardens" : "softens", words });
  };

  if (a.claim.polarity !== b.claim.polarity && POLARITY[a.claim.polarity] === POLARITY[b.claim.polarity])
    changes.push({ direction: "differs", words: `${a.claim.polarity} → ${b.claim.polarity}` });
  compared(POLARITY[a.claim.polarity], POLARITY[b.claim.polarity], `${a.claim.polarity} → ${b.claim.polarity}`);
  compared(FIRMNESS[a.claim.modality], FIRMNESS[b.claim.modality], `${a.claim.modality} → ${b.claim.modality}`);

  const voiceA = a.statement.kind === "author";
  const voiceB = b.statement.kind === "author";
  if (voiceA !== voiceB || dropsAttribution(pair, lookup))
    changes.push(
      voiceA && !voiceB
        ? { direction: "softens", words: `the author’s own word → attributed to ${b.statement.sourceName}` }
        : { direction: "hardens", words: `attributed to ${a.statement.sourceName} → stated bare` },
    );
  changes.push(...figureChanges(pair));
  return changes;
}

function figureChanges({ a, b }: Pair): Change[] {
  const from = a.claim.quantity;
  const to = b.claim.quantity;
  if (!from || !to || from.unit !== to.unit) return [];
  const words = `${figureWords(from.value, from.bound, from.high, from.unit)} → ${figureWords(to.value, to.bound, to.high, to.unit)}`;
  if (from.value !== to.value) return [{ direction: "differs", words }];
  if (from.bound === to.bound) return [];
  const step = SHARPNESS[to.bound] - SHARPNESS[from.bound];
  return [{ direction: step > 0 ? "hardens" : step < 0 ? "softens" : "differs", words }];
}

const dropsAttribution = ({ a, b }: Pair, { situation }: Lookup): boolean =>
  situation.relations.some(
    ({ kind, from, to }) =>
      kind === "drops-attribution" &&
      from.report === b.ref.report &&
      from.statement === b.ref.statement &&
      to.report === a.ref.report &&
      to.statement === a.ref.statement,
  );
