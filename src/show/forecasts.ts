import type { Claim, Report, Situation, Statement } from "../model/index.ts";
import { chainWords, relayChain } from "./chain.ts";
import { visibleLine } from "./visible.ts";

/** Something that somebody expected or meant to do, with the last day of the time that was given for it. */
export type Forecast = {
  report: Report;
  statement: Statement;
  claim: Claim;
  /** The day from which it can be checked; null where no time was given. */
  due: string | null;
};

/** Predictions and announced intentions of the ledger, the earliest due first and those without a day last. */
export function forecastsOf({ reports, readings }: Pick<Situation, "reports" | "readings">): Forecast[] {
  const byId = new Map<string, Report>(reports.map((report) => [report.id, report]));
  const found = readings.flatMap(({ id, statements }) => {
    const report = byId.get(id);
    if (!report) return [];
    const published = dayOf(report);
    return statements.flatMap((statement) => {
      const seen = new Set<string | null>();
      return statement.claims.flatMap((claim): Forecast[] => {
        const due = dueOf(claim, published);
        if (!isAhead(claim, due) || seen.has(due)) return [];
        seen.add(due);
        return [{ report, statement, claim, due }];
      });
    });
  });
  return found.sort((a, b) => ((a.due ?? "9") < (b.due ?? "9") ? -1 : (a.due ?? "9") > (b.due ?? "9") ? 1 : 0));
}

/** The last day of the time that is spoken of, where it lies behind the day of publication. */
const dueOf = ({ time }: Claim, published: string | null): string | null =>
  time !== null && (published === null || time.to > published) ? time.to : null;

/** An intention without a later day can't be checked and is an aim. */
const isAhead = ({ event, modality }: Claim, due: string | null): boolean =>
  event === "forecast" || modality === "predicted" || (modality === "intended" && due !== null);

function dayOf({ published }: Report): string | null {
  return published.kind === "value" ? published.date : published.kind === "interval" ? published.to : null;
}

/** The forecasts as lines, as of a day: what can be checked by now, what can't yet, what names no day. */
export function forecastLines(situation: Situation, today: string): string[] {
  const all = forecastsOf(situation);
  if (all.length === 0) return ["No forecasts: nobody in these reports says what he expects."];
  const due = all.filter((one) => one.due !== null && one.due <= today);
  const ahead = all.filter((one) => one.due !== null && one.due > today);
  const open = all.filter((one) => one.due === null);
  return [
    ...section(`Due: can be checked by ${today}`, due),
    ...section("Not due yet", ahead),
    ...section("Without a day", open),
  ].slice(1);
}

function section(title: string, forecasts: readonly Forecast[]): string[] {
  if (forecasts.length === 0) return [];
  return ["", `${title} (${forecasts.length})`, ...forecasts.flatMap(linesOf)];
}

function linesOf({ report, statement, claim, due }: Forecast): string[] {
  const words = statement.content.map(([start, end]) => visibleLine(report.text.slice(start, end))).join(" … ");
  const [from, to] = [statement.content[0]?.[0] ?? 0, statement.content.at(-1)?.[1] ?? 0];
  return [
    `  ${due ?? "no day    "}  ${claim.event}, ${claim.modality}: ${visibleLine(chainWords(relayChain(report, statement)))}`,
    `    “${words}” [${visibleLine(report.name)} ${from}-${to}]`,
  ];
}
