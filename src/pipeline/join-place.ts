import type { ClaimPlace, EventType, Span, Toponym } from "../model/index.ts";
import type { ClaimDraft, StatementDraft } from "../read/index.ts";

/** Share of a report's place mentions that one place must hold to be the place of the report. Chosen by us on the training reports. */
const MAIN_SHARE = 0.25;
/** Places in one list that give a claim each; a longer list is a table and keeps its first ones. */
const LONGEST_LIST = 12;

/** Blocks behind its naming over which a place goes on to hold. Chosen by us on the training reports. */
const CARRY_BLOCKS = 1;
/** Events of whole countries and regions: a broad place is meant as it is written. */
const BROAD_EVENTS: ReadonlySet<EventType> = new Set([
  "control",
  "area-held",
  "force-size",
  "forecast",
  "negotiation",
  "ceasefire",
  "emergency-measure",
  "displacement",
  "objective",
]);

/** Chooses the place of each claim of one report, in the order of the text. */
export class PlaceJoiner {
  readonly #text: string;
  readonly #toponyms: readonly Toponym[];
  readonly #main: Toponym | null;
  #carried: { toponym: Toponym; block: number } | null = null;

  constructor(text: string, toponyms: readonly Toponym[]) {
    this.#text = text;
    this.#toponyms = toponyms.filter(({ isMetonym, path }) => !isMetonym && path.length > 0);
    this.#main = mainPlace(this.#toponyms);
  }

  /** One place, several where the text lists them, or [null]. */
  placesOf(claim: ClaimDraft, statement: StatementDraft, block: number): (ClaimPlace | null)[] {
    for (const [rule, scopes] of [
      ["place-in-clause", claim.scope],
      ["place-in-content", statement.content],
      ["place-in-sentence", [statement.sentence]],
    ] as const) {
      for (const scope of scopes) {
        const chosen = this.#choose(this.#within(scope, claim, statement), claim);
        if (!chosen) continue;
        const narrower = this.#narrower(chosen, claim);
        if (narrower) return [this.#place(narrower, "implied", "place-narrowed")];
        this.#carried = { toponym: chosen, block };
        const list = rule === "place-in-clause" ? this.#listOf(chosen, scope) : [chosen];
        return list.map((toponym) => this.#place(toponym, "stated", rule));
      }
    }
    if (this.#carried && block - this.#carried.block <= CARRY_BLOCKS)
      return [this.#place(this.#carried.toponym, "implied", "place-carried")];
    const implied = this.#main ?? this.#carried?.toponym;
    return [implied ? this.#place(implied, "implied", "place-of-report") : this.#country(claim, statement)];
  }

  /** "an attack in the north of the country" in a report on one town: the town, when the country holds it. */
  #narrower(chosen: Toponym, claim: ClaimDraft): Toponym | null {
    if (BROAD_EVENTS.has(claim.event)) return null;
    const inside = (toponym: Toponym | null | undefined) =>
      toponym && toponym.path.length > chosen.path.length && toponym.path.includes(chosen.path[0]!) ? toponym : null;
    return inside(this.#carried?.toponym) ?? inside(this.#main);
  }

  #within([start, end]: Span, claim: ClaimDraft, statement: StatementDraft): Toponym[] {
    const taken = [...(claim.spans.actor ?? []), ...(statement.source ? [statement.source] : [])];
    const found: Toponym[] = [];
    for (let i = firstAt(this.#toponyms, start); i < this.#toponyms.length && this.#toponyms[i]!.start < end; i++) {
      const toponym = this.#toponyms[i]!;
      if (
        toponym.end <= end &&
        !toponym.isAdjective &&
        !taken.some(([from, to]) => toponym.start >= from && toponym.end <= to)
      )
        found.push(toponym);
    }
    return found;
  }

  /** The most specific place nearest to the trigger; a place that contains another of the scope gives way to it. */
  #choose(found: readonly Toponym[], claim: ClaimDraft): Toponym | null {
    const trigger = claim.spans.trigger?.[0] ?? claim.scope[0] ?? [0, 0];
    const specific = found.filter(
      (toponym) =>
        !found.some(
          (other) =>
            other !== toponym && other.path.length > toponym.path.length && other.path.includes(toponym.path[0]!),
        ),
    );
    let best: Toponym | null = null;
    let nearest = Infinity;
    for (const toponym of specific) {
      const distance =
        toponym.start >= trigger[1] ? toponym.start - trigger[1] : (trigger[0] - toponym.end) * BEFORE_COSTS;
      if (distance < nearest) [best, nearest] = [toponym, distance];
    }
    return best;
  }

  /** The places listed beside the chosen one: "in Murmansk, Irkutsk and Amur". */
  #listOf(chosen: Toponym, scope: Span): Toponym[] {
    const peers = this.#toponyms.filter(
      ({ start, end, isAdjective }) => start >= scope[0] && end <= scope[1] && !isAdjective,
    );
    const at = peers.indexOf(chosen);
    let from = at;
    let to = at;
    while (from > 0 && this.#isListed(peers[from - 1]!, peers[from]!)) from--;
    while (to + 1 < peers.length && this.#isListed(peers[to]!, peers[to + 1]!)) to++;
    return peers.slice(from, to + 1).slice(0, LONGEST_LIST);
  }

  #isListed(a: Toponym, b: Toponym): boolean {
    const between = this.#text.slice(a.end, b.start);
    if (!/^(?:, | and |, and | or | & )(?:the )?$/.test(between)) return false;
    return a.path.length === b.path.length && !a.path.includes(b.path[0]!) && !b.path.includes(a.path[0]!);
  }

  /** "Syrian officials said": where no place is named at all, the country of an adjective. */
  #country(claim: ClaimDraft, statement: StatementDraft): ClaimPlace | null {
    const [start, end] = statement.sentence;
    const adjective = this.#toponyms.find(
      (toponym) => toponym.isAdjective && toponym.start >= start && toponym.end <= end,
    );
    return adjective && claim.event !== "other" ? this.#place(adjective, "implied", "place-of-adjective") : null;
  }

  /** A place that the sentence does not name gets no pin: the report implies it, and the text does not say it. */
  #place(toponym: Toponym, basis: "stated" | "implied", rule: string): ClaimPlace {
    const { choice, start, end, path, resolution } = toponym;
    const isPinned =
      choice !== null && resolution !== "unplaced" && rule !== "place-of-report" && rule !== "place-of-adjective";
    return {
      span: basis === "stated" ? [start, end] : null,
      path,
      lat: isPinned ? choice.lat : null,
      lon: isPinned ? choice.lon : null,
      radiusM: isPinned ? choice.radiusM : null,
      gazetteerId: resolution === "located" ? (choice?.gazetteerId ?? null) : null,
      level: choice?.level ?? "unknown",
      relation: this.#relation(start),
      extent: "unknown",
      basis,
      rule,
    };
  }

