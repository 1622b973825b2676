import type { Status } from "../../model/index.ts";
import { statusWords } from "../status.ts";
import { markup, type Html } from "./markup.ts";

/** Drawn once a page, before the first glyph: the hatching of the single-source sign. */
export const PATTERNS = markup`<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="3.5" height="3.5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="3.5"/></pattern></defs></svg>`;

/** A status as shape, tone and word. */
export function statusMark(status: Status): Html {
  const { shape, title, meaning } = statusWords(status);
  return markup`<span class="status ${status}" title="${meaning}">${glyph(shape)} ${title.toLowerCase()}</span>`;
}

/** The same as a heading. */
export function statusTitle(status: Status): Html {
  const { shape, title } = statusWords(status);
  return markup`<span class="status ${status}">${glyph(shape)} ${title}</span>`;
}

export const statusGlyph = (status: Status): Html =>
  markup`<span class="status ${status}">${glyph(statusWords(status).shape)}</span>`;

const glyph = (shape: keyof typeof SHAPES): Html =>
  markup`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${SHAPES[shape]}</svg>`;

const SHAPES = {
  filled: markup`<circle class="solid" cx="8" cy="8" r="6"/>`,
  hatched: markup`<circle class="line" cx="8" cy="8" r="6" fill="url(#hatch)"/>`,
  split: markup`<circle class="line open" cx="8" cy="8" r="6"/><path class="solid" d="M8 2a6 6 0 0 0 0 12z"/>`,
  struck: markup`<circle class="line open" cx="8" cy="8" r="6"/><path class="line" d="M2.5 13.5l11-11"/>`,
  hollow: markup`<circle class="line open" cx="8" cy="8" r="6"/>`,
  faded: markup`<circle class="line open dashed" cx="8" cy="8" r="6"/>`,
};
