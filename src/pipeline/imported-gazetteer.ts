import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { type Gazetteer, loadImported, mergeImported } from "../place/index.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Where imported places are kept: FOGLINE_GAZETTEER, else the user's data folder (XDG Base Directory Specification). */
export function importedGazetteerPath(env: Environment): string {
  const named = env["FOGLINE_GAZETTEER"];
  if (named !== undefined && named !== "") return named;
  const data = env["XDG_DATA_HOME"];
  const folder = data !== undefined && data !== "" ? data : join(env["HOME"] ?? homedir(), ".local", "share");
  return join(folder, "fogline", "gazetteer.bin");
}

/** The shipped gazetteer with what was imported, if anything was. Throws, naming the file, where its bytes are broken. */
export function withImported(base: Gazetteer, path: string): Gazetteer {
  if (!existsSync(path)) return base;
  try {
    return mergeImported(base, loadImported(readFileSync(path)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${path}: ${reason}. Delete the file or import again`, { cause: error });
  }
}
