import type { ClaimPlace, Span, Toponym } from "../model/index.ts";
import type { ClaimDraft, StatementDraft } from "../read/index.ts";

/** Places in one list that give a claim each; a longer list is a table and keeps its first ones. */
const LONGEST_LIST = 12;

/** Sentences behind its naming over which a place goes on to hold. Chosen by us on the training reports. */
const CARRY_SENTENCES = 2;
/** Chooses the place of each claim of one report, in the order of the text. */
export class PlaceJoiner {
  readonly #text: string;
  readonly #toponyms: readonly Toponym[];
  readonly #main: Toponym | null;
  #carried: { toponym: Toponym; sentence: number } | null = null;

  constructor(text: string, toponyms: readonly Toponym[]) {
    this.#text = text;
    this.#toponyms = toponyms.filter(
      (toponym) => !toponym.isMetonym && toponym.path.length > 0 && !isDateline(text, toponym),
    );
    this.#main = mainPlace(this.#toponyms);
  }

  /** One place, several where the text lists them, or [null]. */
  placesOf(claim: ClaimDraft, statement: StatementDraft, sentence: number): (ClaimPlace | null)[] {
    for (const [rule, scopes] of [
      ["place-in-clause", claim.scope],
      ["place-in-content", statement.content],
      ["place-in-sentence", [statement.sentence]],
    ] as const) {
      for (const scope of scopes) {
        const chosen = this.#choose(this.#within(scope, claim, statement), claim);
        if (!chosen) continue;
        if (this.#isCarriable(chosen)) this.#carried = { toponym: chosen, sentence };
        const list = rule === "place-in-clause" ? this.#listOf(chosen, scope) : [chosen];
        return list.map((toponym) => this.#place(toponym, "stated", rule));
      }
    }
    if (this.#carried && sentence - this.#carried.sentence <= CARRY_SENTENCES)
      return [this.#place(this.#carried.toponym, "implied", "place-carried")];
    const implied = this.#main ?? this.#carried?.toponym;
    return [implied ? this.#place(implied, "implied", "place-of-report") : this.#country(claim, statement)];
  }

  /** Only what lies in the report's own country goes on to hold: a press conference elsewhere moves no front. */
  #isCarriable({ choice, path }: Toponym): boolean {
    if (choice?.level === "country" || choice?.level === "area" || choice?.level === "water") return false;
    return !this.#main || path.at(-1) === this.#main.path.at(-1);
  }

  #within([start, end]: Span, claim: ClaimDraft, statement: StatementDraft): Toponym[] {
    const taken = [...(claim.spans.actor ?? []), ...(statement.source ? [statement.source] : [])];
    const found: Toponym[] = [];
    for (let i = firstAt(this.#toponyms, start); i < this.#toponyms.length && this.#toponyms[i]!.start < end; i++) {
      const toponym = this.#toponyms[i]!;
      if (
        toponym.end <= end &&
        !toponym.isAdjective &&
        this.#isSetting(toponym) &&
        !taken.some(([from, to]) => toponym.start >= from && toponym.end <= to)
      )
        found.push(toponym);
    }
    return found;
  }

  /** A country without a preposition of place before it acts or suffers ("Russia shelled", "aircraft of Russia") and is no setting. */
  #isSetting({ choice, start, end }: Toponym): boolean {
    if (choice?.level !== "country") return true;
    if (/^['’]s\b/.test(this.#text.slice(end, end + 3))) return false;
    const before = this.#text
      .slice(Math.max(0, start - 30), start)
      .toLowerCase()
      .split(/[^a-z-]/)
      .filter((word) => word !== "");
    return before.slice(-3).some((word) => SETTING_WORDS.has(word));
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

/** Words within three before a country's name that make it the scene of an event. */
const SETTING_WORDS: ReadonlySet<string> = new Set([
  "in",
  "into",
  "inside",
  "within",
  "across",
  "throughout",
  "over",
  "near",
  "around",
  "at",
  "north",
  "northern",
  "south",
  "southern",
  "east",
  "eastern",
  "west",
  "western",
  "central",
  "parts",
  "part",
  "border",
  "regions",
  "region",
  "territory",
  "areas",
  "cities",
  "towns",
  "from",
  "to",
]);

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

/**
 * What makes a place the one that a report is about: each naming, the first of all, a settlement rather than a
 * region. A country weighs by the places named in it, less by its own name, least by its adjective, which
 * armies bear abroad. A place must hold `share` of its country's namings, else the report is about the country.
 * Chosen by us on the training reports.
 */
const MAIN = { naming: 1, first: 1.5, settlement: 0.5, country: 0.6, adjective: 0.25, share: 0.4 };

/** The place that a report mostly speaks of: within the country it names most, or that country itself. */
function mainPlace(toponyms: readonly Toponym[]): Toponym | null {
  const countryOf = ({ path }: Toponym) => path.at(-1)!;
  const country = heaviest(toponyms, countryOf, ({ isAdjective, path }) =>
    isAdjective ? MAIN.adjective : path.length > 1 ? MAIN.naming : MAIN.country,
  );
  if (!country) return null;
  const inside = toponyms.filter((toponym) => isExact(toponym) && countryOf(toponym) === countryOf(country.toponym));
  const first = inside[0];
  const weightOf = (toponym: Toponym) =>
    MAIN.naming +
    (toponym === first ? MAIN.first : 0) +
    (toponym.choice?.level === "settlement" || toponym.choice?.level === "site" ? MAIN.settlement : 0);
  const place = heaviest(inside, ({ path }) => path.join("|"), weightOf);
  const all = inside.reduce((sum, toponym) => sum + weightOf(toponym), 0);
  if (place && place.weight >= MAIN.share * all) return place.toponym;
  return (
    toponyms.find(
      (toponym) =>
        !toponym.isAdjective && toponym.path.length === 1 && countryOf(toponym) === countryOf(country.toponym),
    ) ??
    place?.toponym ??
    country.toponym
  );
}

/** A named place below its country, no mere direction ("the north of …") and no sea or continent. */
const isExact = ({ isAdjective, path, choice }: Toponym) =>
  !isAdjective &&
  path.length > 1 &&
  choice !== null &&
  choice.level !== "area" &&
  choice.level !== "water" &&
  choice.level !== "country" &&
  !/^(?:north|south|east|west|central|rural)/i.test(path[0]!);

/** "WARSAW, Poland —" and "SAN SALVADOR, 16 NOV 89 (AFP) --": where a report was written, not where its events are. */
function isDateline(text: string, { start, end }: Toponym): boolean {
  const line = Math.max(text.lastIndexOf("\n", start - 1) + 1, 0);
  if (start - line > DATELINE.before) return false;
  const head = text.slice(line, end + DATELINE.behind).split("\n")[0]!;
  const dash = head.search(/\) ?-|—|--|\[TEXT\]/);
  return dash >= end - line && /^[^a-z]{4}/.test(head);
}

/** Characters before a dateline's place and between it and the closing dash. Agencies' datelines are shorter. */
const DATELINE = { before: 30, behind: 70 };

/** The first toponym of the key whose weights add up to most. */
function heaviest(
  toponyms: readonly Toponym[],
  keyOf: (toponym: Toponym) => string,
  weightOf: (toponym: Toponym) => number,
): { toponym: Toponym; weight: number } | null {
  const sums = new Map<string, { toponym: Toponym; weight: number }>();
  for (const toponym of toponyms) {
    const entry = sums.get(keyOf(toponym));
    if (entry) entry.weight += weightOf(toponym);
    else sums.set(keyOf(toponym), { toponym, weight: weightOf(toponym) });
  }
  let best: { toponym: Toponym; weight: number } | null = null;
  for (const entry of sums.values()) if (!best || entry.weight > best.weight) best = entry;
  return best;
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
