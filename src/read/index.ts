import type { AliasGroup, Analysis, Attribution, Conflict, Report, Statement } from "../model/index.ts";
import { indexParties } from "../text/party.ts";
import { readSkeletons, type StatementSkeleton } from "./attribution/statements.ts";
import { extractRelations, selectRelations } from "./attribution/learned/extract.ts";
import { attributionFrom } from "./attribution/learned/found.ts";
import type { AttributionModel } from "./attribution/learned/model.ts";
import { officesOf } from "./attribution/offices.ts";
import { chainOf } from "./attribution/chain.ts";
import { type ClaimDraft, readClaims, readDocumentContext } from "./claims/index.ts";
import { isInference } from "./inference.ts";
import { isAgainstInterest } from "./interest.ts";
import { chargesOf } from "./reciprocal.ts";

export { readAttributionModel, type AttributionModel } from "./attribution/learned/model.ts";
export { relationsWithin } from "./relations.ts";
export type { ClaimDraft } from "./claims/index.ts";

/** A statement whose claims wait for their places and times. */
export type StatementDraft = Omit<Statement, "id" | "claims"> & { claims: ClaimDraft[] };

/** What reading needs besides the text: aliases of sources, the parties of conflicts, and who says what as learned. */
export type ReadTables = {
  aliases: readonly AliasGroup[];
  conflicts: readonly Conflict[];
  attribution: AttributionModel;
};

/** What a report says, who says it and on whose word; places and times are left as scopes of characters. */
export function readStatements(
  report: Pick<Report, "publisher">,
  analysis: Analysis,
  tables: ReadTables,
): { statements: StatementDraft[]; attributions: Attribution[] } {
  const relations = extractRelations(analysis, tables.attribution);
  const { thresholds } = tables.attribution;
  const skeletons = readSkeletons(analysis, tables.aliases, selectRelations(relations, "narrow", thresholds));
  const document = readDocumentContext(analysis);
  const parties = indexParties(tables.conflicts, tables.aliases);
  const sources = skeletons.map(({ sourceName }) => sourceName);
  const named = [...sources, ...analysis.names.map(({ span }) => analysis.text.slice(...span))];
  const conflict = parties.conflictOf(sources) ?? parties.conflictOf(named);
  const partyOf = (name: string) => parties.partyOf(name, conflict)?.id ?? null;
  const sideOf = (maker: string | null) => (maker === null ? null : (parties.partyOf(maker, conflict)?.name ?? null));
  const offices = officesOf(analysis);
  const byOffice = ({ isPerson, sourceName }: StatementSkeleton) =>
    isPerson
      ? (offices(sourceName)
          .map(partyOf)
          .find((party) => party !== null) ?? null)
      : null;
  const theConflict = tables.conflicts.find(({ id }) => id === conflict) ?? null;
  const charges = skeletons.flatMap((skeleton): { skeleton: StatementSkeleton; accused: string | null }[] => {
    return chargesOf(analysis, skeleton, theConflict, parties, named) ?? [{ skeleton, accused: null }];
  });
  const statements = charges.map(({ skeleton, accused }): StatementDraft => {
    const party = skeleton.sourceName === "author" ? null : (partyOf(skeleton.sourceName) ?? byOffice(skeleton));
    const side = skeleton.isPerson
      ? (parties.partyOf(skeleton.sourceName, conflict)?.name ?? null)
      : skeleton.sourceName;
    const claims = readClaims(analysis, skeleton, document).map((claim) =>
      accused !== null
        ? { ...claim, actor: accused, target: null }
        : claim.actor === skeleton.sourceName
          ? { ...claim, actor: side }
          : claim,
    );
    return {
      sentence: skeleton.sentence,
      content: skeleton.content,
      source: skeleton.source,
      cue: skeleton.cue,
      sourceName: skeleton.sourceName,
      party,
      chain: chainOf(report.publisher, skeleton),
      kind: skeleton.kind,
      heading: skeleton.heading,
      againstInterest: isAgainstInterest(party, claims, partyOf),
      isInference: isInference(analysis, skeleton),
      evidence: skeleton.evidence.map((one) => ({ ...one, side: sideOf(one.maker) })),
      claims,
      rule: skeleton.rule,
    };
  });
  const attributions = selectRelations(relations, "wide", thresholds).map((relation) =>
    attributionFrom(analysis, relation),
  );
  return { statements, attributions };
}
