import type { Analysis } from "../model/index.ts";
import type { Expression } from "./expression.ts";
import type { Lexeme, Vocabulary } from "./lexeme.ts";
import { APOSTROPHES, cutPieces, NOTHING, type Piece } from "./piece.ts";
import { JOINERS } from "./rules/joiners.ts";
import type { Parsed, Reading, Rule } from "./rules/rule.ts";
import { RULES } from "./rules/rules.ts";

/** A time expression before it is set against any date: pieces `at` up to `to`. */
export interface Mention {
  at: number;
  to: number;
  expression: Expression;
  rule: string;
}

/** How far rules may ask one another: "early on the night of Tuesday, 19 July" needs four. */
const MOST_DEPTH = 5;

/** All expressions of a text, in order, never overlapping; nothing here depends on the date of publication. */
export function parseTimes(analysis: Analysis, vocabulary: Vocabulary): { pieces: Piece[]; mentions: Mention[] } {
  const pieces = cutPieces(analysis, vocabulary);
  const known = new Map<number, Parsed | null>();
  const reading: Reading = { pieces, vocabulary, parse: (at, depth) => parseOnce(reading, known, at, depth) };
  const mentions: Mention[] = [];
  let at = 0;
  while (at < pieces.length) {
    const found = parse(reading, at, 0);
    if (found === null) at++;
    else {
      if (!isOfName(pieces, found)) mentions.push({ at, ...found });
      at = found.to;
    }
  }
  return { pieces, mentions };
}

/** "the March 14 Alliance", "Friday Mosque": a day that is part of a name dates nothing. */
function isOfName(pieces: readonly Piece[], { to, expression }: Parsed): boolean {
  const isBareDay =
    expression.kind === "weekday" ||
    (expression.kind === "date" && expression.day !== null && expression.year === null && expression.which === null);
  const next = pieces[to];
  return isBareDay && next !== undefined && next.isCapital && !next.isUpper && next.lexeme.roles.includes("name-tail");
}

const NUMBER_RULES = RULES.filter((rule) => rule.starts.includes("number"));
const APOSTROPHE_RULES = RULES.filter((rule) => rule.starts.includes("apostrophe"));
const NO_RULES: readonly Rule[] = [];

/** The rules that may begin at a word, by its lexeme. A cache of what the tables say; lexemes never change. */
const rulesOfLexeme = new WeakMap<Lexeme, readonly Rule[]>();

/** Most words can't begin a time expression: no rule is asked there. */
function rulesAt(piece: Piece | undefined): readonly Rule[] {
  if (piece === undefined) return NO_RULES;
  if (piece.digits > 0) return NUMBER_RULES;
  if (piece.lexeme === NOTHING) return APOSTROPHES.has(piece.lower) ? APOSTROPHE_RULES : NO_RULES;
  const known = rulesOfLexeme.get(piece.lexeme);
  if (known !== undefined) return known;
  const { roles, ...facts } = piece.lexeme;
  const has = new Set<string>([...roles, ...Object.keys(facts)]);
  const rules = RULES.filter((rule) => rule.starts.some((start) => has.has(start)));
  rulesOfLexeme.set(piece.lexeme, rules);
  return rules;
}

/** Readings kept at a time: what lies behind is never asked for again, so that memory need not grow with the text. */
const MOST_KNOWN = 2000;

/** Rules ask for the same place again and again ("Monday Monday Monday"): each is read once for each depth. */
function parseOnce(reading: Reading, known: Map<number, Parsed | null>, at: number, depth: number): Parsed | null {
  if (depth > MOST_DEPTH || rulesAt(reading.pieces[at]).length === 0) return null;
  const key = at * (MOST_DEPTH + 1) + depth;
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = parse(reading, at, depth);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}

function parse(reading: Reading, at: number, depth: number): Parsed | null {
  let best: Parsed | null = null;
  for (const rule of rulesAt(reading.pieces[at])) {
    const found = rule.read(reading, at, depth);
    if (found !== null && (best === null || found.to > best.to)) best = { ...found, rule: rule.id };
  }
  if (best === null) return null;
  return extend(reading, best, depth);
}

/** Joins what follows, as long as something does. Each step takes more of the text, so it ends. */
function extend(reading: Reading, left: Parsed, depth: number): Parsed {
  for (const joiner of JOINERS) {
    const joined = joiner.join(reading, left, depth);
    if (joined !== null && joined.to > left.to)
      return extend(reading, { ...joined, rule: `${left.rule}+${joiner.id}` }, depth);
  }
  return left;
}
