import type {
  AnnotatedClaim,
  AnnotatedStatement,
  EventDetail,
  EventType,
  MatchInput,
  MatchReport,
  Party,
} from "../model/index.ts";
import { nameWords } from "../text/name-key.ts";
import { saysRefusal } from "../text/refusal.ts";
import { indexParties, type PartyIndex } from "../text/party.ts";
import { dayNumber, type Days, lengthOf } from "./days.ts";
import type { Agent, Item } from "./item.ts";
import { type Figure, readFigure } from "./metrics.ts";
import { isPersonName } from "./person-name.ts";
import { type PlacePath, readPath } from "./places.ts";
import { lettersOf, termsOf, weighTerms } from "./terms.ts";
import type { WordCounts } from "./word-counts.ts";

/** An undated claim of a dated report is taken to lie in the weeks before: news is rarely older. Days, chosen by us. */
const UNDATED_REACH = 14;

/** Nouns that name nobody when they stand alone. */
const NO_NAME = new Set(
  "troops forces soldiers army military units fighters authorities government officials they their its his enemy side sides".split(
    " ",
  ),
);

const VAGUE_COUNTS = new Set(
  "dozens scores hundreds thousands several many numerous few some number tens survivors everyone everybody all toll".split(
    " ",
  ),
);

export type Normalised = { items: Item[]; parties: PartyIndex; conflictOf: ReadonlyMap<string, string | null> };

/** Turns the statements of all readings, hand-annotated or read by machine, into the items that matching compares. */
export function normalise(input: MatchInput, wordCounts: WordCounts): Normalised {
  const parties = indexParties(input.conflicts, input.aliases);
  const reports = new Map(input.reports.map((report) => [report.id, report]));
  const conflictOf = new Map<string, string | null>();
  const items: Item[] = [];
  const seen = new Set<string>();

  const readings = [...input.readings].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const reading of readings) {
    const report = reports.get(reading.id);
    if (!report || seen.has(reading.id)) continue;
    seen.add(reading.id);
    const conflict = parties.conflictOf(namesIn(reading.statements));
    conflictOf.set(reading.id, conflict);
    const published = latestDay(report);
    const persons = speakingPersons(reading.statements, parties, conflict);
    reading.statements.forEach((statement, position) => {
      const text = textOf(statement, report);
      const words = termsOf(text);
      const hasVagueCount = nameWords(text).some((word) => VAGUE_COUNTS.has(word));
      // Claims of one statement share their words.
      const shared = {
        terms: weighTerms(words, wordCounts),
        letters: lettersOf(words),
        numbers: new Set(nameWords(text).filter((word) => word >= "0" && word < ":")),
        hasVagueCount,
      };
      statement.claims.forEach((claim, index) => {
        const ref = { report: report.id, statement: statement.id, claim: index };
        items.push({
          ref,
          id: `${ref.report} ${ref.statement} ${String(index).padStart(3, "0")}`,
          report,
          statement,
          claim,
          actor: isNoSide(claim, persons) ? null : agentOf(claim.actor, parties, conflict),
          target: agentOf(claim.target, parties, conflict),
          speaker: speakerOf(statement, report, parties, conflict),
          detail: detailOf(claim, words),
          place: placeOf(claim),
          isPlaceGuessed: claim.where?.rule === PLACE_OF_REPORT,
          days: daysOf(claim, published),
          published,
          figure: figureOf(claim, report),
          position,
          isRefusal: isRefusal(statement, claim, report),
          ...shared,
        });
      });
    });
  }
  return { items, parties, conflictOf };
}

/** The statement's own words where the report's text is at hand, else the glosses of its claims. */
export function textOf(statement: AnnotatedStatement, report: MatchReport): string {
  const { text } = report;
  if (text !== null) return statement.content.map(([start, end]) => text.slice(start, end)).join(" ");
  return statement.claims.map((claim) => claim.gloss ?? [claim.actor, claim.event, claim.target].join(" ")).join(" ");
}

/** A figure that the words before it make an addition ("another 40") is a change and no total. */
function figureOf({ quantity }: AnnotatedClaim, { text }: MatchReport): Figure | null {
  if (!quantity) return null;
  const figure = readFigure(quantity);
  if (!quantity.span || text === null) return figure;
  const [start] = quantity.span;
  const before = nameWords(text.slice(Math.max(0, start - BEFORE_FIGURE), start + LONGEST_ADDING)).slice(0, -1);
  return before.some((word) => ADDING.has(word)) ? { ...figure, scope: "change" } : figure;
}
const ADDING = new Set(["additional", "another", "further", "extra"]);
const LONGEST_ADDING = 10; // characters; the span of a figure may begin with the word
const BEFORE_FIGURE = 16; // characters

/** "The army has not commented" says that nothing is said; it is a silence and not the answer "it is unclear". */
function isRefusal({ sentence }: AnnotatedStatement, claim: AnnotatedClaim, { text }: MatchReport): boolean {
  if (claim.polarity !== "unknown") return false;
  return claim.detail === "no-comment" || saysRefusal(text === null ? (claim.gloss ?? "") : text.slice(...sentence));
}

