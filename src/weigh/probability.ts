import type { Answer, AnswerAssessment, Credibility, Reason, Reliability, StatementRef } from "../model/index.ts";
import type { PartyIndex } from "../text/party.ts";
import { GREATEST_PROBABILITY, LEAST_PROBABILITY, MOST_ORIGINS, RELIABILITY_TERM, TERMS } from "./constants.ts";
import { agreeing, type Case, isPosition, leastOrigins, originsBehind } from "./evidence.ts";
import { wordOf } from "./words.ts";

export type Grades = ReadonlyMap<string, { reliability: Reliability; reason: string }>;

const EVIDENCE_WORD = /\b(?:footage|imagery|images?|videos?|photographs?|photos?|recordings?|documents?)\b/iu;

/** An answer's probability as a sum of named terms in log-odds, each with its statements. */
export function weighAnswer(theCase: Case, answer: Answer, parties: PartyIndex, grades: Grades): AnswerAssessment {
  const reasons: Reason[] = [];
  const add = (rule: string, weight: number, text: string, refs: readonly StatementRef[] = answer.support): void => {
    if (weight !== 0) reasons.push({ rule: `weigh/${rule}`, text, weight, refs: [...refs] });
  };
  const rivals = theCase.question.answers.filter(
    (other) =>
      other !== answer && isPosition(other) && other.support.length > 0 && shares(other.support, answer.against),
  );
  add(
    "rivals",
    rivals.length > 0 ? TERMS.perRival * Math.log2(rivals.length + 1) : 0,
    rivals.length === 1
      ? "another answer that can't hold beside it"
      : `${rivals.length} other answers that can't hold beside it`,
    rivals.flatMap((rival) => rival.support),
  );

  const together = agreeing(theCase.question, answer);
  const refs = together.flatMap((each) => each.support);
  const origins = originsBehind(theCase, refs);
  const least = leastOrigins(origins);
  if (origins.length > 0) add("origin", TERMS.firstOrigin, `${origins[0]!.name} says so`, refs);
  const further = Math.min(least, MOST_ORIGINS) - 1;
  if (further > 0)
    add(
      "further-origins",
      TERMS.furtherOrigin * further,
      `${further} more independent ${further === 1 ? "origin" : "origins"}`,
      refs,
    );
  const uncertain = Math.min(origins.length - least, MOST_ORIGINS);
  if (uncertain > 0) add("uncertain-origins", TERMS.uncertainOrigin, `${uncertain} more that may be the same`, refs);

  const statements = answer.support.flatMap((ref) => theCase.statementOf(ref) ?? []);
  const claims = theCase.claimsOf(answer);
  if (statements.some(({ kind }) => kind === "direct" || kind === "mixed"))
    add("direct", TERMS.direct, "quoted in the speaker's own words");
  if (statements.some(({ evidence, chain }) => (evidence?.length ?? 0) > 0 || EVIDENCE_WORD.test(chain.at(-1) ?? "")))
    add("evidence", TERMS.evidence, "evidence is cited that others could look at");
  if (statements.some(({ againstInterest }) => againstInterest === true))
    add("against-interest", TERMS.againstInterest, "said against the speaker's own interest");
  if (claims.length > 0 && claims.every(({ modality }) => modality !== "asserted"))
    add("hedged", TERMS.hedged, "every statement behind it hedges");
  if (statements.length > 0 && statements.every(({ isInference }) => isInference === true))
    add("inference", TERMS.inference, "inferred and not reported");
  if (origins.length > 0 && origins.every((origin) => !origin.isCertain && origin.party === null))
    add("unnamed", TERMS.unnamed, "nobody behind it is named for certain");

  const own = new Set(origins.map((origin) => origin.id));
  for (const origin of originsBehind(theCase, answer.against)) {
    if (own.has(origin.id)) continue;
    const opposing = answer.against.filter((ref) => theCase.originOf(ref)?.id === origin.id);
    const isOwn = deniesOwnDeed(theCase, opposing, origin.party, parties);
    add(
      isOwn ? "own-denial" : "opposed",
      isOwn ? TERMS.ownDenial : TERMS.opposed,
      isOwn ? `denied by the one it concerns: ${origin.name}` : `otherwise by the word of ${origin.name}`,
      opposing,
    );
  }
  const graded = origins.flatMap((origin) => {
    const grade = grades.get(origin.name);
    return grade && grade.reliability !== "F" ? [{ origin, ...grade }] : [];
  });
  for (const { origin, reliability, reason } of graded)
    add(
      "reliability",
      RELIABILITY_TERM[reliability] / graded.length,
      `${origin.name} is graded ${reliability}: ${reason}`,
      origin.statements,
    );

  const logOdds = reasons.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const probability = Math.min(GREATEST_PROBABILITY, Math.max(LEAST_PROBABILITY, 1 / (1 + Math.exp(-logOdds))));
  return {
    answer: answer.id,
    probability,
    likelihood: wordOf(probability),
    credibility: credibilityOf(least, rivals.length > 0, probability, origins.length),
    reasons,
  };
}

/** STANAG 2511: 1 needs other independent sources; on one origin never better than 3; 6 where nothing can be judged. */
function credibilityOf(least: number, hasRivals: boolean, probability: number, origins: number): Credibility {
  if (origins === 0) return "6";
  if (hasRivals) return probability < UNLIKELY ? "5" : probability < EVEN ? "4" : "3";
  if (least >= 3) return "1";
  if (least === 2) return "2";
  return probability < UNLIKELY ? "4" : "3";
}
const UNLIKELY = 0.2; // ICD 203, upper end of "very unlikely"
const EVEN = 0.45; // ICD 203, lower end of "roughly even chance"

function deniesOwnDeed(
  theCase: Case,
  refs: readonly StatementRef[],
  party: string | null,
  parties: PartyIndex,
): boolean {
  if (party === null) return false;
  return refs.every((ref) =>
    (theCase.statementOf(ref)?.claims ?? []).some(
      (claim) => claim.polarity === "denied" && claim.actor != null && parties.partyOf(claim.actor, null)?.id === party,
    ),
  );
}

const shares = (a: readonly StatementRef[], b: readonly StatementRef[]): boolean =>
  a.some((x) => b.some((y) => x.report === y.report && x.statement === y.statement));
