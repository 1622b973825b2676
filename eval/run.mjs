#!/usr/bin/env node
// npm run eval -- TASK --gold PATH [--out OUT] [--given-readings] [--end-to-end] [--relaxed] [--scorer FILE]
// Predicts with the built package, scores with the scorer beside the data, prints the headline figures.
import { parseArgs } from "node:util";
import { EvalError } from "./files.mjs";

const TASKS = {
  attribution: () => import("./tasks/attribution.mjs"),
  readings: () => import("./tasks/readings.mjs"),
  questions: () => import("./tasks/questions.mjs"),
  tagging: () => import("./tasks/tagging.mjs"),
  identity: () => import("./tasks/identity.mjs"),
  stance: () => import("./tasks/stance.mjs"),
  timex: () => import("./tasks/timex.mjs"),
  toponyms: () => import("./tasks/toponyms.mjs"),
  variants: () => import("./tasks/variants.mjs"),
  truth: () => import("./tasks/truth.mjs"),
  copies: () => import("./tasks/copies.mjs"),
  events: () => import("./tasks/events.mjs"),
  html: () => import("./tasks/html.mjs"),
  names: () => import("./tasks/names.mjs"),
  re3d: () => import("./tasks/re3d.mjs"),
  "source-names": () => import("./tasks/source-names.mjs"),
};

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      gold: { type: "string" },
      out: { type: "string" },
      "given-readings": { type: "boolean" },
      "end-to-end": { type: "boolean" },
      relaxed: { type: "boolean" },
      scorer: { type: "string" },
      json: { type: "boolean" },
    },
  });
  const [task] = positionals;
  if (!task || !Object.hasOwn(TASKS, task) || positionals.length > 1)
    throw new EvalError(`unknown task ${task ?? ""}: one of ${Object.keys(TASKS).join(", ")}`);
  if (!values.gold) throw new EvalError("--gold PATH is missing: the annotated data to measure on");
  const { run } = await TASKS[task]();
  const rows = await run(values);
  if (values.json) console.log(JSON.stringify(rows, null, 1));
  else for (const { name, figures } of rows) console.log(formatRow(name, figures));
} catch (error) {
  const isUsage = error instanceof EvalError || error?.code?.startsWith?.("ERR_PARSE_ARGS");
  console.error(isUsage ? error.message : error);
  process.exitCode = isUsage ? 2 : 1;
}

function formatRow(name, figures) {
  const cells = Object.entries(figures).map(([key, value]) => `  ${key.padEnd(36)}${format(value)}`);
  return [name, ...cells].join("\n");
}

function format(value) {
  if (value === null || value === undefined) return "–";
  return typeof value === "number" && !Number.isInteger(value) ? value.toFixed(4) : String(value);
}
