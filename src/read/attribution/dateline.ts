import type { SentenceView } from "./view.ts";

/** Words within which a dateline ends: "SAN SALVADOR, 16 NOV 89 (ACAN-EFE) -- [TEXT]". Agency headers are shorter than this. */
const REACH = 40;

/** The view without the dateline that opens a report, so that place and agency are not read as the subject. */
export function withoutDateline(view: SentenceView): SentenceView {
  const { tokens } = view;
  let cut = 0;
  for (let i = 0; i < tokens.length && i < REACH; i++) {
    const text = tokens[i]!.text;
    const isTextMark = text === "]" && tokens[i - 1]?.lower === "text";
    const isAgencyDash = /^(?:-|--|–|—)$/.test(text) && tokens[i - 1]?.text === ")" && i < REACH / 2;
    const isCityDash =
      /^(?:--|–|—)$/.test(text) &&
      i <= 4 &&
      tokens.slice(0, i).every((token) => token.text === token.text.toUpperCase());
    if (isTextMark || isAgencyDash || isCityDash) cut = i + 1;
  }
  return cut === 0 || cut >= tokens.length
    ? view
    : { ...view, first: view.first + cut, tokens: tokens.slice(cut), isQuoted: view.isQuoted.slice(cut) };
}
