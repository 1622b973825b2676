import type { Expression } from "../expression.ts";
import type { Lexeme, Role, Vocabulary } from "../lexeme.ts";
import type { Pieces } from "../piece.ts";

/** What the rules read from. */
export interface Reading {
  pieces: Pieces;
  vocabulary: Vocabulary;
  /** The longest expression that begins at `at`; `depth` counts how far rules have asked one another. */
  parse: (at: number, depth: number) => Parsed | null;
}

/** `to` is the index of the first piece that no longer belongs to it. */
export interface Found {
  to: number;
  expression: Expression;
}

export interface Parsed extends Found {
  rule: string;
}

/** What the first piece of an expression can be: a fact of its lexeme, a role, a number, an apostrophe. */
export type Start = Exclude<keyof Lexeme, "roles"> | Role | "number" | "apostrophe";

/** Words that say which one of a row of days, weeks or months is meant; the article may stand before them. */
export const WHICH_STARTS: readonly Start[] = ["the", "which"];

/** A small parser for one way of writing a time. It declines with null. */
export interface Rule {
  id: string;
  reason: string;
  /** It is asked only where a piece is one of these. */
  starts: readonly Start[];
  /** Texts in which it must find something. */
  takes: readonly string[];
  /** Similar texts in which it must find nothing. */
  leaves: readonly string[];
  read: (reading: Reading, at: number, depth: number) => Found | null;
}

/** Reads on from an expression that ends at `left.to`. */
export interface Joiner {
  id: string;
  reason: string;
  takes: readonly string[];
  leaves: readonly string[];
  join: (reading: Reading, left: Found, depth: number) => Found | null;
}
