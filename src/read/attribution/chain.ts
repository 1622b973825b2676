import type { StatementSkeleton } from "./statements.ts";

/**
 * Relay chain of a statement: publisher, those who pass it on, the first speaker, the evidence that is cited.
 * A publisher who quotes itself stands there once.
 */
export function chainOf(
  publisher: string | null,
  { sourceName, relays, cited, evidence }: Pick<StatementSkeleton, "sourceName" | "relays" | "cited" | "evidence">,
): string[] {
  const speaker = sourceName === "author" ? [] : [sourceName];
  const links = [
    ...(publisher ? [publisher] : []),
    ...relays,
    ...speaker,
    ...cited,
    ...evidence.map(({ name }) => name),
  ];
  return links.filter((link, i) => i === 0 || !isSame(link, links[i - 1]!));
}

const isSame = (a: string, b: string) => bare(a) === bare(b);
const bare = (name: string) => name.toLowerCase().replace(/^the /, "");
