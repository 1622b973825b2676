import type { ClaimRef, Situation } from "../../model/index.ts";
import { cite, quotedText, type Citation } from "../cite.ts";
import { droppedAttributions } from "../dropped.ts";
import { distinctGuards, guardNames, silenceWords, unheard } from "../silence.ts";
import { countWords, publicationWords } from "../words.ts";
import { evidenceFigure } from "./evidence.ts";
import { markup, type Html, type Part } from "./markup.ts";
import type { Page } from "./context.ts";

const SHOWN = 40;

/** Who is not heard. */
export function silenceSection({ silences }: Situation, page: Page): Html | null {
  if (silences.length === 0) return null;
  const bodies = unheard(silences);
  return section("silence", `Silence (${bodies.length})`, "Who is not heard. Evidence of nothing by itself.", [
    markup`<ul class="guards">${distinctGuards(bodies).map((guard) => markup`<li>${guard}</li>`)}</ul>`,
    bodies.slice(0, SHOWN).map((silence) => {
      const found = silence.refs.map((ref) => cite(page.lookup, ref)).filter((citation) => citation !== null);
      return markup`<div class="item"><p><strong><bdi>${silence.who}</bdi></strong> ${silenceWords(silence)}</p><ul>${silence.about.map(
        (about) => markup`<li>${about}</li>`,
      )}</ul>${silence.guards.length > 0 && markup`<p class="note">May mean nothing: ${guardNames(silence).join(", ")}.</p>`}${
        found.length > 0 &&
        markup`<details class="line"><summary>${silence.kind === "stated" ? "Where it is said" : "What was said of them"}</summary>${found
          .slice(0, 3)
          .map((citation) => evidenceFigure(citation, page))}</details>`
      }</div>`;
    }),
    more(bodies.length),
  ]);
}

/** One report's claim, another's bare fact. */
export function droppedSection(situation: Situation, page: Page): Html | null {
  const dropped = droppedAttributions(situation, page.lookup);
  if (dropped.length === 0) return null;
  const meaning = "Somebody’s claim in one report, a bare fact in another.";
  return section("dropped", `Dropped attributions (${dropped.length})`, meaning, [
    dropped
      .slice(0, SHOWN)
      .map(
        ({ bare, from, reason }) =>
          markup`<details class="line"><summary>“<bdi>${quotedText(bare)}</bdi>” <span class="measure">${reason}</span></summary><p class="note">Stated bare:</p>${evidenceFigure(bare, page)}<p class="note">Where it comes from:</p>${from.slice(0, 3).map((citation) => evidenceFigure(citation, page))}</details>`,
      ),
    more(dropped.length),
  ]);
}

/** Which report is a copy of which. */
export function copySection({ copies }: Situation, page: Page): Html | null {
  if (copies.length === 0) return null;
  const name = (id: string): Part => {
    const report = page.lookup.report(id);
    if (!report) return id;
    const words = markup`[<bdi>${report.name}</bdi>] <bdi>${report.publisher ?? "publisher unknown"}</bdi>, ${publicationWords(report.published)}`;
    return page.holds(report.id) ? markup`<a href="#${report.id}">${words}</a>` : words;
  };
  return section("copies", `Copies (${copies.length})`, "A copy is no second origin; the two count once.", [
    markup`<ul>${copies
      .slice(0, SHOWN)
      .map(
        (copy) =>
          markup`<li>${name(copy.copy)} is a copy of ${name(copy.original)}: ${Math.round(copy.share * 100)} % of the sentences. ${copy.reason}</li>`,
      )}</ul>`,
    more(copies.length),
  ]);
}

/** What has no pin or no day; always in sight with its count. */
export function traySection({ unplaced, undated }: Situation, page: Page): Html | null {
  if (unplaced.length + undated.length === 0) return null;
  const tray = (title: string, refs: readonly ClaimRef[]): Html | null =>
    refs.length === 0
      ? null
      : markup`<details class="line"><summary>${title} (${refs.length})</summary>${refs
          .slice(0, SHOWN)
          .map((ref) => cite(page.lookup, ref))
          .filter((citation): citation is Citation => citation !== null)
          .map((citation) => evidenceFigure(citation, page))}${more(refs.length)}</details>`;
  return section(
    "tray",
    `Tray: ${unplaced.length} unplaced, ${undated.length} undated`,
    "No place or no day follows from the text; none was invented.",
    [tray("Unplaced", unplaced), tray("Undated", undated)],
  );
}

const more = (total: number): Html | null =>
  total > SHOWN ? markup`<p class="note">and ${countWords(total - SHOWN, "more", "more")}</p>` : null;

const section = (id: string, title: string, meaning: string, parts: Part): Html =>
  markup`<section id="${id}"><h2>${title}</h2><p class="note">${meaning}</p>${parts}</section>`;
