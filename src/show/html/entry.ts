import type { Reason } from "../../model/index.ts";
import { credibilityWords, weightWords } from "../likelihood.ts";
import { chanceWords, type AnswerLine, type Entry } from "../outline.ts";
import { stripOf } from "../strip.ts";
import { answerWords, countWords, originWords } from "../words.ts";
import { gradeLines, originLine } from "../words-origin.ts";
import { evidenceFigure } from "./evidence.ts";
import { statusMark } from "./glyph.ts";
import { markup, type Html } from "./markup.ts";
import type { Page } from "./context.ts";
import { stripFigure } from "./strip.ts";

/** Statements of an answer that a page carries, on each side. */
const CITATIONS_SHOWN = 8;
/** Answers in sight before an entry is opened. */
const ANSWERS_SHOWN = 6;
/** Names beside an answer. */
const SPEAKERS_SHOWN = 3;

/** A question with its answers in sight; opens to the characters, the chains, the reasons and the grades. */
export function entryArticle(entry: Entry, page: Page): Html {
  const { question, assessment, answers, measuresDiffer } = entry;
  const strip = stripOf(entry, page.lookup);
  const shown = answers.slice(0, ANSWERS_SHOWN);
  const hidden = answers.length - shown.length;
  return markup`<article class="entry" id="${question.id}">
<h3>${question.question}</h3>
<p class="meta">${statusMark(assessment.status)} · ${originWords(assessment.origins)} · <code>fogline why ${page.lookup.shortId(question)}</code></p>
${measuresDiffer && markup`<p class="note">The figures measure different things: ${measuresDiffer}.</p>`}
<ul class="answers">${shown.map((line) => markup`<li>${answerSummary(line, measuresDiffer !== null)}</li>`)}
${hidden > 0 && markup`<li class="note">and ${countWords(hidden, "more answer")} inside</li>`}</ul>
${strip && stripFigure(strip)}
<details><summary>The characters, who relayed them, and the reasons</summary>${entryBody(entry, page)}</details>
</article>`;
}

/** The same in one line, for what a single origin says. */
export function entryLine(entry: Entry, page: Page): Html {
  const [line, ...others] = entry.answers;
  return markup`<details class="line" id="${entry.question.id}">
<summary>${entry.question.question} ${line && answerSummary(line, false)}${others.length > 0 && markup` <span class="who">and ${countWords(others.length, "other answer")}</span>`}</summary>
${entryBody(entry, page)}
</details>`;
}

function answerSummary(line: AnswerLine, withMeasure: boolean): Html {
  const { answer, measure } = line;
  const words = answerWords(answer, measure, withMeasure);
  return markup`<span><strong>${words}</strong> <span class="who">${speakers(line)}</span></span>
<span class="measure">${chanceWords(line)} · ${originWords(answer.originCount)}</span>`;
}

/** Who gives the answer, at a glance. */
function speakers({ answer }: AnswerLine): Html {
  const names = [...new Set(answer.origins.map(({ name }) => name))];
  const more = names.length - SPEAKERS_SHOWN;
  const shown = names.slice(0, SPEAKERS_SHOWN).map((name, i) => markup`${i > 0 && "; "}<bdi>${name}</bdi>`);
  return markup`${shown}${more > 0 && ` and ${more} more`}`;
}

function entryBody({ answers, assessment }: Entry, page: Page): Html {
  const { status, reasons, origins } = assessment;
  const grades = gradeLines(assessment);
  return markup`${answers.map((line) => answerBody(line, page))}
<h4>Why ${status}</h4>
${reasonTable(reasons)}
<p class="note">Counted as ${originWords(origins)}${origins.reasons.length > 0 && `: ${origins.reasons.join("; ")}`}.</p>
${grades.length > 0 && markup`<p class="note">Reliability, NATO AJP-2.1: ${grades.join("; ")}.</p>`}`;
}

function answerBody(line: AnswerLine, page: Page): Html {
  const { answer, assessed, measure } = line;
  const support = line.support.slice(0, CITATIONS_SHOWN);
  const against = line.against.slice(0, CITATIONS_SHOWN);
  const hidden = line.support.length + line.against.length - support.length - against.length;
  const origins = answer.origins.map(originLine);
  return markup`<section class="answer">
<h4>${answerWords(answer, measure, false)}</h4>
${support.map((citation) => evidenceFigure(citation, page))}
${against.map((citation) => evidenceFigure(citation, page, true))}
${hidden > 0 && markup`<p class="note">and ${countWords(hidden, "more statement")} (<code>fogline why</code>)</p>`}
${origins.length > 0 && markup`<p class="note">Origins: ${origins.map((origin, i) => markup`${i > 0 && "; "}<bdi>${origin}</bdi>`)}.</p>`}
${
  assessed &&
  assessed.reasons.length > 0 &&
  markup`${reasonTable(assessed.reasons)}
<p class="note">Credibility of the item, NATO AJP-2.1: ${credibilityWords(assessed.credibility)}.</p>`
}
</section>`;
}

const reasonTable = (reasons: readonly Reason[]): Html => markup`<table class="reasons">
<thead><tr><th scope="col">Reason</th><th scope="col">Weight, log-odds</th></tr></thead>
<tbody>${reasons.map(
  ({ text, rule, weight }) =>
    markup`<tr><td>${text} <code>${rule}</code></td><td class="number">${weightWords(weight)}</td></tr>`,
)}</tbody>
</table>`;
