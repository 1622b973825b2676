import { analyse } from "../language/index.ts";
import type { Reading, Report, Statement, StatementId } from "../model/index.ts";
import { readPlaces } from "../place/index.ts";
import { readStatements } from "../read/index.ts";
import { makeId } from "../text/id.ts";
import { inferPublication, readTimes } from "../time/index.ts";
import { joinClaims } from "./join/index.ts";
import type { Resources } from "./resources.ts";
import { readingVersion } from "./version.ts";

/**
 * Reads one report. A publication date that did not come with it is inferred from the text, as far as the
 * text tells; the report comes back with it.
 */
export function readReport(report: Report, resources: Resources): { report: Report; reading: Reading } {
  const analysis = analyse(report.text, report.language.code, resources.models);
  const published = report.published.kind === "unknown" ? inferPublication(analysis) : report.published;
  const dated: Report = { ...report, published };
  const timexes = readTimes(analysis, published);
  const toponyms = readPlaces(analysis, resources.gazetteer, {
    title: report.title,
    publisher: report.publisher,
    given: report.givenToponyms,
  });
  const { statements: drafts, attributions } = readStatements(dated, analysis, resources);
  const joined = joinClaims(analysis, drafts, toponyms, timexes, published, {
    title: report.title,
    placeTrees: resources.placeTrees,
  });
  const seen = new Map<string, number>();
  const statements = joined.map((statement): Statement => {
    const key = JSON.stringify([report.id, statement.content, statement.sourceName, statement.rule]);
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    const id: StatementId = makeId("stm", times === 0 ? [key] : [key, times]);
    return { ...statement, id, claims: statement.claims.map((claim, i) => ({ ...claim, id: makeId("clm", [id, i]) })) };
  });
  const problems = analysis.language === "en" ? [] : [unread(report)];
  return {
    report: dated,
    reading: { id: report.id, version: readingVersion, statements, attributions, toponyms, timexes, problems },
  };
}

const unread = (report: Report) => ({
  code: "read/language",
  subject: report.name,
  message: `kept but not read: the language is "${report.language.code}", and only English is read`,
  span: null,
});
