// Files of an evaluation: input lines, output that replaces what was there, the scorer beside the data.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** A fault of the call: a missing path, a path of another form. Ends with exit code 2 and one sentence. */
export class EvalError extends Error {}

/** Paths joined by commas; each must exist and be of the form that is asked for. */
export function goldPaths(gold, form) {
  return gold.split(",").map((name) => {
    const stat = fs.statSync(name, { throwIfNoEntry: false });
    if (!stat) throw new EvalError(`no such gold: ${name}`);
    if (form === "folder" ? !stat.isDirectory() : !stat.isFile())
      throw new EvalError(`gold must be a ${form}: ${name}`);
    return path.resolve(name);
  });
}

/** Records of a JSON Lines file. */
export function readLines(file) {
  return fs
    .readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, i) => {
      try {
        const record = JSON.parse(line);
        if (typeof record?.id !== "string" || typeof record?.text !== "string") throw new Error("no id and text");
        return record;
      } catch (error) {
        throw new EvalError(`${file}:${i + 1}: not a JSON line of the expected form (${error.message})`);
      }
    });
}

/** The output path, emptied; a temporary one where none is given. */
export function outFile(out, name) {
  const file = out ? path.resolve(out) : path.join(fs.mkdtempSync(path.join(os.tmpdir(), "fogline-eval-")), name);
  fs.rmSync(file, { recursive: true, force: true });
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return file;
}

export function outFolder(out) {
  const folder = out ? path.resolve(out) : fs.mkdtempSync(path.join(os.tmpdir(), "fogline-eval-"));
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}

export const writeLines = (file, records) =>
  fs.writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));

/** The nearest file of that name in the folder of `from` or up to three folders above it. */
export function findAbove(from, name) {
  let folder = fs.statSync(from).isDirectory() ? from : path.dirname(from);
  for (let up = 0; up < 4; up++) {
    const file = path.join(folder, name);
    if (fs.existsSync(file)) return file;
    folder = path.dirname(folder);
  }
  throw new EvalError(`${name} is missing beside ${from}`);
}

/** Runs a scorer as a child process and reads its JSON. */
export function score(scorer, args) {
  const output = execFileSync(process.execPath, [scorer, ...args], { encoding: "utf8", maxBuffer: 1 << 29 });
  return JSON.parse(output.slice(output.indexOf("{")));
}
