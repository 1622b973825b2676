import { readFileSync } from "node:fs";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { ReadOptions } from "./commands/read.ts";
import type { WeighOptions } from "./commands/weigh.ts";
import { CliError, type Effects, OutputClosed } from "./effects.ts";
import { type CommonOptions, withAsOf, withLedger } from "./options.ts";
import type { AddOptions } from "./commands/add.ts";
import type { WatchOptions } from "./commands/watch.ts";
import { asColumn } from "./column-option.ts";
import { addAskCommands } from "./program-ask.ts";
import { addDecideCommands } from "./program-decide.ts";
import { addGazetteerCommands } from "./program-gazetteer.ts";

/** Runs one command and gives the exit code: 0 done, 1 something failed or was found, 2 usage or unusable input, 130 interrupted. */
export async function main(args: readonly string[], effects: Effects): Promise<number> {
  let code = 0;
  const pending: Promise<void>[] = [];
  const program = makeProgram(effects, (exitCode) => (code = exitCode), pending);
  try {
    await program.parseAsync(args, { from: "user" });
    await Promise.all(pending);
    return code;
  } catch (error) {
    await Promise.allSettled(pending);
    return failureCode(error, effects);
  }
}

type SetCode = (exitCode: number) => void;

function makeProgram(effects: Effects, setCode: SetCode, pending: Promise<void>[]): Command {
  const program = new Command("fogline");
  program
    .description(
      "Read every account. Lose no attribution. See what is known, what is only claimed, and what nobody says.",
    )
    .version(version())
    .exitOverride()
    .showHelpAfterError("(fogline COMMAND --help shows how a command is used)")
    .configureOutput({
      writeOut: (text) => void pending.push(effects.stdout.write(text)),
      writeErr: (text) => void pending.push(effects.stderr.write(text)),
      getOutHelpWidth: () => HELP_WIDTH,
      getErrHelpWidth: () => HELP_WIDTH,
    })
    .addHelpText("after", PROGRAM_HELP);

  const command = (usage: string, description: string, examples: string): Command =>
    program.command(usage).description(description).addHelpText("after", `\nExamples:\n${examples}`);

  withLedger(
    command("add", "read reports into the ledger: files, folders, JSON Lines, - for standard input", ADD_EXAMPLES),
  )
    .argument("<path...>", "files of any format that is read (docs/formats), folders of them, web addresses, or -")
    .option("--column <field=header>", "which column of a table is which field (repeat it)", asColumn)
    .option("--allow-private", "fetch addresses of private networks and of this machine too")
    .option("--json", "the summary as JSON")
    .action(async (paths: string[], options: AddOptions) => {
      const { add } = await import("./commands/add.ts");
      setCode(await add(paths, options, effects));
    });

  withAsOf(
    withLedger(command("brief", "what is corroborated, contested, single-source, denied and silent", BRIEF_EXAMPLES)),
  )
    .option("--html <file>", "write the brief as one self-contained page instead of printing it")
    .option("--json", "everything the brief is made of, as JSON")
    .action(async (options: CommonOptions & { html?: string }) => {
      const { brief } = await import("./commands/brief.ts");
      await brief(options, effects);
    });

  withAsOf(
    withLedger(command("questions", "the list of questions with their statuses and answers", QUESTIONS_EXAMPLES)),
  )
    .option("--json", "one question a line, with its assessment, as JSON Lines")
    .action(async (options: CommonOptions) => {
      const { questions } = await import("./commands/questions.ts");
      await questions(options, effects);
    });

  withAsOf(withLedger(command("why", "every reason and every quoted span behind one assessment", WHY_EXAMPLES)))
    .argument("<id>", "a question's id, or as much of its beginning as only it has")
    .option("--json", "the question and its assessment as JSON")
    .action(async (id: string, options: CommonOptions) => {
      const { why } = await import("./commands/why.ts");
      await why(id, options, effects);
    });

  withAsOf(withLedger(command("compare", "what report B drops, hardens, softens or adds to A", COMPARE_EXAMPLES)))
    .argument("<a>", "a report by its name or id")
    .argument("<b>", "another")
    .action(async (a: string, b: string, options: CommonOptions) => {
      const { compare } = await import("./commands/compare.ts");
      await compare(a, b, options, effects);
    });

  addAskCommands(program, effects);
  addDecideCommands(program, effects);
  addGazetteerCommands(program, effects, setCode);

  withLedger(command("watch", "poll feeds into the ledger, until it is interrupted", WATCH_EXAMPLES))
    .argument("[feed...]", "addresses of feeds, OPML files; without any, the feeds that the ledger remembers")
    .option("--every <minutes>", "minutes between two polls of a feed", minutesFrom, DEFAULT_MINUTES)
    .option("--once", "ask each feed that is due once, and end")
    .option("--allow-private", "fetch addresses of private networks and of this machine too")
    .action(async (feeds: string[], options: WatchOptions) => {
      const { watch } = await import("./commands/watch.ts");
      setCode(await watch(feeds, options, effects));
    });

  command("read", "statements and claims of reports, without a ledger: JSON Lines in, JSON Lines out", READ_EXAMPLES)
    .argument("[path...]", "files or folders; without any, standard input")
    .option("--text", "standard input is one plain text")
    .option("--plain", "print the statements for people to read")
    .option("--no-report", "leave the report itself out of the lines")
    .addOption(
      new Option("--workers <number>", "reports read at the same time; the output is the same for any number")
        .argParser(workersFrom)
        .default(DEFAULT_WORKERS),
    )
    .action(async (paths: string[], options: ReadOptions) => {
      const { read } = await import("./commands/read.ts");
      setCode(await read(paths, options, effects));
    });

  command("match", "questions from readings, without a ledger: JSON Lines in, JSON Lines out", MATCH_EXAMPLES)
    .option("--assess", "with the assessment of each question")
    .action(async (options: { assess?: boolean }) => {
      const { match } = await import("./commands/match.ts");
      setCode(await match(options, effects));
    });

  command("weigh", "truth discovery for any table of claims: CSV in, JSON Lines out", WEIGH_EXAMPLES)
    .argument("[path]", "source,item,value[,time] under that header; without it, standard input")
    .option("--type <type>", "categorical, numeric, set, hierarchy or mixed; without it, told from the values")
    .option("--hierarchy <file>", "which value lies within which: id,name,parent under a header")
    .option("--separator <text>", "between the elements of a set")
    .option("--cyclic <number>", "numbers come round again after this much: 1440 for minutes of the day")
    .option("--copies <file>", "write who seems to copy from whom, as CSV")
    .option("--sources <file>", "write what was learned of each source, as CSV")
    .action(async (path: string | undefined, options: WeighOptions) => {
      const { weigh } = await import("./commands/weigh.ts");
      setCode(await weigh(path, options, effects));
    });

  withAsOf(withLedger(command("export", "write out what the ledger holds", EXPORT_EXAMPLES)))
    .argument("<format>", "jsonl")
    .option("--of <what>", "readings, reports, questions or decisions", "readings")
    .action(async (format: string, options: CommonOptions & { of: string }) => {
      const { exportLedger } = await import("./commands/export.ts");
      await exportLedger(format, options, effects);
    });

  withLedger(command("verify", "check the whole audit chain: every hash, every span", VERIFY_EXAMPLES))
    .option("--expect <head>", "a head of the chain written down earlier, as NUMBER:HASH")
    .option("--json", "the faults as JSON")
    .action(async (options: CommonOptions & { expect?: string }) => {
      const { verify } = await import("./commands/verify.ts");
      setCode(await verify(options, effects));
    });

  return program;
}

