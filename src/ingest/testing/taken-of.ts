import { readFile, type FileHint } from "../read-file.ts";
import type { Taken } from "../taken.ts";

/** Everything that a file gives, for tests. */
export async function takenOf(
  content: string | Uint8Array,
  path: string,
  hint: Partial<FileHint> = {},
): Promise<Taken[]> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const taken: Taken[] = [];
  for await (const one of readFile(bytes, { retrieved: null, ...hint, path })) taken.push(one);
  return taken;
}

export const codesOf = (taken: readonly Taken[]): string[] =>
  taken.flatMap(({ problems }) => problems.map(({ code }) => code));
