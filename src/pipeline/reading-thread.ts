import { parentPort } from "node:worker_threads";
import { readReport } from "./read-report.ts";
import { type Answer, messageOf, type Task } from "./readers.ts";
import { loadResources } from "./resources.ts";

/** The program of one reading thread: reports come in as messages, one at a time, and go back read. */
const resources = loadResources();

parentPort?.on("message", ({ task, report }: Task) => {
  const answer = (): Answer => {
    try {
      return { task, result: readReport(report, resources) };
    } catch (error) {
      return { task, result: { failed: messageOf(error) } };
    }
  };
  parentPort?.postMessage(answer());
});
