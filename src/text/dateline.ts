/** Characters before a dateline's place and between it and the closing dash. Agencies' datelines are shorter. */
const DATELINE = { before: 30, behind: 70 };

/** "WARSAW, Poland —" and "SAN SALVADOR, 16 NOV 89 (AFP) --": where a report was written, not where its events are. */
export function isDateline(text: string, { start, end }: { start: number; end: number }): boolean {
  const from = Math.max(0, start - DATELINE.before - 1);
  const line = from + text.slice(from, start).lastIndexOf("\n") + 1;
  if (start - line > DATELINE.before) return false;
  const head = text.slice(line, end + DATELINE.behind).split("\n")[0]!;
  const dash = head.search(/\) ?-|—|--|\[TEXT\]/);
  return dash >= end - line && /^[^a-z]{4}/.test(head);
}
