import type { Assessment, Reason } from "../../model/index.ts";
import { credibilityWords, reliabilityWords, weightWords } from "../likelihood.ts";
import { chanceWords, type AnswerLine, type Entry } from "../outline.ts";
import { stripOf } from "../strip.ts";
import { answerWords, countWords, originWords } from "../words.ts";
import { evidenceFigure } from "./evidence.ts";
import { statusMark } from "./glyph.ts";
import { markup, type Html } from "./markup.ts";
import type { Page } from "./page.ts";
import { stripFigure } from "./strip.ts";

const CITATIONS_SHOWN = 8;
/** Answers in sight before an entry is opened. */
const ANSWERS_SHOWN = 6;

/** A question with its answers in sight; opens to the characters, the chains, the reasons and the grades. */
export function entryArticle(entry: Entry, page: Page): Html {
  const { question, assessment, answers, measuresDiffer } = entry;
  const strip = stripOf(entry, page.lookup);
  const shown = answers.slice(0, ANSWERS_SHOWN);
  const hidden = answers.length - shown.length;
  return markup`<article class="entry" id="${question.id}"><h3>${question.question}</h3><p class="meta">${statusMark(assessment.status)} · ${originWords(assessment.origins)} · <code>fogline why ${page.lookup.shortId(question)}</code></p>${measuresDiffer && markup`<p class="note">The figures measure different things: ${measuresDiffer}.</p>`}<ul class="answers">${shown.map((line) => markup`<li>${answerSummary(line, measuresDiffer !== null)}</li>`)}${hidden > 0 && markup`<li class="note">and ${countWords(hidden, "more answer")} inside</li>`}</ul>${strip && stripFigure(strip)}<details><summary>The characters, who relayed them, and the reasons</summary>${entryBody(entry, page)}</details></article>`;
}

/** The same in one line, for what a single origin says. */
export function entryLine(entry: Entry, page: Page): Html {
  const line = entry.answers[0];
  return markup`<details class="line" id="${entry.question.id}"><summary>${entry.question.question} ${line && answerSummary(line, false)}</summary>${entryBody(entry, page)}</details>`;
}

function answerSummary(line: AnswerLine, withMeasure: boolean): Html {
  const { answer, measure } = line;
  return markup`<span><strong>${answerWords(answer, measure, withMeasure)}</strong> <span class="who">${speakers(line)}</span></span> <span class="measure">${chanceWords(line)} · ${originWords(answer.originCount)}</span>`;
}

/** Who gives the answer, at a glance. */
function speakers({ answer }: AnswerLine): Html {
  const names = [...new Set(answer.origins.map(({ name }) => name))];
  const more = names.length - SPEAKERS_SHOWN;
  return markup`${names
    .slice(0, SPEAKERS_SHOWN)
    .map((name, i) => markup`${i > 0 && "; "}<bdi>${name}</bdi>`)}${more > 0 && ` and ${more} more`}`;
}

const SPEAKERS_SHOWN = 3;

function entryBody({ answers, assessment }: Entry, page: Page): Html {
  return markup`${answers.map((line) => answerBody(line, page))}<h4>Why ${assessment.status}</h4>${reasonTable(assessment.reasons)}${originReasons(assessment)}${gradeList(assessment)}`;
}

function answerBody(line: AnswerLine, page: Page): Html {
  const { answer, assessed } = line;
  const support = line.support.slice(0, CITATIONS_SHOWN);
  const against = line.against.slice(0, CITATIONS_SHOWN);
  const hidden = line.support.length + line.against.length - support.length - against.length;
  return markup`<section class="answer"><h4>${answerWords(answer, line.measure, false)}</h4>${support.map((citation) => evidenceFigure(citation, page))}${against.map(
    (citation) => evidenceFigure(citation, page, true),
  )}${hidden > 0 && markup`<p class="note">and ${countWords(hidden, "more statement")} (fogline why)</p>`}${
    answer.origins.length > 0 &&
    markup`<p class="note">Origins: ${answer.origins.map(
      (origin, i) =>
        markup`${i > 0 && "; "}<bdi>${origin.name}</bdi>${origin.isCertain ? null : " (may share an upstream)"}: ${origin.reason}`,
    )}</p>`
  }${assessed && assessed.reasons.length > 0 && markup`${reasonTable(assessed.reasons)}<p class="note">Credibility of the item: ${credibilityWords(assessed.credibility)}, NATO AJP-2.1.</p>`}</section>`;
}

const reasonTable = (reasons: readonly Reason[]): Html =>
  markup`<table class="reasons"><thead><tr><th scope="col">Reason</th><th scope="col">Weight, log-odds</th></tr></thead><tbody>${reasons.map(
    (reason) =>
      markup`<tr><td>${reason.text} <code>${reason.rule}</code></td><td class="number">${weightWords(reason.weight)}</td></tr>`,
  )}</tbody></table>`;

const originReasons = ({ origins }: Assessment): Html =>
  markup`<p class="note">Counted as ${originWords(origins)}${origins.reasons.length > 0 && `: ${origins.reasons.join("; ")}`}.</p>`;

const gradeList = ({ grades }: Assessment): Html | null =>
  grades.length === 0
    ? null
    : markup`<p class="note">Reliability of the sources: ${grades.map(
        ({ source, reliability, reason }, i) =>
          markup`${i > 0 && "; "}<bdi>${source}</bdi> ${reliabilityWords(reliability)}${reason && `, ${reason}`}`,
      )}.</p>`;
