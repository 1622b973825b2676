import type { Report, Statement } from "../model/index.ts";

/** The relay chain of a statement, outermost publisher first, the evidence cited last; never empty. */
export function relayChain(report: Report, statement: Statement): string[] {
  if (statement.chain.length > 0) return statement.chain;
  const publisher = report.publisher ?? "publisher unknown";
  return statement.sourceName === "author" ? [publisher] : [publisher, statement.sourceName];
}

/** `publisher ← think tank ← footage`. */
export const chainWords = (chain: readonly string[]): string => chain.join(" ← ");
