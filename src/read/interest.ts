import type { ClaimDraft } from "./claims/index.ts";
import { INTEREST } from "./en/interest.ts";

/**
 * True where a party's voice grants what speaks for its adversary or against itself: by a table of event and
 * role, the same for all sides, never by the outlet. Claims that are denied, unknown or merely intended grant nothing.
 */
export function isAgainstInterest(
  party: string | null,
  claims: readonly ClaimDraft[],
  partyOf: (name: string) => string | null,
): boolean {
  if (party === null) return false;
  return claims.some((claim) => {
    if (claim.polarity !== "affirmed" || claim.modality === "intended" || claim.modality === "predicted") return false;
    const row = INTEREST.get(claim.event);
    if (!row) return false;
    const actor = claim.actor === null ? null : partyOf(claim.actor);
    const target = claim.target === null ? null : partyOf(claim.target);
    if (row.actor === "gains" && actor !== null && actor !== party) return true;
    if (row.actor === "loses" && actor === party) return true;
    return row.target === "loses" && target === party && actor !== null && actor !== party && row.grants;
  });
}
