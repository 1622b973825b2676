import type {
  AnnotatedClaim,
  AnnotatedStatement,
  Assessment,
  MatchInput,
  Silence,
  StatementRef,
} from "../model/index.ts";
import type { PartyIndex } from "../text/party.ts";
import { saysRefusal } from "../text/refusal.ts";
import type { Case } from "./evidence.ts";

/** Why a silence may mean nothing. Every silence carries all that could apply. */
const GUARDS = {
  policy: "policy: some bodies never speak about their own operations, so this is no sign either way",
  collection: "collection: nothing of theirs on this is in the ledger, which may only mean that it wasn't collected",
  access: "access: they may not have been in a position to know",
  time: "time: they may have spoken after the last report here was published",
} as const;

/** Who said that he would not speak, and which party concerned by a contested question has no word on it in the ledger. */
export function findSilences(
  cases: readonly Case[],
  assessments: readonly Assessment[],
  parties: PartyIndex,
  input: MatchInput,
): Silence[] {
  const texts = new Map(input.reports.map((report) => [report.id, report.text]));
  const titles = new Map(input.reports.map((report) => [report.id, report.title]));
  const questionOf = new Map<string, Case>();
  for (const theCase of cases)
    for (const answer of theCase.question.answers)
      for (const ref of answer.support) {
        const key = `${ref.report} ${ref.statement}`;
        if (!questionOf.has(key)) questionOf.set(key, theCase);
      }
  const silences: Silence[] = [];
  const readings = [...input.readings].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const reading of readings)
    for (const statement of reading.statements) {
      if (!isRefusal(statement, texts.get(reading.id) ?? null)) continue;
      const ref = { report: reading.id, statement: statement.id };
      const theCase = questionOf.get(`${ref.report} ${ref.statement}`);
      const claim = statement.claims[0];
      const who = statement.sourceName === "author" ? (claim?.actor ?? "somebody") : statement.sourceName;
      silences.push({
        kind: "stated",
        who,
        party: statement.party ?? parties.partyOf(who, null)?.id ?? null,
        about: theCase?.question.question ?? subjectOf(claim, titles.get(reading.id) ?? null),
        question: theCase?.question.id ?? null,
        refs: [ref],
        guards: [GUARDS.policy, GUARDS.access, GUARDS.time],
      });
    }
  cases.forEach((theCase, index) => {
    if (assessments[index]!.status === "contested") silences.push(...absent(theCase, parties));
  });
  return silences;
}

/** "Will not comment" names no subject; the report's title does. */
function subjectOf(claim: AnnotatedClaim | undefined, title: string | null): string {
  const gloss = claim?.gloss ?? "";
  return gloss.split(" ").length > BARE_REFUSAL || title === null ? gloss : title;
}
const BARE_REFUSAL = 4; // words

function isRefusal(statement: AnnotatedStatement, text: string | null): boolean {
  if (statement.claims.some((claim) => claim.detail === "no-comment")) return true;
  if (!statement.claims.some((claim) => claim.polarity === "unknown")) return false;
  const words =
    text === null
      ? statement.claims.map((claim) => claim.gloss ?? "").join(" ")
      : text.slice(statement.sentence[0], statement.sentence[1]);
  return saysRefusal(words);
}

/** A party that is accused or acts in the question and has no statement on it. */
function absent(theCase: Case, parties: PartyIndex): Silence[] {
  const { question } = theCase;
  const concerned = new Map<string, { name: string; refs: StatementRef[] }>();
  for (const answer of question.answers)
    for (const ref of answer.claims) {
      const claim = theCase.statementOf(ref)?.claims[ref.claim];
      if (!claim?.actor || claim.polarity !== "affirmed") continue;
      const party = parties.partyOf(claim.actor, null);
      if (!party) continue;
      const entry = concerned.get(party.id) ?? { name: party.name, refs: [] };
      entry.refs.push({ report: ref.report, statement: ref.statement });
      concerned.set(party.id, entry);
    }
  const spoke = new Set(question.answers.flatMap((answer) => answer.origins.map((origin) => origin.party)));
  return [...concerned]
    .filter(([id]) => !spoke.has(id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { name, refs }]) => ({
      kind: "absent" as const,
      who: name,
      party: id,
      about: question.question,
      question: question.id,
      refs,
      guards: [GUARDS.collection, GUARDS.policy, GUARDS.access, GUARDS.time],
    }));
}
