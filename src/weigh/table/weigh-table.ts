import { calibrate, type Standing } from "./calibrate.ts";
import { type Centres, findCentres } from "./centre.ts";
import type { Confusion } from "./confusion.ts";
import { type Copying, findCopies } from "./copies.ts";
import { independence } from "./independence.ts";
import { type Family, findKinds, type Kind, type KindOptions } from "./kinds.ts";
import { weighLabels } from "./labels.ts";
import { areLookedUp } from "./numbers.ts";
import { type Profiles, weighByProfile } from "./profile.ts";
import { hierarchyRelations, type Relations, SAME_OR_NOT, setRelations } from "./relations.ts";
import type { ClaimTable } from "./table.ts";

/** What a table of claims comes to. */
export interface Weighing {
  /** The answer to the item at this position of `table.items`. */
  answerOf: (item: number) => TableAnswer;
  sources: () => SourceRecord[];
  copies: readonly Copying[];
  families: readonly { kind: Kind; method: string; items: number }[];
}

export interface TableAnswer {
  item: string;
  value: string;
  /** Never 0, never 1. */
  probability: number;
  kind: Kind;
  /** Claims of the item, those that say the answer, and the latter without what was likely copied. */
  claims: number;
  support: number;
  independent: number;
  /** The next likely answer, if somebody gave one. */
  rival: string | null;
  /** What spoke for it against its rival, in log-odds (nats), the weightiest first. */
  reasons: AnswerReason[];
}

export interface AnswerReason {
  rule: string;
  text: string;
  weight: number;
}

export interface SourceRecord {
  source: string;
  claims: number;
  /** Mean probability that its claims are right, where others speak of the same items; null where none do. */
  reliability: number | null;
  /** Share of its claims that are its own. */
  independence: number;
}

/** Weighs a table of claims with one configuration, whatever its kind. Same claims, same answers, in any order of lines. */
export function weighTable(table: ClaimTable, options: KindOptions = {}): Weighing {
  const first = findCopies(table);
  const weight = independence(table, first.truth, first.copies);
  const { families, numbers, separator } = findKinds(table, options);
  const parts = families.map((family) => weighFamily(table, family, options, numbers, separator, weight));
  const partOf = new Int32Array(table.items.length);
  const placeOf = new Int32Array(table.items.length);
  parts.forEach((part, p) =>
    part.family.items.forEach((item, at) => {
      partOf[item] = p;
      placeOf[item] = at;
    }),
  );
  const verdictOf = (item: number): Verdict => parts[partOf[item]!]!.verdictOf(placeOf[item]!);
  return {
    answerOf: (item) => answerOf(table, item, placeOf[item]!, parts[partOf[item]!]!, verdictOf(item), weight),
    sources: () => recordSources(table, verdictOf, weight),
    copies: first.copies,
    families: parts.map(({ family, method }) => ({ kind: family.kind, method, items: family.items.length })),
  };
}

/** The answer of an item as its model sees it. */
interface Verdict {
  value: string;
  /** The candidate that is the answer; -1 where nobody claimed exactly it. */
  candidate: number;
  /** The next candidate; -1 where there is none. */
  rival: number;
  probability: number;
}

interface Part {
  family: Family;
  method: string;
  model: Standing["model"];
  verdictOf: (at: number) => Verdict;
  /** Log-odds that claim k adds for a candidate against another of its item; null where the model has no such thing. */
  termOf: ((at: number, claim: number, answer: number, rival: number) => number) | null;
}

