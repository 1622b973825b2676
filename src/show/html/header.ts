import type { Report, Situation } from "../../model/index.ts";
import { STATUSES } from "../status.ts";
import { countWords, dayWords, publicationWords } from "../words.ts";
import { ROLE_LEGEND } from "./evidence.ts";
import { statusMark } from "./glyph.ts";
import { markup, type Html } from "./markup.ts";
import { STRIP_LEGEND } from "./strip.ts";

/** What the page was read from, as of when, and how to read its signs. */
export function pageHeader(situation: Situation, held: readonly Report[]): Html {
  const statements = situation.readings.reduce((sum, reading) => sum + reading.statements.length, 0);
  const asOf = situation.asOf ? `As known on ${dayWords(situation.asOf)}.` : "As known from all reports.";
  return markup`<header class="read">
<h1>Fogline brief</h1>
<p>Read from ${countWords(situation.reports.length, "report")} with ${countWords(statements, "statement")}, giving ${countWords(situation.questions.length, "question")}. ${asOf}</p>
<details><summary>The reports</summary><table><tbody>${held.map(reportRow)}</tbody></table></details>
<details><summary>How to read the signs</summary>
<ul class="legend">${STATUSES.map(({ status, meaning }) => markup`<li>${statusMark(status)} <span>${meaning}</span></li>`)}</ul>
<p class="note">A likelihood is one of the seven ranges of ICD 203. Origins are counted, not outlets, as an interval. [name 120-164] stands for the characters 120 to 164 of that report.</p>
${STRIP_LEGEND}
${ROLE_LEGEND}
</details>
</header>`;
}

const reportRow = ({ id, name, title, publisher, published }: Report): Html => markup`<tr>
<td><a href="#${id}"><bdi>${name}</bdi></a></td>
<td>${publicationWords(published)}</td>
<td><bdi>${publisher ?? "publisher unknown"}</bdi>${title && markup`: <bdi>${title}</bdi>`}</td>
</tr>`;
