export { briefHtml } from "./html/page.ts";
export { briefMarkdown } from "./markdown.ts";
export { compareText, findReport } from "./compare.ts";
export { questionLines, statementLines } from "./terminal.ts";
export { hasQuestion, whyText } from "./why.ts";
