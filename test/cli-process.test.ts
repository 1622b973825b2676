import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLedger } from "../src/ledger/index.ts";
import { ended, startChild } from "./support/child.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "fogline-process-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const MAIN = "../../src/cli/main.ts";
const fogline = (...args: string[]) => startChild(MAIN, args, folder);
const reportLine = (i: number) =>
  `${JSON.stringify({ id: String(i), publisher: "Daily Post", language: "en", text: `The ministry said that ${String(i)} vehicles crossed the river on Monday.` })}\n`;
const reportLines = (count: number) => Array.from({ length: count }, (_, i) => reportLine(i)).join("");

async function storedNames(): Promise<string[]> {
  const ledger = await openLedger(join(folder, "fogline.db"), { clock: () => new Date().toISOString(), create: false });
  const names = (await ledger.reports()).map((report) => report.name);
  expect(await ledger.verify()).toEqual([]);
  await ledger.close();
  return names;
}

test("Ctrl-C while adding: what is told as added is in the ledger, exit code 130", async () => {
  const child = fogline("add", "-");
  const result = ended(child);
  child.stdin.write(reportLine(0));
  // The ledger is there once the first report is on its way.
  while (!existsSync(join(folder, "fogline.db"))) await new Promise((done) => setTimeout(done, 50));
  for (let i = 1; i < 30; i++) child.stdin.write(reportLine(i));
  await new Promise((done) => setTimeout(done, 500));
  child.kill("SIGINT");
  // The report at hand may be waited for: more input lets the command notice that it was interrupted.
  const feeding = setInterval(() => child.stdin.writable && child.stdin.write(reportLine(99)), 50);
  child.stdin.on("error", () => clearInterval(feeding));
  const { code, out } = await result;
  clearInterval(feeding);
  expect(code).toBe(130);
  expect(out).toContain("Interrupted.");
  expect((await storedNames()).length).toBe(Number(/Added (\d+) report/.exec(out)![1]));
});

test("a reader that goes away ends the command quietly", async () => {
  writeFileSync(join(folder, "many.jsonl"), reportLines(400));
  const child = fogline("read", "many.jsonl");
  let err = "";
  child.stderr.on("data", (data: Buffer) => (err += data.toString()));
  await once(child.stdout, "data");
  child.stdout.destroy();
  const [code] = (await once(child, "exit")) as [number | null];
  expect([code, err]).toEqual([0, ""]);
});

test("two workers write the same bytes as one, in the order of the input", async () => {
  writeFileSync(join(folder, "some.jsonl"), `${reportLines(12)}not JSON\n${reportLines(3)}`);
  const read = (workers: string) => ended(fogline("read", "some.jsonl", "--no-report", "--workers", workers));
  const [one, two] = await Promise.all([read("1"), read("2")]);
  expect(two.out).toBe(one.out);
  expect(one.out.split("\n").length - 1).toBe(16);
  expect([one.code, two.code]).toEqual([1, 1]);
});

test("two `fogline add` on one ledger at once: both succeed, nothing is lost, what both have is there once", async () => {
  writeFileSync(join(folder, "a.jsonl"), reportLines(40));
  writeFileSync(join(folder, "b.jsonl"), Array.from({ length: 40 }, (_, i) => reportLine(i + 20)).join(""));
  const [a, b] = await Promise.all([ended(fogline("add", "a.jsonl")), ended(fogline("add", "b.jsonl"))]);
  expect([a.code, a.err, b.code, b.err]).toEqual([0, "", 0, ""]);
  const names = (await storedNames()).map(Number).sort((x, y) => x - y);
  expect(names).toEqual(Array.from({ length: 60 }, (_, i) => i));
});

test("killed in the middle, the ledger verifies and adding again completes it", async () => {
  writeFileSync(join(folder, "many.jsonl"), reportLines(120));
  const child = fogline("add", "many.jsonl");
  const exit = once(child, "exit");
  while (!existsSync(join(folder, "fogline.db"))) await new Promise((done) => setTimeout(done, 20));
  await new Promise((done) => setTimeout(done, 300));
  child.kill("SIGKILL");
  await exit;
  const before = await storedNames();
  const { code, out } = await ended(fogline("add", "many.jsonl"));
  expect(code).toBe(0);
  expect(out).toContain(`Added ${String(120 - before.length)} report`);
  expect((await storedNames()).length).toBe(120);
});

test("npm start's program makes a ledger, prints a brief and writes the page, and keeps a ledger with decisions", async () => {
  writeFileSync(join(folder, "one.txt"), "The ministry said on Monday that two villages were taken.");
  const start = () => ended(startChild("../../src/cli/start.ts", ["one.txt"], folder));
  const first = await start();
  expect(first.code).toBe(0);
  expect(first.out).toContain("# Fogline brief");
  expect(first.err).toContain("out/brief.html");
  expect(readFileSync(join(folder, "out/brief.html"), "utf8")).toContain("<!doctype html>");
  const noted = await ended(
    fogline("decide", "alias", "A", "B", "--reason", "x", "--by", "Ana", "--ledger", "out/fogline.db"),
  );
  expect(noted.code).toBe(0);
  await start();
  const kept = readdirSync(join(folder, "out"));
  expect(kept.filter((name) => name.startsWith("fogline-until-")).length).toBe(1);
});
