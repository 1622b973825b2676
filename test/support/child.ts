import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const LOADER = new URL("./run-typescript.mjs", import.meta.url).href;

/** Starts a TypeScript file of this folder, or of the sources, in a process of its own. */
export const startChild = (file: string, args: readonly string[], cwd?: string): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, ["--import", LOADER, fileURLToPath(new URL(file, import.meta.url)), ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, NODE_OPTIONS: "" },
  });

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** What a child said by the time it ended. `onLine` is called with the number of whole lines so far. */
export async function ended(child: ChildProcessWithoutNullStreams, onLine?: (count: number) => void): Promise<Ended> {
  let out = "";
  let err = "";
  child.stdout.on("data", (data: Buffer) => {
    out += data.toString();
    onLine?.(out.split("\n").length - 1);
  });
  child.stderr.on("data", (data: Buffer) => (err += data.toString()));
  const [code, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  return { code, signal, out, err };
}
