import type { AnnotatedClaim, AnnotatedStatement, ClaimRef, EventDetail, MatchReport, Party } from "../model/index.ts";
import type { Days } from "./days.ts";
import type { Figure } from "./metrics.ts";
import type { PlacePath } from "./places.ts";
import type { WeighedTerms } from "./terms.ts";

/** A name with what the tables know of it. `key` is the party's id where there is a party. */
export type Agent = { name: string; key: string; party: Party | null };

/** A claim in the form that matching compares: everything folded, dated and counted once. */
export type Item = {
  ref: ClaimRef;
  /** Unique and stable: what ties are broken by, so that the order of reports doesn't matter. */
  id: string;
  report: MatchReport;
  statement: AnnotatedStatement;
  claim: AnnotatedClaim;
  actor: Agent | null;
  target: Agent | null;
  /** The party for which the speaker speaks, or whose own report this is. */
  speaker: Party | null;
  detail: EventDetail | null;
  place: PlacePath | null;
  /** The place is that of the report as a whole: good for finding what to compare, not for saying where it was. */
  isPlaceGuessed: boolean;
  /** Null where neither the claim nor the publication bounds it. */
  days: Days | null;
  /** Day of publication, the latest that is possible. */
  published: number | null;
  figure: Figure | null;
  /** The words count without a figure: "dozens", "several". */
  hasVagueCount: boolean;
  /** Says that somebody would not speak. */
  isRefusal: boolean;
  /** Terms of the statement's own words with their weight; unit length. */
  terms: WeighedTerms;
  /** The letters of those terms by threes. */
  letters: WeighedTerms;
  /** Numbers in figures among the statement's words. */
  numbers: ReadonlySet<string>;
  /** Position of the statement in its report. */
  position: number;
};
