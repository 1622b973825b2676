// Lets a child process run the TypeScript sources as they stand: `node --import ./test/support/run-typescript.mjs FILE.ts`.
// Tests that kill or race processes need real ones, and a build could be stale. What was translated is kept by the hash of
// its source, so that only the first process waits for it.
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { register } from "node:module";
import { fileURLToPath } from "node:url";

if (!import.meta.url.endsWith("?hooks")) register(`${import.meta.url}?hooks`);

const CACHE = new URL("../../node_modules/.cache/fogline-tests/", import.meta.url);

export async function load(url, context, nextLoad) {
  if (!url.endsWith(".ts")) return nextLoad(url, context);
  const source = await readFile(fileURLToPath(url), "utf8");
  const kept = new URL(`${createHash("sha256").update(source).digest("hex")}.mjs`, CACHE);
  const known = await readFile(kept, "utf8").catch(() => null);
  return { format: "module", source: known ?? (await translate(source, kept)), shortCircuit: true };
}

async function translate(source, kept) {
  const { default: ts } = await import("typescript");
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true },
  });
  await mkdir(CACHE, { recursive: true });
  // Beside and then in place: another process may be reading.
  const part = new URL(`${kept.href}.${process.pid}.part`);
  await writeFile(part, outputText);
  await rename(part, kept);
  return outputText;
}
