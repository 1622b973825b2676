import type { Analysis, Claim, Publication, Span, Statement, Timex, Toponym } from "../model/index.ts";
import type { StatementDraft } from "../read/index.ts";
import { PlaceJoiner } from "./join-place.ts";
import { TimeJoiner } from "./join-time.ts";

type Joined = Omit<Statement, "id" | "claims"> & { claims: Omit<Claim, "id">[] };

/**
 * Gives each claim the place and time whose characters stand in its scope, else those that its sentence or the
 * sentences before it give, marked as implied. Places that are listed side by side give one claim each.
 */
export function joinClaims(
  analysis: Analysis,
  drafts: readonly StatementDraft[],
  toponyms: readonly Toponym[],
  timexes: readonly Timex[],
  published: Publication,
): Joined[] {
  const places = new PlaceJoiner(analysis.text, toponyms);
  const times = new TimeJoiner(analysis, timexes, published);
  return drafts.map((draft): Joined => {
    const block = blockOf(analysis, draft.sentence);
    const claims = draft.claims.flatMap((claim) => {
      const { scope, relation: _relation, ...rest } = claim;
      const when = times.timeOf(claim, draft, block);
      return places.placesOf(claim, draft, sentenceOf(analysis, draft.sentence)).map((where): Omit<Claim, "id"> => {
        const spans = {
          ...rest.spans,
          ...(where?.span ? { place: [where.span] } : {}),
          ...(when?.span ? { time: [when.span] } : {}),
        };
        return {
          ...rest,
          spans,
          evidence: union(Object.values(spans).flatMap((found) => found ?? [])),
          where,
          when,
          place: where ? where.path : null,
          time: when ? when.range : null,
        };
      });
    });
    return { ...draft, claims };
  });
}

/** Index of the sentence that begins a statement. */
function sentenceOf(analysis: Analysis, [start]: Span): number {
  let low = 0;
  let high = analysis.sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (analysis.sentences[middle]!.span[1] <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the block that holds a sentence. */
function blockOf(analysis: Analysis, [start]: Span): number {
  let low = 0;
  let high = analysis.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (analysis.blocks[middle]!.span[1] <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function union(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: Span[] = [];
  for (const [start, end] of sorted) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
