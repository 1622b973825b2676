import type { Command } from "commander";
import type { Effects } from "./effects.ts";
import { type CommonOptions, withLedger } from "./options.ts";
import type { DecideOptions, TypedAction } from "./typed-decision.ts";

export function addDecideCommands(program: Command, effects: Effects): void {
  const decide = program
    .command("decide")
    .description("record an analyst's decision: kept for good, with who, when and why; undone by another")
    .addHelpText("after", `\nExamples:\n${EXAMPLES}`);

  const action = (usage: string, description: string): Command =>
    withLedger(decide.command(usage).description(description))
      .option("--reason <text>", "why: needed for every decision")
      .option("--by <name>", "who decides (default: FOGLINE_BY)")
      .option("--json", "the decision as JSON");
  const record = async (typed: TypedAction, options: DecideOptions): Promise<void> => {
    const { recordDecision } = await import("./commands/decide.ts");
    await recordDecision(typed, options, effects);
  };

  for (const [kind, description] of SIMPLE) {
    action(`${kind} <subject>`, description).action((subject: string, options: DecideOptions) =>
      record({ kind, subject }, options),
    );
  }
  action("merge <subject> <subjects...>", "these are one and the same").action(
    (first: string, rest: string[], options: DecideOptions) =>
      record({ kind: "merge", subjects: [first, ...rest] }, options),
  );
  action("split <subject> <apart...>", "take these out of the subject").action(
    (subject: string, apart: string[], options: DecideOptions) => record({ kind: "split", subject, apart }, options),
  );
  action("override <subject> <status>", "set a question's status by hand").action(
    (subject: string, status: string, options: DecideOptions) => record({ kind: "override", subject, status }, options),
  );
  action("grade <source> <grade>", "reliability of a source, A to F (F: cannot be judged)").action(
    (source: string, reliability: string, options: DecideOptions) =>
      record({ kind: "grade", source, reliability }, options),
  );
  action("alias <name> <alias>", "another name of one source").action(
    (name: string, alias: string, options: DecideOptions) => record({ kind: "alias", name, alias }, options),
  );
  action("undo <decision>", "take a decision back; both stay in the ledger").action(
    (decision: string, options: DecideOptions) => record({ kind: "undo", decision }, options),
  );
  withLedger(decide.command("list").description("the decisions so far"))
    .option("--json", "one decision a line, as JSON Lines")
    .action(async (options: CommonOptions) => {
      const { listDecisions } = await import("./commands/decide.ts");
      await listDecisions(options, effects);
    });
}

const SIMPLE = [
  ["confirm", "the assessment, claim or link holds"],
  ["reject", "it does not hold"],
  ["unsure", "looked at and not to be decided: a judgement too"],
  ["note", "a remark; the reason is its text"],
] as const;

const EXAMPLES = `  fogline decide confirm qst_k7d2q --reason "footage seen and geolocated" --by ana
  fogline decide merge qst_k7d2q qst_aa34b --reason "one strike, two spellings of the village" --by ana
  fogline decide override qst_k7d2q contested --reason "the denial came after the ledger's last report" --by ana
  fogline decide grade "Regional governor" C --reason "three of ten figures later withdrawn" --by ana
  fogline decide alias "Ministry of Defence" "MoD" --reason "the same office" --by ana
  fogline decide undo dec_q5 --reason "wrong question" --by ana`;