  #relation(start: number): ClaimPlace["relation"] {
    const before = this.#text.slice(Math.max(0, start - 24), start).toLowerCase();
    return (
      RELATIONS.find(({ ending }) =>
        ending.some((word) => before.endsWith(`${word} `) || before.endsWith(`${word} the `)),
      )?.relation ?? "in"
    );
  }
}

/** A place before the trigger is as near as one three times as far behind it: English puts it behind. Chosen by us on the training reports. */
const BEFORE_COSTS = 3;

/** Words before a place name that say how the event stands to it. */
const RELATIONS: readonly { ending: readonly string[]; relation: ClaimPlace["relation"]; reason: string }[] = [
  {
    ending: ["near", "outside", "around", "beside", "north of", "south of", "east of", "west of", "outskirts of"],
    relation: "near",
    reason: "not in the place itself",
  },
  { ending: ["toward", "towards"], relation: "toward", reason: "a direction" },
  { ending: ["from"], relation: "from", reason: "a departure" },
];

/** The place that a report mostly speaks of, or null where none stands out. */
function mainPlace(toponyms: readonly Toponym[]): Toponym | null {
  const counts = new Map<string, { toponym: Toponym; times: number }>();
  let all = 0;
  for (const toponym of toponyms) {
    if (toponym.isAdjective || toponym.path.length < 2) continue;
    all++;
    const key = toponym.path.join("|");
    const entry = counts.get(key);
    if (entry) entry.times++;
    else counts.set(key, { toponym, times: 1 });
  }
  let best: { toponym: Toponym; times: number } | null = null;
  for (const entry of counts.values()) if (!best || entry.times > best.times) best = entry;
  if (best && best.times >= MAIN_SHARE * all) return best.toponym;
  return toponyms.find(({ isAdjective }) => !isAdjective) ?? null;
}

/** Index of the first toponym that starts at or behind `at`. */
function firstAt(toponyms: readonly Toponym[], at: number): number {
  let low = 0;
  let high = toponyms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toponyms[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
