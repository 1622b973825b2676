import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { openLedger } from "../ledger/index.ts";
import type { Effects } from "./effects.ts";
import { processEffects } from "./process-effects.ts";
import { main } from "./program.ts";

/** Where `npm start` writes, under the current folder. */
const OUT = "out";

const EXAMPLES = fileURLToPath(new URL("../../data/examples", import.meta.url));

/**
 * `npm start [-- FILE...]`: the given reports, else the shipped example sets, into a fresh ledger; the brief printed as
 * Markdown and written as a page.
 */
export async function start(paths: readonly string[], effects: Effects): Promise<number> {
  const out = resolve(effects.cwd, OUT);
  const ledger = join(out, "fogline.db");
  const page = join(out, "brief.html");
  await mkdir(out, { recursive: true });
  await makeRoom(ledger, effects);
  const inputs = paths.length > 0 ? paths : await exampleSets();
  const added = await main(["add", "--ledger", ledger, ...inputs], { ...effects, stdout: effects.stderr });
  if (!existsSync(ledger) || added > 1) return added;
  const printed = await main(["brief", "--ledger", ledger], effects);
  const written = await main(["brief", "--ledger", ledger, "--html", page], { ...effects, stderr: silent });
  const shown = (path: string) => relative(effects.cwd, path);
  await effects.stderr.write(
    `\nThe brief as a page: ${shown(page)}\nThe ledger: ${shown(ledger)}. Go on with: npx fogline questions --ledger ${shown(ledger)}\n`,
  );
  return Math.max(added, printed, written);
}

const silent = { isTerminal: false, write: () => Promise.resolve() };

async function exampleSets(): Promise<string[]> {
  const entries = await readdir(EXAMPLES, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(EXAMPLES, entry.name))
    .sort();
}

/** Takes the last run's ledger away; one in which an analyst decided something is kept under another name. */
async function makeRoom(path: string, effects: Effects): Promise<void> {
  if (!existsSync(path)) return;
  const ledger = await openLedger(path, { clock: () => effects.clock().toISOString(), create: false });
  const { decisions } = await ledger.counts();
  await ledger.close();
  if (decisions > 0) await rename(path, path.replace(/\.db$/, `-until-${String(effects.clock().getTime())}.db`));
  for (const end of ["", "-wal", "-shm"]) await rm(`${path}${end}`, { force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await start(process.argv.slice(2), processEffects());
}
