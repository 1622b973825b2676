import { describe, expect, test } from "vitest";
import type { Report } from "../model/index.ts";
import { startReaders } from "./readers.ts";

/** A thread's program that does to a report what its name says. */
const program = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", ({ task, report }) => {
      if (report.name === "ends") process.exit(3);
      if (report.name === "throws") throw new Error("no such rule");
      if (report.name === "hangs") for (;;);
      parentPort.postMessage({ task, result: { report, reading: { id: report.name } } });
    });
  `)}`,
);

const named = (name: string) => ({ name }) as Report;

describe("reading threads", () => {
  test("a report that ends, fails or hangs its thread is answered, and the others are read", async () => {
    const readers = startReaders({ count: 2, patience: 500, program });
    const names = ["a", "ends", "b", "throws", "c", "hangs", "d"];
    const results = await Promise.all(names.map((name) => readers.read(named(name))));
    await readers.close();
    expect(results.map((result) => ("failed" in result ? result.failed : result.report.name))).toEqual([
      "a",
      "the reading thread ended",
      "b",
      "no such rule",
      "c",
      expect.stringMatching(/^given up after/),
      "d",
    ]);
  });
  test("what is still to be read when they are closed is answered too", async () => {
    const readers = startReaders({ count: 1, program });
    const pending = [readers.read(named("hangs")), readers.read(named("a"))];
    await readers.close();
    expect((await Promise.all(pending)).every((result) => "failed" in result)).toBe(true);
    expect(await readers.read(named("b"))).toHaveProperty("failed");
  });
});