async function failureCode(error: unknown, effects: Effects): Promise<number> {
  if (error instanceof OutputClosed) return 0;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const say = (text: string) => effects.stderr.write(`fogline: ${text}\n`).catch(() => undefined);
  if (error instanceof CliError) {
    await say(error.message);
    return error.exitCode;
  }
  const { LedgerError } = await import("../ledger/index.ts");
  if (error instanceof LedgerError) {
    await say(`${error.message} (${error.code})`);
    return UNUSABLE.includes(error.code) ? 2 : 1;
  }
  await say(
    `an error of the program itself: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  return 1;
}

/** Codes of LedgerError that say that the wrong file was named. */
const UNUSABLE: readonly string[] = ["ledger/missing", "ledger/not-a-ledger", "ledger/newer", "ledger/unopenable"];

/** Half an hour: what readers of feeds commonly keep to. */
const DEFAULT_MINUTES = 30;

/** No feed is asked more often than every five minutes. */
const FEWEST_MINUTES = 5;

function minutesFrom(typed: string): number {
  const minutes = Number(typed);
  if (!Number.isInteger(minutes) || minutes < FEWEST_MINUTES || minutes > 10_080)
    throw new InvalidArgumentError(`a whole number of minutes from ${String(FEWEST_MINUTES)} to a week.`);
  return minutes;
}

/** Two: what the smallest machines have, and most of the gain. */
const DEFAULT_WORKERS = 2;

/** Each worker holds the tables of its own, some hundred megabytes. */
const MOST_WORKERS = 64;

function workersFrom(typed: string): number {
  const count = Number(typed);
  if (!Number.isInteger(count) || count < 1 || count > MOST_WORKERS)
    throw new InvalidArgumentError(`a whole number from 1 to ${String(MOST_WORKERS)}.`);
  return count;
}

const HELP_WIDTH = 100; // columns: the same help everywhere, so that the documents can show it

function version(): string {
  const file = new URL("../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

const PROGRAM_HELP = `
Everything works without a network, on one file: --ledger FILE, else FOGLINE_LEDGER, else fogline.db here.
Exit codes: 0 done, 1 something failed or was found, 2 usage or unusable input, 130 interrupted.

Examples:
  fogline add reports/             read a folder of .txt files with their meta.json
  fogline brief                    what is known, what is only claimed, by whom
  fogline why QUESTION             the reasons and the quoted characters behind a line of the brief
  echo '{"id":"1","text":"..."}' | fogline read`;

const ADD_EXAMPLES = `  fogline add reports/             a folder of .txt files; meta.json beside them says who published what, and when
  fogline add march.jsonl a.txt    {"id","text","title","publisher","author","published","url"} a line; single texts
  curl -s https://host.example/reports.jsonl | fogline add -
  fogline add https://news.example/article`;
const BRIEF_EXAMPLES = `  fogline brief
  fogline brief --as-of 2025-04-01
  fogline brief --html brief.html`;
const QUESTIONS_EXAMPLES = `  fogline questions
  fogline questions --json | head -3`;
const WHY_EXAMPLES = `  fogline why k7d2q`;
const COMPARE_EXAMPLES = `  fogline compare 001 003`;
const WATCH_EXAMPLES = `  fogline watch https://news.example/feed.xml
  fogline watch feeds.opml --every 60
  fogline watch --once`;

const READ_EXAMPLES = `  fogline read < reports.jsonl > readings.jsonl
  fogline read article.txt --plain
  fogline read                     on a terminal: paste a text, then Ctrl-D`;
const WEIGH_EXAMPLES = `  fogline weigh < claims.csv > answers.jsonl
  fogline weigh claims.csv --copies copies.csv --sources sources.csv
  fogline weigh births.csv --type hierarchy --hierarchy places.csv`;
const MATCH_EXAMPLES = `  fogline read < reports.jsonl | fogline match --assess > questions.jsonl`;
const EXPORT_EXAMPLES = `  fogline export jsonl > readings.jsonl
  fogline export jsonl --of reports > reports.jsonl`;
const VERIFY_EXAMPLES = `  fogline verify
  fogline verify --expect 42:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08`;
