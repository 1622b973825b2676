import type { AliasGroup, Analysis, Attribution, Conflict, Report, Statement } from "../model/index.ts";
import { indexParties } from "../text/party.ts";
import { readSkeletons, type StatementSkeleton } from "./attribution/statements.ts";
import { chainOf } from "./attribution/chain.ts";
import { type ClaimDraft, readClaims, readDocumentContext } from "./claims/index.ts";
import { isInference } from "./inference.ts";
import { isAgainstInterest } from "./interest.ts";
import { chargesOf } from "./reciprocal.ts";

export type { ClaimDraft } from "./claims/index.ts";

/** A statement whose claims wait for their places and times. */
export type StatementDraft = Omit<Statement, "id" | "claims"> & { claims: ClaimDraft[] };

/** Tables about names that reading needs: aliases of sources and the parties of conflicts. */
export type ReadTables = { aliases: readonly AliasGroup[]; conflicts: readonly Conflict[] };

/** What a report says, who says it and on whose word; places and times are left as scopes of characters. */
export function readStatements(
  report: Pick<Report, "publisher">,
  analysis: Analysis,
  tables: ReadTables,
): { statements: StatementDraft[]; attributions: Attribution[] } {
  const skeletons = readSkeletons(analysis, tables.aliases);
  const document = readDocumentContext(analysis);
  const parties = indexParties(tables.conflicts, tables.aliases);
  const sources = skeletons.map(({ sourceName }) => sourceName);
  const named = [...sources, ...analysis.names.map(({ span }) => analysis.text.slice(...span))];
  const conflict = parties.conflictOf(sources) ?? parties.conflictOf(named);
  const partyOf = (name: string) => parties.partyOf(name, conflict)?.id ?? null;
  const theConflict = tables.conflicts.find(({ id }) => id === conflict) ?? null;
  const charges = skeletons.flatMap((skeleton): { skeleton: StatementSkeleton; accused: string | null }[] => {
    return chargesOf(analysis, skeleton, theConflict, parties, named) ?? [{ skeleton, accused: null }];
  });
  const statements = charges.map(({ skeleton, accused }): StatementDraft => {
    const party = skeleton.sourceName === "author" ? null : partyOf(skeleton.sourceName);
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
      evidence: skeleton.evidence,
      claims,
      rule: skeleton.rule,
    };
  });
  return { statements, attributions: skeletons.flatMap(attributionOf) };
}

const attributionOf = ({ source, cue, content }: StatementSkeleton): Attribution[] =>
  cue ? [{ source: source ? [source] : [], cue: [cue], content }] : [];
