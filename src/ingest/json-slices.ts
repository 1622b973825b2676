/**
 * The elements of the array that stands at `at`, as they are written: `text[at]` is "[". Of text that is whole JSON; one
 * pass, no recursion. Empty where no array stands there.
 */
export function elementSlices(text: string, at: number): string[] {
  const slices: string[] = [];
  if (text[at] !== "[") return slices;
  let depth = 0;
  let start = -1;
  for (let i = at + 1; i < text.length; i++) {
    const character = text[i]!;
    if (character === '"') {
      if (start === -1) start = i;
      i = endOfString(text, i);
    } else if (character === "{" || character === "[") {
      if (start === -1) start = i;
      depth++;
    } else if (depth === 0 && (character === "," || character === "]")) {
      if (start !== -1) slices.push(text.slice(start, i).trimEnd());
      start = -1;
      if (character === "]") return slices;
    } else if (character === "}" || character === "]") depth--;
    else if (start === -1 && character > " ") start = i;
  }
  return slices;
}

/** Where the arrays stand that are the value of `key`, at any depth, in the order of the text; keys inside strings don't count. */
export function arraysOf(text: string, key: string): number[] {
  const found: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== '"') continue;
    const end = endOfString(text, i);
    if (end - i - 1 === key.length && text.startsWith(key, i + 1)) {
      let next = end + 1;
      while (isBlank(text, next)) next++;
      if (text[next] === ":") {
        next++;
        while (isBlank(text, next)) next++;
        if (text[next] === "[") found.push(next);
      }
    }
    i = end;
  }
  return found;
}

/** Index of the quotation mark that ends the string that begins at `at`. */
function endOfString(text: string, at: number): number {
  let i = at + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === "\\" ? 2 : 1;
  return i;
}

const isBlank = (text: string, at: number) => at < text.length && text.charCodeAt(at) <= 32;