function weighFamily(
  table: ClaimTable,
  family: Family,
  options: KindOptions,
  numbers: Float64Array,
  separator: string,
  weight: Float64Array | null,
): Part {
  const { kind, items } = family;
  switch (kind) {
    case "label":
      return labelPart(table, family, weighLabels(table, items, weight), weight);
    case "number":
      if (options.cyclic === undefined && !areLookedUp(table, items, weight))
        return centrePart(table, family, findCentres(table, items, numbers, weight), numbers, weight);
      return profilePart(table, family, "looked up", SAME_OR_NOT, weight);
    case "set":
      return profilePart(table, family, "parts and wholes", setRelations(table.values, separator), weight);
    case "hierarchy":
      return profilePart(table, family, "levels", hierarchyRelations(table.values, options.hierarchy ?? []), weight);
    case "text":
      return profilePart(table, family, "the same or not", SAME_OR_NOT, weight);
  }
}

function profilePart(
  table: ClaimTable,
  family: Family,
  method: string,
  relations: Relations,
  weight: Float64Array | null,
): Part {
  const profiles: Profiles = weighByProfile(table, family.items, relations, weight);
  return {
    family,
    method,
    model: "profiles",
    verdictOf: (at) => {
      const item = family.items[at]!;
      const first = table.candidateStart[item]!;
      const [candidate, rival] = bestTwo(profiles.probability, first, table.candidateStart[item + 1]! - first);
      return {
        value: table.values[table.candidateValue[first + candidate]!]!,
        candidate,
        rival,
        probability: profiles.probability[first + candidate]!,
      };
    },
    termOf: profiles.termOf,
  };
}

function labelPart(table: ClaimTable, family: Family, confusion: Confusion, weight: Float64Array | null): Part {
  const { labels, probability, rates } = confusion;
  const wide = labels.length;
  const position = new Map(labels.map((value, at) => [value, at]));
  const labelOf = (item: number, candidate: number): number =>
    position.get(table.candidateValue[table.candidateStart[item]! + candidate]!)!;
  return {
    family,
    method: "tables of confusion",
    model: "labels",
    verdictOf: (at) => {
      const item = family.items[at]!;
      const first = table.candidateStart[item]!;
      const claimed = Float64Array.from(
        { length: table.candidateStart[item + 1]! - first },
        (_, candidate) => probability[at * wide + labelOf(item, candidate)]!,
      );
      const [candidate, rival] = bestTwo(claimed, 0, claimed.length);
      const value = table.values[table.candidateValue[first + candidate]!]!;
      return { value, candidate, rival, probability: claimed[candidate]! };
    },
    termOf: (at, claim, answer, rival) => {
      const item = family.items[at]!;
      const rate = (truth: number): number =>
        rates[(table.source[claim]! * wide + labelOf(item, truth)) * wide + labelOf(item, table.choice[claim]!)]!;
      return (weight === null ? 1 : weight[claim]!) * Math.log(rate(answer) / rate(rival));
    },
  };
}

function centrePart(
  table: ClaimTable,
  family: Family,
  centres: Centres,
  numbers: Float64Array,
  weight: Float64Array | null,
): Part {
  return {
    family,
    method: centres.isLog ? "centre of ratios" : "centre",
    model: centres.isLog ? "ratios" : "centre",
    verdictOf: (at) => {
      const item = family.items[at]!;
      const centre = centres.centre[at]!;
      const value = String(Number(centre.toPrecision(SHOWN_DIGITS)));
      // The centre is right to the digit where those who claim just that number are.
      let same = 0;
      let all = PRIOR_CLAIM;
      let candidate = -1;
      const tolerance = centres.isLog ? TOLERANCE * centre : EXACT;
      for (let k = table.claimStart[item]!; k < table.claimStart[item + 1]!; k++) {
        const own = weight === null ? 1 : weight[k]!;
        const number = numbers[table.candidateValue[table.candidateStart[item]! + table.choice[k]!]!]!;
        all += own;
        if (Math.abs(number - centre) > tolerance) continue;
        same += own;
        candidate = table.choice[k]!;
      }
      return { value, candidate, rival: -1, probability: same / all };
    },
    termOf: null,
  };
}

/** A centre has no more digits than this that mean anything. */
const SHOWN_DIGITS = 7;
const PRIOR_CLAIM = 1;
/** Of ratios, one hundredth counts as the same; of other numbers, only what rounding errors of the sum make. */
const TOLERANCE = 0.01;
const EXACT = 1e-6;

