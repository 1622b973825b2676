import { rename, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { CliError, type Effects } from "../effects.ts";
import { situationFrom } from "../open.ts";
import type { CommonOptions } from "../options.ts";

/** Prints the brief as Markdown, or writes it as a page. */
export async function brief(options: CommonOptions & { html?: string }, effects: Effects): Promise<void> {
  const situation = await situationFrom(options, effects);
  if (options.json === true) return effects.stdout.write(`${JSON.stringify(situation)}\n`);
  const show = await effects.show();
  if (options.html === undefined) return effects.stdout.write(endingWithLine(show.briefMarkdown(situation)));
  const path = resolve(effects.cwd, options.html);
  try {
    // Beside and then in place: a reader never sees half a page.
    await writeFile(`${path}.part`, show.briefHtml(situation));
    await rename(`${path}.part`, path);
  } catch (error) {
    throw new CliError(
      `the page can't be written to ${path}: ${error instanceof Error ? error.message : "unknown"}`,
      2,
    );
  }
  await effects.stderr.write(`The brief is in ${path}\n`);
}

const endingWithLine = (text: string): string => (text.endsWith("\n") ? text : `${text}\n`);
