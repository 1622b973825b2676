/** The largest page that is parsed, in bytes. Chosen by us: pages of news sites with all their scripts stay below 5 MB. */
export const PAGE_BYTES_LIMIT = 20_000_000;

/** Elements of a page. Chosen by us: long articles with comments have 20,000; the parser keeps about 1 kB for each. */
export const PAGE_ELEMENTS_LIMIT = 200_000;

/** How deep elements may stand in one another. Chosen by us: browsers themselves stop at 512 (Blink, WebKit). */
export const PAGE_DEPTH_LIMIT = 512;

/** Attributes of one element. Chosen by us; real ones have fewer than 50. */
export const TAG_ATTRIBUTES_LIMIT = 1_000;

const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr !doctype p li dt dd td tr th option".split(" "),
);

/**
 * Why this page is not parsed, or null where it may be. One pass over the characters, before any tree is built: a page of
 * a million elements, or of elements ten thousand deep, would take the memory or the stack of the whole run.
 */
export function pageFault(html: string): string | null {
  let elements = 0;
  let depth = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) {
    const next = html.charCodeAt(at + 1);
    const isClosing = next === SLASH;
    if (!isClosing && !isLetter(next)) continue;
    if (isClosing) {
      depth = Math.max(0, depth - 1);
      continue;
    }
    if (++elements > PAGE_ELEMENTS_LIMIT) return `more than ${String(PAGE_ELEMENTS_LIMIT)} elements`;
    const { name, attributes, end, closesItself } = tagAt(html, at + 1);
    if (attributes > TAG_ATTRIBUTES_LIMIT)
      return `an element with more than ${String(TAG_ATTRIBUTES_LIMIT)} attributes`;
    at = end - 1;
    // Elements whose end may be left out are not counted: the parser ends them by itself.
    if (!closesItself && !VOID.has(name) && ++depth > PAGE_DEPTH_LIMIT)
      return `elements more than ${String(PAGE_DEPTH_LIMIT)} deep in one another`;
  }
  return null;
}

const SLASH = 0x2f;
const isLetter = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** The tag whose name begins at `start`: its name, how many equals signs stand outside quotation marks, and where it ends. */
function tagAt(html: string, start: number) {
  let nameEnd = start;
  while (nameEnd < html.length && !isTagBreak(html.charCodeAt(nameEnd))) nameEnd++;
  let attributes = 0;
  let quote = 0;
  let at = nameEnd;
  for (; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === DOUBLE || code === SINGLE) quote = code;
    else if (code === GREATER) break;
    else if (isSpace(code) && !isSpace(html.charCodeAt(at + 1))) attributes++;
  }
  const closesItself = html.charCodeAt(at - 1) === SLASH;
  return { name: html.slice(start, nameEnd).toLowerCase(), attributes, end: at + 1, closesItself };
}

const DOUBLE = 0x22;
const SINGLE = 0x27;
const GREATER = 0x3e;
const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);
const isTagBreak = (code: number) => isSpace(code) || code === GREATER || code === SLASH;
