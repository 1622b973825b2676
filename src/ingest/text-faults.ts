import type { Problem, Span } from "../model/index.ts";

/**
 * What stands in a text that a reader can't see or should know of. The text itself is never changed; each kind is one
 * problem with its count and the first place.
 */
export function textFaults(text: string, subject: string): Problem[] {
  return [
    counted(text, subject, LONE_SURROGATE, "ingest/lone-surrogates", "lone surrogate"),
    counted(text, subject, CONTROL, "ingest/control-characters", "control character"),
    counted(text, subject, DIRECTION_MARK, "ingest/direction-marks", "invisible direction mark"),
    counted(text, subject, HTML_TAG, "ingest/html-tags", "HTML tag"),
  ].filter((problem) => problem !== null);
}

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** C0 without tab, line ends and form feed; delete; C1 without next line (U+0085). */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;

/** Unicode property Bidi_Control. */
const DIRECTION_MARK = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Opening or closing tag of the elements that copied web text carries; "a <b" or "<3" are none. A name alone is not enough, so that "a<b and" is none. */
const HTML_TAG =
  /<\/?(?:html|head|body|div|span|p|br|a|b|i|em|strong|ul|ol|li|table|tr|td|th|h[1-6]|img|script|style|blockquote|figure|iframe)(?:[ \t]?\/?>|[ \t\r\n]{1,3}[a-z-]{2,20}=)/gi;

function counted(text: string, subject: string, pattern: RegExp, code: string, what: string): Problem | null {
  let count = 0;
  let first: Span | null = null;
  for (const match of text.matchAll(pattern)) {
    count++;
    first ??= [match.index, match.index + match[0].length];
  }
  if (first === null) return null;
  const times = `${String(count)} ${what}${count === 1 ? "" : "s"}`;
  return {
    code,
    subject,
    message: `${times}, the first at ${String(first[0])}: kept, so that offsets stay exact`,
    span: first,
  };
}
