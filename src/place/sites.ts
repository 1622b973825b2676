import type { Analysis, Token } from "../model/index.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { mentionAt, type Mention } from "./mention.ts";

/** Nouns of built places that carry a name of their own: "Central Hospital", "Olenya air base". */
export const SITE_NOUNS: ReadonlySet<string> = new Set(
  "airport cosmodrome pipeline ranch airbase airfield aerodrome hospital clinic university hotel embassy consulate mosque church cathedral monastery bridge prison barracks square camp dam stadium market street road avenue boulevard highway crossing checkpoint refinery palace cemetery station base plant school".split(
    " ",
  ),
);

/** Words between the name and the noun: "air base", "power plant", "military airport". */
const BETWEEN: ReadonlySet<string> = new Set(
  "air military nuclear power international border railway train bus metro high refugee naval army oil".split(" "),
);
/** Words of a site's name before its noun. */
const LONGEST_NAME = 5;
const SMALL: ReadonlySet<string> = new Set(["of", "de", "del", "the", "-", "al", "el", "la"]);

/** Named sites of a text, by their noun; at least one capitalised word stands before it. */
export function findSites(analysis: Analysis, gazetteer: Gazetteer): Mention[] {
  const { tokens } = analysis;
  return analysis.sentences.flatMap(({ tokens: [first, last] }) => {
    const found: Mention[] = [];
    for (let i = first + 1; i < last; i++) {
      if (!SITE_NOUNS.has(tokens[i]!.lower)) continue;
      const isShouted = tokens[i]!.text === tokens[i]!.text.toUpperCase();
      const from = startOf(tokens, i, Math.max(first, i - LONGEST_NAME), isShouted);
      if (from < i && isOwnName(tokens, from, i, gazetteer))
        found.push(mentionAt(analysis, tokens[from]!.start, tokens[i]!.end));
    }
    for (let i = first; i < last; i++) {
      const end = endOfPart(tokens, i, last);
      if (end > i) found.push({ ...mentionAt(analysis, tokens[i]!.start, tokens[end - 1]!.end), isSite: true });
    }
    return found;
  });
}

/** A site of the list ("Azovstal" in "Azovstal plant") stays; another site takes the place of the names within it. */
export function withSites(mentions: readonly Mention[], sites: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const listed = new Set(mentions.filter(({ name }) => isListedSite(name, gazetteer)).map(({ start }) => start));
  const kept: Mention[] = [];
  let end = 0;
  const inOrder = [...sites.filter(({ start }) => !listed.has(start)), ...mentions];
  inOrder.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const mention of inOrder) {
    if (mention.start < end) continue;
    kept.push(mention);
    end = mention.end;
  }
  return kept;
}

const isListedSite = (name: string, gazetteer: Gazetteer): boolean =>
  gazetteer.find(name).some(({ row }) => gazetteer.level(row) === "site");

/** "Russian airbase", "Syrian army base" and "radio station" tell whose or what it is, not which. */
function isOwnName(tokens: readonly Token[], from: number, noun: number, gazetteer: Gazetteer): boolean {
  if (BROADCASTERS.has(tokens[noun - 1]!.lower)) return false;
  if (SEATS_OF_STATES.has(tokens[noun]!.lower)) return true;
  for (let i = from; i < noun; i++) {
    const { text, lower } = tokens[i]!;
    if (BETWEEN.has(lower) || UNNAMED.has(lower) || SMALL.has(lower)) continue;
    if (!gazetteer.find(text).some(({ row, kind }) => kind === "demonym" || gazetteer.level(row) === "country"))
      return true;
  }
  return false;
}

const BROADCASTERS: ReadonlySet<string> = new Set(["radio", "television", "tv", "news", "polling", "gas", "petrol"]);
const SEATS_OF_STATES: ReadonlySet<string> = new Set(["embassy", "consulate"]);
/** Adjectives and nouns that many sites have. */
const UNNAMED: ReadonlySet<string> = new Set(
  "public main local new old big large small open government coalition army police refugee rebel regime strikes strike attack bombing airstrike airstrikes raid raids".split(
    " ",
  ),
);

/**
 * End of a part or site that is called after its place, noun first: "Old City of X", "University of X",
 * "Camp X"; the index itself where none begins.
 */
function endOfPart(tokens: readonly Token[], at: number, last: number): number {
  const { text, lower } = tokens[at]!;
  if (!CAPITAL.test(text)) return at;
  let i = at + 1;
  if (lower === "camp" && tokens[i] !== undefined && isPartOfName(tokens, i, at) && tokens[i]!.pos === "PROPN")
    return i + 1;
  if (lower === "old" && PARTS_OF_TOWNS.has(tokens[i]?.lower ?? "") && CAPITAL.test(tokens[i]!.text)) i++;
  else if (!NOUNS_FIRST.has(lower)) return at;
  if (tokens[i]?.lower !== "of") return lower === "old" ? i : at;
  i++;
  if (tokens[i]?.lower === "the") i++;
  const from = i;
  while (i < last && i < from + LONGEST_NAME && isPartOfName(tokens, i, from)) i++;
  return i > from ? i : lower === "old" ? at + 2 : at;
}

function isPartOfName(tokens: readonly Token[], i: number, from: number): boolean {
  const { text, lower, start, pos } = tokens[i]!;
  if (i > from && start - tokens[i - 1]!.end > 1) return false;
  if (COMMON_IN_CAPITALS.has(lower) || SMALL_AFTER.has(lower) || pos === "VERB" || pos === "AUX") return false;
  return CAPITAL.test(text);
}

const SMALL_AFTER: ReadonlySet<string> = new Set(["of", "the", "being", "is", "will", "said", "which", "who"]);
const NOUNS_FIRST: ReadonlySet<string> = new Set(["university", "citadel", "port"]);
const PARTS_OF_TOWNS: ReadonlySet<string> = new Set(["city", "town", "quarter"]);

function startOf(tokens: readonly Token[], noun: number, first: number, isShouted: boolean): number {
  let named = noun;
  for (let i = noun - 1; i >= first; i--) {
    const token = tokens[i]!;
    if (tokens[i + 1]!.start - token.end > 1) break;
    if (isShouted && (SMALL.has(token.lower) || COMMON_IN_CAPITALS.has(token.lower))) break;
    const isName =
      CAPITAL.test(token.text) &&
      token.pos !== "DET" &&
      token.pos !== "ADP" &&
      token.pos !== "PRON" &&
      token.pos !== "VERB";
    if (isName) named = i;
    else if (i === noun - 1 && SMALL.has(token.lower)) break;
    else if (!BETWEEN.has(token.lower) && (isShouted || !SMALL.has(token.lower))) break;
  }
  return named;
}

/** Function words that the tagger may take for names in a text in capitals. */
const COMMON_IN_CAPITALS: ReadonlySet<string> = new Set(
  "in at on to from near and or by with for that this his her its their at a an was were had has have against inside outside".split(
    " ",
  ),
);

const CAPITAL = /^\p{Lu}/u;
