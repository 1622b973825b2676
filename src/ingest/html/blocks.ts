import { isElement, type PageNode, TEXT_NODE } from "./dom.ts";

/** Elements that begin a paragraph of their own (html.spec.whatwg.org, "Flow content" drawn as a block by every browser). */
const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 " +
    "HEADER HR LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL"
  ).split(" "),
);

/** Elements whose text nobody reads on a page. */
const UNSEEN = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE IFRAME OBJECT SVG MATH SELECT TEXTAREA BUTTON".split(" "),
);

const CELLS = new Set(["TD", "TH"]);

/**
 * The text of a tree as people see it: one line a paragraph, list item or table row, an empty line between, blanks as
 * one blank; `<br>` ends a line. Without recursion, so that depth costs no stack.
 */
export function textOf(root: PageNode): string {
  const blocks: string[] = [];
  let line = "";
  const endBlock = () => {
    const said = tidy(line);
    if (said !== "") blocks.push(said);
    line = "";
  };
  const stack: { node: PageNode; leaving: boolean }[] = [{ node: root, leaving: false }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, leaving } = top;
    if (node.nodeType === TEXT_NODE) {
      line += (node.textContent ?? "").replace(/[\s\u00a0]+/g, " ");
      continue;
    }
    const name = node.nodeName.toUpperCase();
    if (isElement(node) && UNSEEN.has(name)) continue;
    if (leaving || BLOCKS.has(name)) endBlock();
    if (leaving) continue;
    if (name === "BR") line += "\n";
    if (CELLS.has(name) && line.trim() !== "") line += "\t";
    if (BLOCKS.has(name)) stack.push({ node, leaving: true });
    for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push({ node: node.childNodes[i]!, leaving: false });
  }
  endBlock();
  return blocks.join("\n\n");
}

const tidy = (line: string): string =>
  line
    .split("\n")
    .map((part) => part.replace(/ {2,}/g, " ").trim())
    .filter((part) => part !== "")
    .join("\n");
