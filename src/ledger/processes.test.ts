import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ended, startChild } from "../../test/support/child.ts";
import { openLedger } from "./index.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fogline-processes-"));
  path = join(folder, "ledger.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => openLedger(path, { clock: () => new Date().toISOString(), create: false });
const idsIn = (out: string) => out.split("\n").filter((line) => line.startsWith("rep_"));

test("a process killed in the middle loses nothing that it had accepted, and the ledger goes on", async () => {
  const accepted: string[] = [];
  for (const [round, killAfterLines] of [2, 17, 60].entries()) {
    const child = startChild("./add-many.ts", [path, `round ${String(round)}`, "100000"]);
    const { out, signal } = await ended(child, (lines) => lines >= killAfterLines && child.kill("SIGKILL"));
    expect(signal).toBe("SIGKILL");
    // The last line may have been cut in the middle.
    accepted.push(...idsIn(out.slice(0, out.lastIndexOf("\n") + 1)));
  }
  const ledger = await open();
  const stored = (await ledger.reports()).map((report) => report.id as string);
  expect(accepted.length).toBeGreaterThan(70);
  expect(accepted.filter((id) => !stored.includes(id))).toEqual([]);
  // At most one a round was on disk but not yet told when the process was killed.
  expect(stored.length - accepted.length).toBeLessThanOrEqual(3);
  expect(new Set(stored).size).toBe(stored.length);
  expect(await ledger.verify()).toEqual([]);
  await ledger.close();
});

test("two processes that make and fill one ledger at once lose and double nothing", async () => {
  const each = 150;
  const [one, two] = await Promise.all(
    ["one", "two"].map((name) => ended(startChild("./add-many.ts", [path, name, String(each)]))),
  );
  expect([one?.code, one?.err, two?.code, two?.err]).toEqual([0, "", 0, ""]);
  const ledger = await open();
  const stored = (await ledger.reports()).map((report) => report.id as string);
  expect(stored.length).toBe(2 * each);
  expect(new Set(stored)).toEqual(new Set([...idsIn(one!.out), ...idsIn(two!.out)]));
  expect(await ledger.verify()).toEqual([]);
  await ledger.close();
});
