import type { Command } from "commander";
import type { Effects } from "./effects.ts";
import { asDay, type CommonOptions, withAsOf, withLedger } from "./options.ts";

/** The commands that ask a ledger what follows from it: what changed, what is expected, what is missing, what competes. */
export function addAskCommands(program: Command, effects: Effects): void {
  const command = (usage: string, description: string, examples: string): Command =>
    withAsOf(
      withLedger(program.command(usage).description(description).addHelpText("after", `\nExamples:\n${examples}`)),
    );

  command("changes", "what became known since a day, and what it changed", "  fogline changes --since 2025-04-01")
    .requiredOption("--since <date>", "the first day of what is new, YYYY-MM-DD", asDay)
    .option("--json", "one changed question a line, as JSON Lines")
    .action(async (options: CommonOptions & { since: string }) => {
      const { changes } = await import("./commands/changes.ts");
      await changes(options, effects);
    });

  command(
    "forecasts",
    "what somebody expected or announced, and from which day it can be checked",
    "  fogline forecasts\n  fogline forecasts --as-of 2025-04-30",
  )
    .option("--json", "one forecast a line, as JSON Lines")
    .action(async (options: CommonOptions) => {
      const { forecasts } = await import("./commands/forecasts.ts");
      await forecasts(options, effects);
    });

  command("gaps", "which missing original would change which status", "  fogline gaps")
    .option("--json", "one gap a line, as JSON Lines")
    .action(async (options: CommonOptions) => {
      const { gaps } = await import("./commands/gaps.ts");
      await gaps(options, effects);
    });

  command(
    "hypotheses",
    "which origins speak for and against the competing answers to one question",
    '  fogline hypotheses k7d2q\n  fogline decide note k7d2q --reason "hypothesis: it was an accident"',
  )
    .argument("<id>", "a question's id, or as much of its beginning as only it has")
    .action(async (id: string, options: CommonOptions) => {
      const { hypotheses } = await import("./commands/hypotheses.ts");
      await hypotheses(id, options, effects);
    });
}
