import type { Analysis, PlaceCandidate, Toponym } from "../model/index.ts";
import { clean } from "./candidates.ts";
import { choosePlaces, sureness, type Scored } from "./choose.ts";
import { isCompounded } from "./compound.ts";
import { describe, pathOf } from "./describe.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { groupMentions } from "./groups.ts";
import { nameOf, type Mention } from "./mention.ts";
import { isMetonym } from "./metonym.ts";
import { SOUND_FAMILY_OF_COUNTRY } from "./romanise.ts";
import { reasonsFor } from "./reasons.ts";
import { spreadM } from "./spread.ts";
import { fallBacks, type Fallback } from "./within.ts";

/** Candidates that a toponym carries with it, the choice included. */
const SHOWN_CANDIDATES = 4;

/** Chooses a place for each mention; the choice is made once for each name of the document. */
export function resolveMentions(analysis: Analysis, mentions: readonly Mention[], gazetteer: Gazetteer): Toponym[] {
  const groups = groupMentions(analysis, mentions, gazetteer);
  const scored = choosePlaces(groups, gazetteer);
  const fallbacks = fallBacks(groups, scored, gazetteer);
  const resolved = new Map<Mention, Resolved>();
  groups.forEach((group, index) => {
    const result = resolveGroup(scored[index]!, fallbacks[index]!, gazetteer);
    for (const mention of group.mentions) resolved.set(mention, result);
  });
  return mentions.map((mention) => toToponym(analysis, mention, resolved.get(mention)!, gazetteer));
}

interface Resolved {
  readonly resolution: Toponym["resolution"];
  readonly choice: PlaceCandidate | null;
  /** Names above the one written, where the choice is only its container. */
  readonly containerPath: readonly string[] | null;
  readonly best: Scored | null;
  /** True in countries whose names are written with and without the article, and in many romanisations. */
  readonly isArabic?: boolean;
  readonly candidates: PlaceCandidate[];
  readonly reason: string;
}

function resolveGroup(candidates: readonly Scored[], fallback: Fallback | null, gazetteer: Gazetteer): Resolved {
  const best = candidates[0] ?? null;
  const shown = candidates
    .slice(0, SHOWN_CANDIDATES)
    .map((each) => describe({ ...each, reasons: reasonsFor(each, gazetteer) }, gazetteer));
  if (fallback !== null || best === null) {
    const { unit, reason } = fallback ?? { unit: null, reason: "not in the gazetteer" };
    if (unit === null)
      return { resolution: "unplaced", choice: null, containerPath: [], best: null, candidates: shown, reason };
    const choice = describe({ row: unit, score: 0, reasons: [reason] }, gazetteer);
    return {
      resolution: "within",
      choice,
      containerPath: pathOf(unit, gazetteer),
      best: null,
      candidates: shown,
      reason,
    };
  }
  const share = sureness(candidates);
  const radiusM = Math.max(gazetteer.radiusM(best.row), Math.round(spreadM(candidates, gazetteer)));
  const choice = { ...shown[0]!, radiusM };
  const isPart = best.way === "part" || best.way === "inner";
  const sure = `sure to ${Math.round(share * 100)} %`;
  return {
    resolution: isPart ? "within" : "located",
    choice,
    containerPath: isPart ? choice.path : null,
    isArabic: SOUND_FAMILY_OF_COUNTRY[gazetteer.country(best.row) ?? ""] === "arabic",
    best,
    candidates: [choice, ...shown.slice(1)],
    reason: [...choice.reasons, sure].join("; "),
  };
}

function toToponym(analysis: Analysis, mention: Mention, resolved: Resolved, gazetteer: Gazetteer): Toponym {
  const { resolution, choice, containerPath, best, candidates, reason } = resolved;
  const isAdjective = best?.kind === "demonym" || (best !== null && isCompounded(analysis.text, mention.end));
  return {
    start: mention.start,
    end: mention.end,
    name: mention.name,
    resolution,
    choice,
    path:
      containerPath === null
        ? partPath(mention, headed(mention, resolved, gazetteer), isAdjective)
        : [unlistedName(mention, choice), ...containerPath],
    isMetonym: best !== null && !isAdjective && isMetonym(analysis, mention, gazetteer.level(best.row)),
    isAdjective,
    candidates,
    reason,
  };
}

/** The path under the name that readers know: a settlement found by its sound as it is written here, without an article that is not. */
function headed(mention: Mention, { choice, best, isArabic }: Resolved, gazetteer: Gazetteer): readonly string[] {
  const [head = "", ...rest] = choice!.path;
  if (isArabic !== true || best === null || best.kind === "demonym") return choice!.path;
  const written = clean(nameOf(mention));
  if (best.way === "sound" && gazetteer.level(best.row) !== "region") return [written, ...rest];
  const isWithArticle = ARTICLE.test(written) || !ARTICLE.test(head);
  return isWithArticle ? choice!.path : [head.replace(ARTICLE, ""), ...rest];
}

/** A name that no list has, without the Arabic article: reports write "Al-Tukhar" and "Tokhar" for one village. */
function unlistedName(mention: Mention, container: PlaceCandidate | null): string {
  const name = clean(nameOf(mention));
  if (SOUND_FAMILY_OF_COUNTRY[container?.country ?? ""] !== "arabic") return name;
  const bare = name.replace(ARTICLE, "");
  return bare.length >= SHORTEST_BARE && !bare.includes(" ") ? bare : name;
}

/** Characters; what is left of a shorter name without its article says too little. */
const SHORTEST_BARE = 4;

const ARTICLE = /^(?:[Aa][lrsndzt]|[Aa]sh|[Aa]dh|[Aa]th|[Ee][lrsz])[ -]/u;

/** "northern Mali" heads the path of Mali: what is said holds of that part. */
function partPath(mention: Mention, path: readonly string[], isAdjective: boolean): string[] {
  const { direction } = mention;
  const name = nameOf(mention);
  return direction === "" || isAdjective ? [...path] : [`${direction} ${clean(name)}`.replace(/\s/gu, " "), ...path];
}
