import { parseOpml } from "feedsmith";

/** Outlines of a list that are looked at. Chosen by us. */
const OUTLINES_LIMIT = 10_000;

type Outline = { xmlUrl?: unknown; outlines?: unknown };

/** The feeds of an OPML list (opml.org), folders of it included, each once. Throws where it is none. */
export function feedsIn(opml: string): string[] {
  const { body } = parseOpml(opml) as { body?: { outlines?: unknown } };
  const found = new Set<string>();
  const waiting: unknown[] = [...listOf(body?.outlines)];
  for (let seen = 0; waiting.length > 0 && seen < OUTLINES_LIMIT; seen++) {
    const outline = waiting.shift() as Outline;
    if (typeof outline.xmlUrl === "string") found.add(outline.xmlUrl);
    waiting.push(...listOf(outline.outlines));
  }
  return [...found];
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
