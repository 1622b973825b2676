import type { Span } from "../../model/index.ts";
import type { ClaimDraft, StatementDraft } from "../../read/index.ts";
import { groupOf } from "./event-group.ts";
import { isInside } from "./locate.ts";
import type { Mention, PlaceNode } from "./place-candidates.ts";
import type { Features } from "./rank.ts";

/** What the features of one report's candidates hang on. */
export type PlaceSetting = {
  text: string;
  main: PlaceNode | null;
  /** Country that the report's places lie in most. */
  country: string | null;
};

/** Where a mention stands to a claim, nearest first. */
const ZONES = ["clause", "content", "sentence", "source", "before1", "before3", "before", "after"] as const;
type Zone = (typeof ZONES)[number];

/** Features of one candidate for the place of one claim; named so that the weights can be read. */
export function placeFeatures(
  node: PlaceNode,
  claim: ClaimDraft,
  statement: StatementDraft,
  sentence: number,
  setting: PlaceSetting,
  nearest: ReadonlySet<Mention>,
): Features {
  const group = scale(claim);
  const trigger = claim.spans.trigger?.[0] ?? claim.scope[0] ?? statement.sentence;
  const isSeat = statement.source !== null && SEATED.test(setting.text.slice(...statement.source));
  const zoned = node.mentions
    .map((mention) => ({ mention, zone: zoneOf(mention, claim, statement, sentence) }))
    .filter(({ mention, zone }) => !(zone === "source" && isSeat) && (!mention.isAside || near(zone) === "here"));
  const own = closest(zoned.filter(({ mention }) => mention.up === 0 && !mention.toponym.isAdjective));
  const any = own ?? closest(zoned);
  if (!any) return [];
  const { mention, zone } = any;
  const kind = own ? "own" : mention.up === 0 ? "adjective" : "above";
  const level = own ? levelOf(node, mention) : node.path.length === 1 ? "country" : "unit";
  const features = [`${kind}:${zone}`, `level:${level}:${group}`, `${kind}:${near(zone)}:${level}`];
  if (own && (zone === "clause" || zone === "content" || zone === "sentence")) {
    features.push(
      `side:${mention.toponym.start >= trigger[1] ? "after" : "before"}`,
      `word:${prepositionBefore(setting.text, mention.toponym.start)}:${level}`,
    );
    if (nearest.has(mention)) features.push(`nearest:${zone}`);
    if (isInside(mention.toponym.start, mention.toponym.end, claim.spans.actor ?? [])) features.push("actor");
    if (isInside(mention.toponym.start, mention.toponym.end, claim.spans.target ?? [])) features.push("target");
    if (/^['’]s/.test(setting.text.slice(mention.toponym.end, mention.toponym.end + 2)))
      features.push(`possessive:${level}`);
  }
  if (
    zoned.some(
      ({ mention: inner, zone: where }) =>
        inner.up > 0 && !inner.toponym.isAdjective && (where === "clause" || where === "content"),
    )
  )
    features.push(`frame:${own ? "own" : "above"}`);
  if (node.isFirst) features.push(`first:${near(zone)}`);
  if (setting.main === node) features.push(`main:${near(zone)}`, `main:${group}`);
  if (setting.country !== null && node.path.at(-1) !== setting.country) features.push(`abroad:${near(zone)}`);
  features.push(`share:${Math.min(4, Math.floor(node.share * 10))}`);
  return features;
}

/** Events that happen at a spot, those that move or hold ground, and all others. */
function scale({ event }: ClaimDraft): string {
  const group = groupOf(event);
  return group === "strike" || group === "harm" ? "spot" : group === "ground" || group === "state" ? "ground" : "wide";
}

/** Features of giving a claim no place. */
export const noPlaceFeatures = (claim: ClaimDraft): Features => ["none", `none:${scale(claim)}`];

const near = (zone: Zone) =>
  zone === "clause" || zone === "content" || zone === "sentence" ? "here" : zone === "before1" ? "before" : "away";

function closest(zoned: readonly { mention: Mention; zone: Zone }[]): { mention: Mention; zone: Zone } | null {
  let best: { mention: Mention; zone: Zone } | null = null;
  for (const entry of zoned) if (!best || ZONES.indexOf(entry.zone) < ZONES.indexOf(best.zone)) best = entry;
  return best;
}

function zoneOf(
  { toponym, sentence: at }: Mention,
  claim: ClaimDraft,
  statement: StatementDraft,
  sentence: number,
): Zone {
  const { start, end } = toponym;
  if (statement.source && isInside(start, end, [statement.source])) return "source";
  const clause: Span[] = claim.scope.slice(0, 1);
  if (isInside(start, end, clause)) return "clause";
  if (isInside(start, end, statement.content)) return "content";
  if (isInside(start, end, [statement.sentence])) return "sentence";
  if (at >= sentence) return "after";
  return sentence - at <= 1 ? "before1" : sentence - at <= 3 ? "before3" : "before";
}

/** Bodies that speak from a seat about events elsewhere: "the Defence Ministry in Moscow". A governor or a resident speaks of where he is. */
const SEATED = /\b(?:ministry|government|headquarters|department|embassy|parliament|spokes\w{1,7}|institute|agency)\b/i;

/** Levels that behave alike: a spot, a unit of administration, a country, a wide area, a direction ("the north of"). */
function levelOf(node: PlaceNode, { toponym }: Mention): string {
  if (/^(?:north|south|east|west|central|rural)/i.test(node.path[0]!)) return "direction";
  switch (toponym.choice?.level) {
    case "country":
      return toponym.resolution === "located" ? "country" : "spot";
    case "region":
    case "district":
      return toponym.resolution === "located" ? "unit" : "spot";
    case "area":
    case "water":
      return "area";
    default:
      return "spot";
  }
}

/** Prepositions before a place name, by what they make of it. */
const BEFORE: ReadonlyMap<string, string> = new Map(
  (
    [
      ["inside", "in at on inside over across within throughout"],
      ["beside", "near outside around"],
      ["toward", "to into toward towards"],
      ["from", "from"],
      ["of", "of"],
    ] as const
  ).flatMap(([kind, words]) => words.split(" ").map((word): [string, string] => [word, kind])),
);

/** The kind of preposition within two words before a place name, else none. */
export function prepositionBefore(text: string, start: number): string {
  const words = text
    .slice(Math.max(0, start - 40), start)
    .toLowerCase()
    .split(/[^\p{L}]/u)
    .filter((word) => word !== "");
  return BEFORE.get(words.at(-1) ?? "") ?? BEFORE.get(words.at(-2) ?? "") ?? "none";
}
