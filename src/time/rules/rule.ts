import type { Expression } from "../expression.ts";
import type { Vocabulary } from "../lexeme.ts";
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

/** A small parser for one way of writing a time. It declines with null. */
export interface Rule {
  id: string;
  reason: string;
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