/** The most probable of a run of candidates and the next; ties go to the value that sorts first. -1: there is no second. */
function bestTwo(probability: Float64Array, first: number, width: number): [number, number] {
  let best = 0;
  let next = -1;
  for (let c = 1; c < width; c++) {
    const p = probability[first + c]!;
    if (p > probability[first + best]! + TIE) {
      next = best;
      best = c;
    } else if (next < 0 || p > probability[first + next]! + TIE) next = c;
  }
  return [best, next];
}

/** Differences below this are rounding, not evidence. */
const TIE = 1e-12;

function answerOf(
  table: ClaimTable,
  item: number,
  place: number,
  part: Part,
  { value, candidate, rival, probability }: Verdict,
  weight: Float64Array | null,
): TableAnswer {
  const from = table.claimStart[item]!;
  const to = table.claimStart[item + 1]!;
  let support = 0;
  let independent = 0;
  let all = 0;
  for (let k = from; k < to; k++) {
    const own = weight === null ? 1 : weight[k]!;
    all += own;
    if (table.choice[k] !== candidate) continue;
    support++;
    independent += own;
  }
  const first = table.candidateStart[item]!;
  return {
    item: table.items[item]!,
    value,
    probability: calibrate({ model: part.model, probability, share: all > 0 ? independent / all : 0, claims: all }),
    kind: part.family.kind,
    claims: to - from,
    support,
    independent,
    rival: rival < 0 ? null : table.values[table.candidateValue[first + rival]!]!,
    reasons: reasonsOf(table, item, place, part, candidate, rival),
  };
}

/** Terms that are listed one by one; the rest is summed. */
const MOST_REASONS = 5;

function reasonsOf(
  table: ClaimTable,
  item: number,
  at: number,
  part: Part,
  candidate: number,
  rival: number,
): AnswerReason[] {
  if (part.termOf === null || rival < 0) return [];
  const terms: AnswerReason[] = [];
  const first = table.candidateStart[item]!;
  for (let k = table.claimStart[item]!; k < table.claimStart[item + 1]!; k++)
    terms.push({
      rule: "weigh/claim",
      text: `${table.sources[table.source[k]!]!} says ${table.values[table.candidateValue[first + table.choice[k]!]!]!}`,
      weight: part.termOf(at, k, candidate, rival),
    });
  terms.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.text < b.text ? -1 : 1));
  const rest = terms.slice(MOST_REASONS);
  if (rest.length === 0) return terms;
  const sum = rest.reduce((total, { weight }) => total + weight, 0);
  return [
    ...terms.slice(0, MOST_REASONS),
    { rule: "weigh/others", text: `${String(rest.length)} other claims`, weight: sum },
  ];
}

function recordSources(
  table: ClaimTable,
  verdictOf: (item: number) => Verdict,
  weight: Float64Array | null,
): SourceRecord[] {
  const right = new Float64Array(table.sources.length);
  const judged = new Float64Array(table.sources.length);
  const own = new Float64Array(table.sources.length);
  const claims = new Float64Array(table.sources.length);
  for (let i = 0; i < table.items.length; i++) {
    const from = table.claimStart[i]!;
    const to = table.claimStart[i + 1]!;
    const { candidate, probability } = verdictOf(i);
    for (let k = from; k < to; k++) {
      const s = table.source[k]!;
      claims[s]!++;
      own[s]! += weight === null ? 1 : weight[k]!;
      if (to - from < 2) continue;
      judged[s]!++;
      right[s]! += table.choice[k] === candidate ? probability : 0;
    }
  }
  return table.sources.map((source, s) => ({
    source,
    claims: claims[s]!,
    reliability: judged[s]! > 0 ? right[s]! / judged[s]! : null,
    independence: claims[s]! > 0 ? own[s]! / claims[s]! : 1,
  }));
}
