import type { Reason, Status, StatementRef } from "../model/index.ts";
import type { PartyIndex } from "../text/party.ts";
import { agreeing, type Case, isPosition, leastOrigins, originsBehind, originsByGround } from "./evidence.ts";

/** The status of a question by rules, the first that holds: contested or denied, unresolved, corroborated, single-source. */
export function statusOf(theCase: Case, parties: PartyIndex): { status: Status; reasons: Reason[] } {
  const { question } = theCase;
  const positions = question.answers.filter((answer) => isPosition(answer) && answer.support.length > 0);

  const opposed = positions.filter((answer) => opposition(theCase, answer.support, answer.against).length > 0);
  const unclear = question.answers.filter((answer) => answer.stance === "unclear");
  // A party that neither confirms nor denies what it is accused of is silent; that is no answer.
  const unclearOrigins = originsBehind(
    theCase,
    unclear.flatMap((answer) => answer.support),
  ).filter((origin) => origin.party === null || !isConcerned(theCase, origin.party, parties));

  if (opposed.length > 0) {
    const denial = deniedBy(theCase, parties);
    if (denial)
      return say("denied", "status/denied", `${denial.who} denies what is said of it; nobody else does`, denial.refs);
    const refs = opposed.flatMap((answer) => answer.support);
    return say(
      "contested",
      "status/contested",
      `origins disagree at overlapping times: ${opposed.map((answer) => `"${answer.answer}"`).join(" against ")}`,
      refs,
    );
  }
  const strongest = Math.max(0, ...positions.map((answer) => leastOrigins(originsBehind(theCase, answer.support))));
  const hasNamedPosition = positions.some((answer) => answer.origins.some((origin) => origin.voice === "named"));
  const onlyHedged =
    positions.length > 1 &&
    positions.every((answer) => theCase.claimsOf(answer).every((claim) => claim.modality === "possible"));
  // A paper's own "it is unclear" does not outweigh somebody who says that he knows.
  const isOnlyAuthors = unclearOrigins.every((origin) => origin.voice === "author");
  const least = leastOrigins(unclearOrigins) - (isOnlyAuthors && hasNamedPosition ? 1 : 0);
  if (unclearOrigins.length > 0 && least >= strongest)
    return say(
      "unresolved",
      "status/unclear-is-an-answer",
      `${unclearOrigins.map((origin) => origin.name).join(", ")} say that it is not known, and no position has more origins`,
      unclear.flatMap((answer) => answer.support),
    );
  if (onlyHedged)
    return say(
      "unresolved",
      "status/only-possible",
      "what is said is only called possible, and nothing is asserted",
      positions.flatMap((answer) => answer.support),
    );

  for (const answer of positions) {
    const together = agreeing(question, answer);
    const refs = together.flatMap((each) => each.support);
    const origins = originsByGround(theCase, together).asserting;
    if (leastOrigins(origins) >= 2)
      return say(
        "corroborated",
        "status/corroborated",
        `${leastOrigins(origins)} independent origins agree (${origins.map((origin) => origin.name).join("; ")}) and none disagrees`,
        refs,
      );
  }
  return say(
    "single-source",
    "status/single-source",
    "all that is said goes back to one origin that can be told, or to voices that may be one",
    question.answers.flatMap((answer) => answer.support),
  );
}

const say = (
  status: Status,
  rule: string,
  text: string,
  refs: readonly StatementRef[],
): { status: Status; reasons: Reason[] } => ({
  status,
  reasons: [{ rule, text, weight: null, refs: [...refs] }],
});

/** Origins that say otherwise and are not behind the answer themselves. */
function opposition(theCase: Case, support: readonly StatementRef[], against: readonly StatementRef[]): string[] {
  const own = new Set(originsBehind(theCase, support).map((origin) => origin.id));
  return originsBehind(theCase, against)
    .map((origin) => origin.id)
    .filter((id) => !own.has(id));
}

function isConcerned(theCase: Case, party: string, parties: PartyIndex): boolean {
  return theCase.question.answers.some((answer) =>
    theCase.claimsOf(answer).some((claim) => claim.actor != null && parties.partyOf(claim.actor, null)?.id === party),
  );
}

/** Asserted, and denied by the one it concerns and by nobody else, who says nothing in its place. */
function deniedBy(theCase: Case, parties: PartyIndex): { who: string; refs: StatementRef[] } | null {
  const denials = theCase.question.answers.flatMap((answer) =>
    answer.claims.flatMap((ref) => {
      const claim = theCase.statementOf(ref)?.claims[ref.claim];
      return claim?.polarity === "denied" ? [{ ref, claim }] : [];
    }),
  );
  if (denials.length === 0) return null;
  const parties_ = new Set<string>();
  for (const { ref, claim } of denials) {
    const party = theCase.originOf(ref)?.party;
    const concerned = claim.actor ? parties.partyOf(claim.actor, null) : null;
    if (!party || concerned?.id !== party) return null;
    parties_.add(party);
  }
  const others = theCase.question.answers.filter(
    (answer) =>
      isPosition(answer) &&
      answer.against.length > 0 &&
      !answer.origins.every((origin) => parties_.has(origin.party ?? "")),
  );
  const asserted = new Set(others.flatMap((answer) => answer.origins.map((origin) => origin.id)));
  if (asserted.size !== 1) return null;
  const who = denials.map(({ ref }) => theCase.originOf(ref)!.name)[0]!;
  return { who, refs: denials.map(({ ref }) => ({ report: ref.report, statement: ref.statement })) };
}
