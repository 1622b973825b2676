import { makeDecision } from "../../ledger/index.ts";
import { type Decision, DecisionAction, type Situation, Reliability, Status } from "../../model/index.ts";
import { CliError, type Effects } from "../effects.ts";
import { situationOf, withOpenLedger } from "../open.ts";
import type { CommonOptions } from "../options.ts";
import type { DecideOptions, TypedAction } from "../typed-decision.ts";

/** Records one decision of an analyst, after making sure that what it is about is in the ledger. */
export async function recordDecision(typed: TypedAction, options: DecideOptions, effects: Effects): Promise<void> {
  const reason = options.reason?.trim() ?? "";
  const by = (options.by ?? effects.env["FOGLINE_BY"] ?? "").trim();
  if (reason === "") throw new CliError("a decision needs its reason: --reason TEXT", 2);
  if (by === "") throw new CliError("a decision needs the one who decides: --by NAME, or FOGLINE_BY", 2);
  await withOpenLedger(options, effects, async (ledger) => {
    const earlier = await ledger.decisions();
    const situation = typed.kind === "alias" || typed.kind === "undo" ? null : await situationOf(ledger, null, effects);
    const { action, note } = resolved(typed, situation, earlier);
    const decision = makeDecision(action, by, effects.clock().toISOString(), reason);
    await ledger.decide(decision);
    if (note !== null) await effects.stderr.write(`fogline: ${note}\n`);
    await effects.stdout.write(
      options.json === true
        ? `${JSON.stringify(decision)}\n`
        : `Recorded ${decision.id}: ${actionWords(action)}\nTo take it back: fogline decide undo ${decision.id}\n`,
    );
  });
}

export async function listDecisions(options: CommonOptions, effects: Effects): Promise<void> {
  await withOpenLedger(options, effects, async (ledger) => {
    const decisions = await ledger.decisions();
    const undone = new Set(standingUndos(decisions).map(({ undo }) => undo));
    if (decisions.length === 0 && options.json !== true) await effects.stdout.write("No decisions yet.\n");
    for (const decision of decisions) {
      const { id, action, at, by, reason } = decision;
      const mark = undone.has(id) ? " (undone)" : "";
      const line = `${id}  ${at.slice(0, 16)}  ${by}: ${actionWords(action)}${mark}\n    ${reason}`;
      await effects.stdout.write(`${options.json === true ? JSON.stringify(decision) : line}\n`);
    }
  });
}

function resolved(
  typed: TypedAction,
  situation: Situation | null,
  earlier: readonly Decision[],
): { action: DecisionAction; note: string | null } {
  const of = (id: string) => subjectOf(id, situation!);
  switch (typed.kind) {
    case "confirm":
    case "reject":
    case "unsure":
    case "note":
      return { action: { kind: typed.kind, subject: of(typed.subject) }, note: null };
    case "merge": {
      const subjects = [...new Set(typed.subjects.map(of))];
      if (subjects.length < 2) throw new CliError("merging needs two different things", 2);
      return { action: { kind: "merge", subjects: sameKind(subjects) }, note: null };
    }
    case "split":
      return { action: { kind: "split", subject: of(typed.subject), apart: typed.apart.map(of) }, note: null };
    case "override": {
      const status = Status.safeParse(typed.status);
      if (!status.success) throw new CliError(`no status: ${typed.status}. There are: ${Status.options.join(", ")}`, 2);
      const subject = of(typed.subject);
      if (!subject.startsWith("qst_")) throw new CliError(`only a question has a status, and ${subject} is none`, 2);
      return { action: { kind: "override", subject, status: status.data }, note: null };
    }
    case "grade": {
      const reliability = Reliability.safeParse(typed.reliability.toUpperCase());
      if (!reliability.success) throw new CliError(`no grade: ${typed.reliability}. There are: A to F`, 2);
      const isKnown = sourceNames(situation!).has(typed.source);
      const note = isKnown ? null : `no statement in the ledger is of a source called ${typed.source} so far`;
      return { action: { kind: "grade", source: typed.source, reliability: reliability.data }, note };
    }
    case "alias":
      if (typed.name === typed.alias) throw new CliError("an alias is another name", 2);
      return { action: typed, note: null };
    case "undo": {
      const found = earlier.filter(({ id }) => id.startsWith(typed.decision) || id.startsWith(`dec_${typed.decision}`));
      const [decision] = found;
      if (decision === undefined || found.length > 1)
        throw new CliError(notOne("decision", typed.decision, found.length), 2);
      if (standingUndos(earlier).some(({ undo }) => undo === decision.id)) {
        throw new CliError(`${decision.id} is undone already`, 2);
      }
      return { action: { kind: "undo", decision: decision.id }, note: null };
    }
  }
}

/** Undos that are not themselves undone: walked from the last, since only a later decision can undo. */
function standingUndos(decisions: readonly Decision[]): { undo: string }[] {
  const undone = new Set<string>();
  for (const { id, action } of [...decisions].reverse()) {
    if (action.kind === "undo" && !undone.has(id)) undone.add(action.decision);
  }
  return [...undone].map((undo) => ({ undo }));
}

/** The id that `typed` is, or is the beginning of; a report also by its name. */
function subjectOf(typed: string, situation: Situation): string {
  const ids = idsOf(situation);
  if (ids.has(typed)) return typed;
  const named = situation.reports.filter((report) => report.name === typed);
  if (named.length === 1) return named[0]!.id;
  const found = [...ids].filter((id) => id.startsWith(typed) || id.slice(id.indexOf("_") + 1).startsWith(typed));
  if (found.length !== 1) throw new CliError(notOne("thing", typed, found.length), 2);
  return found[0]!;
}

const notOne = (what: string, typed: string, count: number): string =>
  count === 0
    ? `no ${what} in the ledger has the id ${typed}`
    : `${String(count)} ${what}s have an id that begins with ${typed}`;

function idsOf(situation: Situation): Set<string> {
  const ids = new Set<string>();
  for (const report of situation.reports) ids.add(report.id);
  for (const event of situation.events) ids.add(event.id);
  for (const question of situation.questions) {
    ids.add(question.id);
    for (const answer of question.answers) {
      ids.add(answer.id);
      for (const origin of answer.origins) ids.add(origin.id);
    }
  }
  for (const reading of situation.readings) {
    for (const statement of reading.statements) {
      ids.add(statement.id);
      for (const claim of statement.claims) ids.add(claim.id);
    }
  }
  return ids;
}

const sourceNames = (situation: Situation): Set<string> =>
  new Set([
    ...situation.reports.flatMap((report) => report.publisher ?? []),
    ...situation.readings.flatMap((reading) =>
      reading.statements.flatMap(({ sourceName, chain }) => [sourceName, ...chain]),
    ),
  ]);

function sameKind(ids: string[]): string[] {
  const kinds = new Set(ids.map((id) => id.slice(0, id.indexOf("_"))));
  if (kinds.size > 1) throw new CliError(`only things of one kind can be merged: ${ids.join(", ")}`, 2);
  return ids;
}

function actionWords(action: DecisionAction): string {
  switch (action.kind) {
    case "merge":
      return `merge ${action.subjects.join(" and ")}`;
    case "split":
      return `split ${action.apart.join(", ")} from ${action.subject}`;
    case "override":
      return `override ${action.subject}: ${action.status}`;
    case "grade":
      return `grade ${action.source}: ${action.reliability}`;
    case "alias":
      return `alias ${action.name} = ${action.alias}`;
    case "undo":
      return `undo ${action.decision}`;
    default:
      return `${action.kind} ${action.subject}`;
  }
}
