import type { Status } from "../../model/index.ts";
import { groupBy, originNames, type Entry, type Section } from "../outline.ts";
import { statusWords } from "../status.ts";
import { countWords } from "../words.ts";
import { entryArticle, entryLine } from "./entry.ts";
import { statusTitle } from "./glyph.ts";
import { markup, type Html } from "./markup.ts";
import type { Page } from "./context.ts";

/** Entries of a section that a page carries. */
const SHOWN: Readonly<Record<Status, number>> = {
  contested: 60,
  denied: 60,
  corroborated: 60,
  "single-source": 200,
  unresolved: 60,
  superseded: 40,
};

/** All questions of one status. What one origin says stands in short lines, by who said it. */
export function statusSection({ status, entries }: Section, page: Page): Html {
  const { meaning } = statusWords(status);
  const shown = entries.slice(0, SHOWN[status]);
  const hidden = entries.length - shown.length;
  return markup`<section id="${status}"><h2>${statusTitle(status)} <span class="meta">${entries.length}</span></h2><p class="note">${meaning}</p>${
    status === "single-source" ? grouped(shown, page) : shown.map((entry) => entryArticle(entry, page))
  }${hidden > 0 && markup`<p class="note">and ${countWords(hidden, "more question")} (<code>fogline questions</code>)</p>`}</section>`;
}

function grouped(entries: readonly Entry[], page: Page): Html[] {
  const groups = groupBy(entries, originNames);
  return [...groups].map(
    ([name, group]) =>
      markup`<div class="group"><h3><bdi>${name}</bdi></h3>${group.map((entry) => entryLine(entry, page))}</div>`,
  );
}
