import type { Mark, Strip } from "../strip.ts";
import { shareOf } from "../axis.ts";
import { figureWords, measureWords, numberWords, unitWords } from "../words.ts";
import { markup, type Html } from "./markup.ts";

/**
 * The disagreement strip: a row for each origin, all on one axis. Positions are percentages, so that it fits any
 * width and its letters keep their size.
 */
export function stripFigure(strip: Strip): Html {
  const ticks = strip.axis.ticks.map((tick) => ({ tick, x: position(strip, tick) }));
  const grid = ticks.map(({ x }) => markup`<line class="grid" x1="${x}" x2="${x}" y1="0" y2="22"/>`);
  const scale = ticks.map(
    ({ tick, x }) => markup`<text x="${x}" y="13" text-anchor="middle">${numberWords(tick)}</text>`,
  );
  return markup`<figure class="strip">
<figcaption>Each origin’s figure, in ${unitWords(strip.unit)}${strip.axis.isLogarithmic && "; the axis is logarithmic"}</figcaption>
${strip.marks.map(
  (mark) => markup`<div class="row"><div class="label">${label(mark)}</div>
<svg class="track" width="100%" height="22" aria-hidden="true" focusable="false">${grid}${glyph(strip, mark)}</svg></div>`,
)}
<svg class="axis" width="100%" height="18" aria-hidden="true" focusable="false">${scale}</svg>
</figure>`;
}

/** The row in words: all that the drawing shows, for those who don't see it. */
function label({ measure, origin, value, bound, high, unit, isClaimed, reports }: Mark): Html {
  const what = measure && measure !== "other" ? `${measureWords(measure)} · ` : "";
  const figure = figureWords(value, bound, high, unit);
  return markup`${what}<bdi>${origin}</bdi>: ${figure}${isClaimed && ", claimed"}${reports > 1 && `, in ${reports} reports`}`;
}

export const STRIP_LEGEND = markup`<p class="note">On a strip: a dot is an exact figure, an arrow a bound (more than, at most), a band “about” or a range; hollow where a party to the conflict claims it or the source hedges it, filled otherwise. Reports that repeat one origin stand on one stem and count once.</p>`;

/** Percent of the width; the ends keep room for the letters of the outer ticks. */
function position(strip: Strip, value: number): string {
  return `${(EDGE + shareOf(strip.axis, value) * (100 - 2 * EDGE)).toFixed(2)}%`;
}

const EDGE = 7;

function glyph(strip: Strip, mark: Mark): Html {
  const x = position(strip, mark.value);
  const tone = mark.isClaimed ? "mark claimed" : "mark";
  const stem =
    mark.reports > 1
      ? markup`<svg x="${x}" overflow="visible">${Array.from(
          { length: Math.min(mark.reports, STACKED) - 1 },
          (_, i) => markup`<line class="stem" x1="-4" x2="4" y1="${3 - i * 2.5}" y2="${3 - i * 2.5}"/>`,
        )}</svg>`
      : null;
  switch (mark.bound) {
    case "exact":
      return markup`<circle class="${tone}" cx="${x}" cy="12" r="5"/>${stem}`;
    case "at least":
    case "more than":
      return markup`${arrow(x, 1, tone)}${stem}`;
    case "at most":
    case "less than":
      return markup`${arrow(x, -1, tone)}${stem}`;
    case "range":
      return markup`${band(x, position(strip, mark.high ?? mark.value), tone)}${stem}`;
    case "about":
      // How wide "about" is stands in no text: a band of a fixed width, in pixels, says so.
      return markup`<svg x="${x}" overflow="visible"><rect class="${tone} band" x="-16" y="7" width="32" height="10" rx="5"/></svg>${stem}`;
  }
}

const STACKED = 3;

const arrow = (x: string, way: 1 | -1, tone: string): Html =>
  markup`<svg x="${x}" overflow="visible"><path class="bound" d="M0 5v14"/><path class="bound" d="M0 12h${way * 22}"/><path class="${tone}" d="M${way * 20} 6l${way * 10} 6l${-way * 10} 6z"/></svg>`;

function band(x: string, to: string, tone: string): Html {
  const width = `${(Number.parseFloat(to) - Number.parseFloat(x)).toFixed(2)}%`;
  return markup`<rect class="${tone} band" x="${x}" y="7" width="${width}" height="10" rx="2"/>`;
}
