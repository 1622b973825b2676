import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { openLedger } from "../ledger/index.ts";
import type { Effects } from "./effects.ts";
import { situationFrom } from "./open.ts";
import { processEffects } from "./process-effects.ts";
import { main } from "./program.ts";

/** Where `npm start` writes, under the current folder. */
const OUT = "out";

const EXAMPLES = fileURLToPath(new URL("../../data/examples", import.meta.url));

/** Reports that belong together, and the name of the files that are made of them. */
interface Task {
  inputs: readonly string[];
  ledger: string;
  page: string;
}

/**
 * `npm start [-- FILE...]`: the given reports, else the shipped example sets, each into a fresh ledger; a brief printed
 * as Markdown, and each written as a page.
 */
export async function start(paths: readonly string[], effects: Effects): Promise<number> {
  const pipeline = await effects.pipeline();
  const resources = await pipeline.loadResources();
  const quick: Effects = {
    ...effects,
    pipeline: () => Promise.resolve({ ...pipeline, loadResources: () => resources }),
  };
  await mkdir(resolve(effects.cwd, OUT), { recursive: true });
  const tasks = paths.length > 0 ? [{ inputs: paths, ...named("fogline", "brief") }] : await exampleSets();
  let worst = 0;
  for (const [i, task] of tasks.entries()) worst = Math.max(worst, await perform(task, i === 0, quick));
  return worst;
}

const named = (ledger: string, page: string) => ({
  ledger: join(OUT, `${ledger}.db`),
  page: join(OUT, `${page}.html`),
});

/** The set about the latest year comes first and is the one that is printed; the years are the ends of the folders' names. */
async function exampleSets(): Promise<Task[]> {
  const entries = await readdir(EXAMPLES, { withFileTypes: true });
  const year = (name: string) => name.slice(-4);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort((a, b) => (year(a) < year(b) ? 1 : -1))
    .map((name, i) => ({
      inputs: [join(EXAMPLES, name)],
      ...(i === 0 ? named("fogline", "brief") : named(name, name)),
    }));
}

async function perform({ inputs, ledger, page }: Task, isPrinted: boolean, effects: Effects): Promise<number> {
  const path = resolve(effects.cwd, ledger);
  await makeRoom(path, effects);
  const added = await main(["add", "--ledger", path, ...inputs], { ...effects, stdout: effects.stderr });
  if (!existsSync(path) || added > 1) return added;
  const situation = await situationFrom({ ledger: path }, effects);
  const show = await effects.show();
  if (isPrinted) await effects.stdout.write(show.briefMarkdown(situation));
  await writeFile(resolve(effects.cwd, page), show.briefHtml(situation));
  const shown = relative(effects.cwd, path);
  await effects.stderr.write(`The brief as a page: ${page}\nGo on with: npx fogline questions --ledger ${shown}\n\n`);
  return added;
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