function namesIn(statements: readonly AnnotatedStatement[]): string[] {
  const names: string[] = [];
  for (const statement of statements) {
    names.push(statement.sourceName, ...statement.chain);
    for (const claim of statement.claims) {
      if (claim.actor) names.push(claim.actor);
      if (claim.target) names.push(claim.target);
      const country = claim.place?.at(-1);
      if (country) names.push(country);
    }
  }
  return names;
}

/** Persons who speak in a report and for no party: experts, residents, officials of nobody's side. */
function speakingPersons(
  statements: readonly AnnotatedStatement[],
  parties: PartyIndex,
  conflict: string | null,
): ReadonlySet<string> {
  return new Set(
    statements
      .map(({ sourceName }) => sourceName)
      .filter((name) => name !== "author" && isPersonName(name) && parties.partyOf(name, conflict) === null),
  );
}

/** An expert who says that "they advanced" did not advance. He stays the actor of what a person can do: talk, expect, decide. */
const isNoSide = ({ event, actor }: AnnotatedClaim, persons: ReadonlySet<string>): boolean =>
  actor != null && persons.has(actor) && !DONE_BY_PERSONS.has(event);
const DONE_BY_PERSONS: ReadonlySet<EventType> = new Set([
  "other",
  "negotiation",
  "objective",
  "outcome",
  "forecast",
  "emergency-measure",
  "ceasefire",
  "killed",
]);

function placeOf({ place, where }: AnnotatedClaim): PlacePath | null {
  if (!place) return null;
  return readPath(place, where?.lat ?? null, where?.lon ?? null, where?.radiusM ?? null);
}

/** The place stands nowhere near the claim, only somewhere in the report. */
const PLACE_OF_REPORT = "place-of-report";

function agentOf(name: string | null | undefined, parties: PartyIndex, conflict: string | null): Agent | null {
  if (!name) return null;
  const party = parties.partyOf(name, conflict);
  if (!party && nameWords(name).every((word) => NO_NAME.has(word))) return null;
  return { name, key: party?.id ?? parties.sourceKey(name), party };
}

function speakerOf(
  statement: AnnotatedStatement,
  report: MatchReport,
  parties: PartyIndex,
  conflict: string | null,
): Party | null {
  if (statement.sourceName !== "author") return parties.partyOf(statement.sourceName, conflict);
  const issuer = statement.chain.at(-1);
  return (issuer && parties.partyOf(issuer, conflict)) || parties.partyOf(report.publisher ?? report.name, conflict);
}

/** Annotators have no field for a finer event; where none is given at all, plain words of attack stand for it. */
function detailOf(claim: AnnotatedClaim, words: readonly string[]): EventDetail | null {
  if (claim.detail !== undefined || claim.event !== "other") return claim.detail ?? null;
  return DETAIL_WORDS.find(({ stems }) => words.some((word) => stems.includes(word)))?.detail ?? null;
}

/** Stems as `termsOf` gives them. */
const DETAIL_WORDS: readonly { detail: EventDetail; stems: readonly string[] }[] = [
  { detail: "chemical", stems: ["chemical", "chlorine", "sarin", "toxic", "gase"] },
  { detail: "bombing", stems: ["bomb", "bomber", "barrel"] },
  { detail: "attack", stems: ["attack", "strike", "struck", "assault", "raid"] },
];

function latestDay(report: MatchReport): number | null {
  const { published } = report;
  switch (published.kind) {
    case "value":
      return dayNumber(published.date);
    case "interval":
      return dayNumber(published.to);
    case "unknown":
      return null;
  }
}

/** A stretch carried over from another sentence dates nothing when it is longer than this. Days, chosen by us: a month. */
const LONGEST_CARRIED = 31;
/** What is so until something else is said: carried from the day it began, it holds until the report appears. */
const LASTING: ReadonlySet<EventType> = new Set(["control", "area-held"]);

function daysOf(claim: AnnotatedClaim, published: number | null): Days | null {
  const days = readDays(claim, published);
  if (!days?.isKnown || claim.when?.rule !== "time-carried") return days;
  if (lengthOf(days) > LONGEST_CARRIED) return undated(published);
  return LASTING.has(claim.event) && published !== null ? { ...days, to: Math.max(days.to, published) } : days;
}

function readDays(claim: AnnotatedClaim, published: number | null): Days | null {
  const from = claim.time?.from ? dayNumber(claim.time.from) : NaN;
  const to = claim.time?.to ? dayNumber(claim.time.to) : NaN;
  if (!Number.isNaN(from) || !Number.isNaN(to)) {
    const start = Number.isNaN(from) ? to : from;
    const end = Number.isNaN(to) ? Math.max(start, published ?? start) : to;
    return { from: Math.min(start, end), to: Math.max(start, end), isKnown: true };
  }
  return undated(published);
}

const undated = (published: number | null): Days | null =>
  published === null ? null : { from: published - UNDATED_REACH, to: published, isKnown: false };
