import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { INGEST_PROBLEMS } from "../src/ingest/index.ts";
import { LEDGER_ERRORS } from "../src/ledger/index.ts";
import { DecisionAction, EventType, QuestionKind, Status } from "../src/model/index.ts";
import { loadGazetteer } from "../src/place/index.ts";
import { sha256 } from "../src/text/id.ts";
import { docBlocks } from "./support/doc-blocks.ts";
import { newWorld } from "./support/world.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const DOCUMENTS = [
  "README.md",
  "CHANGELOG.md",
  ...["cli", "life-of-a-claim", "model", "method", "limits"].map((name) => `docs/${name}.md`),
  ...filesUnder("data").filter((path) => path.endsWith(".md")),
];

test("the documents are there", () => {
  expect(DOCUMENTS.length).toBeGreaterThanOrEqual(10);
  for (const path of DOCUMENTS) expect([path, existsSync(join(root, path))]).toEqual([path, true]);
});

test.each(DOCUMENTS)("every link of %s leads to a file or heading that is there", (path) => {
  for (const [, target] of withoutCode(read(path)).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^https?:/.test(target!)) continue;
    const [file, anchor] = target!.split("#");
    const to = file === "" ? path : join(dirname(path), file!);
    expect([target, existsSync(join(root, to))]).toEqual([target, true]);
    if (anchor !== undefined) expect([target, headings(read(to)).includes(anchor)]).toEqual([target, true]);
  }
});

test("README.md has links to every document and picture that it speaks of", () => {
  const targets = [...read("README.md").matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
  for (const path of [
    ...DOCUMENTS.filter((one) => one.startsWith("docs/")),
    "docs/brief.png",
    "data/README.md",
    "LICENSE",
  ])
    expect(targets).toContain(path);
});

test("README.md's two commands are those of package.json and of .ci/run, on the Node that it names", () => {
  const readme = read("README.md");
  const { scripts, engines } = JSON.parse(read("package.json")) as {
    scripts: Record<string, string>;
    engines: { node: string };
  };
  for (const name of ["start", "test", "prestart", "pretest"]) expect(scripts).toHaveProperty(name);
  expect(readme).toContain("\nnpm ci && npm start ");
  expect(readme).toContain("\nnpm ci && npm test ");
  expect(readme).toContain("\nnpm start -- FILE...\n");
  expect(read(".ci/run")).toContain("\nnpm ci\nnpm test\n");
  expect(readme).toContain(`Node ${engines.node.replace(">=", "")} or later`);
  for (const [, script] of DOCUMENTS.map(read)
    .join("\n")
    .matchAll(/npm run ([a-z:]+)/g))
    expect(scripts).toHaveProperty(script!);
});

test("README.md has every command of fogline, and no others", async () => {
  const world = newWorld();
  const help = (await world.run(["--help"])).out.split("Commands:")[1]!.split("\n\n")[0]!;
  const commands = [...help.matchAll(/^ {2}([a-z]+) \[?/gm)]
    .map((match) => match[1]!)
    .filter((name) => name !== "help");
  const listed = [...read("README.md").matchAll(/^\| `fogline ([a-z]+)/gm)].map((match) => match[1]!);
  expect(listed.sort()).toEqual(commands.sort());
  world.remove();
});

test.each([
  ["problem code", [...INGEST_PROBLEMS.map(({ code }) => code), ...Object.keys(LEDGER_ERRORS)]],
  ["kind of decision", DecisionAction.options.map((option) => option.shape.kind.value)],
  ["event type", EventType.options],
  ["status", Status.options],
  ["kind of question", QuestionKind.options],
] as [string, string[]][])("every %s is told in the documents", (_what, words) => {
  const all = DOCUMENTS.map(read).join("\n");
  expect(words.filter((word) => !all.includes(`\`${word}\``) && !all.includes(`\`${word} `))).toEqual([]);
});

test("data/README.md tells of every folder and file of data", () => {
  const rows = [...read("data/README.md").matchAll(/^\| `([^`]+)` \|/gm)].map((row) => row[1]!);
  const files = filesUnder("data").map((path) => path.slice("data/".length));
  const isTold = (path: string) => rows.some((row) => row === path || (row.endsWith("/") && path.startsWith(row)));
  expect(files.filter((path) => path !== "README.md" && !isTold(path))).toEqual([]);
  expect(rows.filter((row) => !files.some((path) => path === row || path.startsWith(row)))).toEqual([]);
});

test("data/gazetteer/hashes.txt has the hashes of the tables and of the gazetteer", () => {
  const rows = [...read("data/gazetteer/hashes.txt").matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)];
  const here = rows.flatMap(([, hash, name]) =>
    ["data/gazetteer/", "data/gazetteer/tables/"]
      .map((folder) => folder + name!)
      .filter((path) => existsSync(join(root, path)))
      .map((path) => [path, hash!] as const),
  );
  expect(here.length).toBe(readdirSync(join(root, "data/gazetteer/tables")).length + 1);
  for (const [path, hash] of here) expect([path, sha256(readFileSync(join(root, path)))]).toEqual([path, hash]);
});

test("the documents give the gazetteer's size as it is", () => {
  const { size } = loadGazetteer(readFileSync(join(root, "data/gazetteer/gazetteer.bin")));
  const places = `${size.toLocaleString("en-US")} places`;
  for (const path of ["docs/method.md", "data/README.md"])
    expect([path, read(path).includes(places)]).toEqual([path, true]);
});

describe("what the documents show of the program", () => {
  let blocks: Record<string, Record<string, string>>;
  beforeAll(async () => {
    blocks = { ...(await docBlocks()), "data/README.md": { hashes: dataHashes() } };
  });

  test.each(["README.md", "docs/life-of-a-claim.md", "data/README.md"])("%s has it as it is", async (path) => {
    const shown = read(path);
    const names = [...shown.matchAll(/^<!-- begin ([a-z]+) -->$/gm)].map((match) => match[1]!);
    expect(names.sort()).toEqual(Object.keys(blocks[path]!).sort());
    await expect(withBlocks(shown, blocks[path]!)).toMatchFileSnapshot(join(root, path));
  });
});

/** SHA-256 and path of every file of data, as sha256sum writes them; documents and build scripts left out. */
const dataHashes = (): string =>
  filesUnder("data")
    .filter((path) => !/README\.md$|\.mjs$/.test(path))
    .sort()
    .map((path) => `${sha256(readFileSync(join(root, path)))}  ${path}`)
    .join("\n");

/** The text with each block between its marks put anew. */
function withBlocks(text: string, blocks: Readonly<Record<string, string>>): string {
  let out = text;
  for (const [name, content] of Object.entries(blocks)) {
    const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
    const from = out.indexOf(begin) + begin.length;
    out = `${out.slice(0, from)}\n\n\`\`\`text\n${content}\n\`\`\`\n\n${out.slice(out.indexOf(end))}`;
  }
  return out;
}

/** GitHub's anchors: lower case, marks gone, spaces to hyphens. */
const headings = (text: string): string[] =>
  [...withoutCode(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, "");

/** Files below a folder, as paths from the root of the repository. */
function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}
