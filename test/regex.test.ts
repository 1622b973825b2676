import { checkSync } from "recheck";
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";

/** Fewer patterns than this mean that they were not found. */
const LEAST_PATTERNS = 60;

type Pattern = { file: string; source: string; flags: string };

/** Every regular expression literal, and every `new RegExp("…")` with a literal, of the sources. */
function patternsOf(file: string): Pattern[] {
  const found: Pattern[] = [];
  const root = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2023, true);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if (ts.isNewExpression(node) && node.expression.getText() === "RegExp") {
      const [source, flags] = node.arguments ?? [];
      if (source && ts.isStringLiteralLike(source))
        found.push({ file, source: source.text, flags: flags && ts.isStringLiteralLike(flags) ? flags.text : "" });
    }
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => `src/${name}`);
const patterns = [
  ...new Map(files.flatMap(patternsOf).map((pattern) => [`${pattern.source}/${pattern.flags}`, pattern])).values(),
];

test("the checker knows a pattern that blows up", () => {
  expect(checkSync("^(a+)+$", "").status).toBe("vulnerable");
});

test("no regular expression of the sources can blow up on hostile text", () => {
  expect(patterns.length).toBeGreaterThan(LEAST_PATTERNS);
  const bad = patterns.filter(({ source, flags }) => checkSync(source, flags, { timeout: 20_000 }).status !== "safe");
  expect(bad.map(({ file, source, flags }) => `${file}: /${source}/${flags}`)).toEqual([]);
}, 300_000);
