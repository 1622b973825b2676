import { parseHTML } from "linkedom";
import { textOf } from "./blocks.ts";
import type { PageDocument } from "./dom.ts";
import { pageFault } from "./guard.ts";

/** The text of a piece of HTML, such as a feed's item; text without a tag or a character reference stays as it is. Throws where the piece is hostile. */
export function fragmentText(html: string): string {
  if (!/[<&]/.test(html)) return html.trim();
  const fault = pageFault(html);
  if (fault !== null) throw new HostileFragment(fault);
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`) as unknown as {
    document: PageDocument;
  };
  return document.body === null ? "" : textOf(document.body);
}

export class HostileFragment extends Error {}
