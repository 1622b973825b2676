import type { Analysis } from "../model/index.ts";
import type { GazetteerLevel } from "./gazetteer.ts";
import { firstTokenAt, type Mention } from "./mention.ts";

/** A capital, country or seat before a verb of saying or deciding, or before "'s army", stands for its government. */
export function isMetonym(analysis: Analysis, mention: Mention, level: GazetteerLevel): boolean {
  if (level !== "country" && level !== "capital" && level !== "site" && level !== "region") return false;
  const { tokens } = analysis;
  const from = firstTokenAt(analysis, mention.start);
  if (from < 0) return false;
  const isArticle = tokens[from - 1]?.lower === "the";
  const before = tokens[isArticle ? from - 2 : from - 1]?.lower;
  const name = mention.name.toLowerCase();
  const seat = name.startsWith("the ") ? name.slice("the ".length) : name;
  if (SEATS.has(seat)) return before === undefined || !AT_A_SEAT.has(before);
  if (before !== undefined && LOCAL_PREPOSITIONS.has(before)) return false;
  let next = from;
  while (next < tokens.length && tokens[next]!.start < mention.end) next++;
  while (
    next < tokens.length &&
    (tokens[next]!.pos === "AUX" || tokens[next]!.pos === "ADV" || tokens[next]!.pos === "PART") &&
    tokens[next]!.text !== "'s"
  )
    next++;
  const verb = tokens[next];
  if (verb !== undefined && verb.pos === "VERB") return GOVERNMENT_VERBS.has(verb.lemma.toLowerCase());
  return before !== undefined && AGENT_PREPOSITIONS.has(before) && level !== "region";
}

/** Seats that stand for those who sit there, save where the words before say that something is at the place. */
const SEATS: ReadonlySet<string> = new Set(["kremlin", "pentagon", "white house", "whitehall", "downing street"]);
const AT_A_SEAT: ReadonlySet<string> = new Set(["outside", "inside", "near", "around"]);

const LOCAL_PREPOSITIONS: ReadonlySet<string> = new Set([
  "in",
  "at",
  "near",
  "from",
  "of",
  "outside",
  "around",
  "toward",
  "towards",
  "to",
  "into",
  "across",
  "over",
  "through",
  "inside",
  "within",
]);
const AGENT_PREPOSITIONS: ReadonlySet<string> = new Set(["against", "with", "between", "by"]);

/** What governments do and towns do not. */
const GOVERNMENT_VERBS: ReadonlySet<string> = new Set(
  "say claim deny accuse announce warn insist reject condemn call demand want agree refuse confirm admit declare describe urge back support vow threaten blame argue maintain note report state tell propose offer sign impose recognise recognize withdraw launch send deploy invade attack respond retaliate withhold negotiate hope plan seek try pledge promise acknowledge allege dismiss consider view believe fear hold order ask decide welcome".split(
    " ",
  ),
);
