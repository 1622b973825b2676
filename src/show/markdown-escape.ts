import { visibleLine } from "./visible.ts";

/**
 * A report's characters as one line of plain Markdown (CommonMark 0.31, GitHub's extensions): nothing in them
 * becomes markup, a link, a mention or a formula.
 */
export function escapeMarkdown(text: string): string {
  return visibleLine(text)
    .replace(/[\\`*_{}[\]<>#|~&$@!]/g, "\\$&")
    .replaceAll("://", "\\://")
    .replace(/\b(www)\./gi, "$1\\.")
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");
}
