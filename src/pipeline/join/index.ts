import type {
  Analysis,
  Claim,
  ClaimPlace,
  ClaimTime,
  Publication,
  Span,
  Statement,
  Timex,
  Toponym,
} from "../../model/index.ts";
import type { ClaimDraft, StatementDraft } from "../../read/index.ts";
import { asideOf } from "./aside.ts";
import { datedEvidence } from "./evidence.ts";
import { firstEndingBehind } from "./locate.ts";
import { placeField, placesOf } from "./place.ts";
import { timeField, timesOf } from "./time.ts";
import type { Trees } from "./trees.ts";

type Joined = Omit<Statement, "id" | "claims"> & { claims: Omit<Claim, "id">[] };

/**
 * Gives each claim the place and the time that its words and its report give, or none. What the claim's own
 * sentence does not name is marked as implied. Places that are listed side by side give one claim each.
 */
export function joinClaims(
  analysis: Analysis,
  drafts: readonly StatementDraft[],
  toponyms: readonly Toponym[],
  timexes: readonly Timex[],
  published: Publication,
  { title, placeTrees }: { title: string | null; placeTrees: Trees },
): Joined[] {
  const sentenceOf = (at: number) => firstEndingBehind(analysis.sentences, at);
  const isAside = asideOf(analysis);
  const places = placeField(analysis, title, toponyms, drafts, sentenceOf, isAside);
  const times = timesOf(timeField(analysis, drafts, timexes, published, sentenceOf, isAside));
  let next = 0;
  return drafts.map((draft): Joined => {
    const sentence = sentenceOf(draft.sentence[0]);
    const claims = draft.claims.flatMap((claim) => {
      const when = times[next++] ?? null;
      return placesOf(places, claim, draft, sentence, placeTrees).map((where) => joined(claim, where, when));
    });
    return { ...draft, evidence: draft.evidence.map((one) => datedEvidence(one, timexes)), claims };
  });
}

function joined(claim: ClaimDraft, where: ClaimPlace | null, when: ClaimTime | null): Omit<Claim, "id"> {
  const { scope: _scope, relation: _relation, ...rest } = claim;
  const spans = {
    ...rest.spans,
    ...(where?.span ? { place: [where.span] } : {}),
    ...(when?.span ? { time: [when.span] } : {}),
  };
  const evidence = union(Object.values(spans).flatMap((found) => found ?? []));
  return { ...rest, spans, evidence, where, when, place: where ? where.path : null, time: when ? when.range : null };
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
