import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingestFolder } from "../../src/ingest/index.ts";
import { analyse } from "./english.ts";
import { openLedger } from "../../src/ledger/index.ts";
import type { Claim, Reading, Report, Situation, Span, Statement } from "../../src/model/index.ts";
import { assess, loadResources, readReport, type Resources } from "../../src/pipeline/index.ts";
import { readStatements } from "../../src/read/index.ts";
import { briefMarkdown } from "../../src/show/index.ts";

const EXAMPLE = new URL("../../data/examples/kursk-belgorod-2025/", import.meta.url);
/** The claim that docs/life-of-a-claim.md follows: the report it stands in, words of it, its figure. */
const FOLLOWED = {
  report: "01-agency",
  words: "about 1,000 square kilometres",
  value: 1000,
  event: "area-held",
  place: "Kursk Oblast",
};
const BARE = { report: "07-newsletter", words: "held 1,000 square kilometres" };

/** What the program really gives for the example set: text by document and by name of the block. */
export async function docBlocks(): Promise<Record<string, Record<string, string>>> {
  const resources = loadResources();
  const { reports, bytes } = ingestFolder(
    new Map(readdirSync(EXAMPLE).map((name) => [name, readFileSync(new URL(name, EXAMPLE))])),
    { name: "kursk-belgorod-2025", retrieved: null },
  );
  const read = reports.map((report) => readReport(report, resources));
  const situation = assess(
    {
      reports: read.map(({ report }) => report),
      readings: read.map(({ reading }) => reading),
      decisions: [],
      asOf: null,
    },
    resources,
  );
  const at = read.findIndex(({ report }) => report.name === FOLLOWED.report);
  const brief = briefMarkdown(situation);
  const followed = follow(read[at]!.report, read[at]!.reading);
  return {
    "README.md": {
      input: [paragraphWith(read, FOLLOWED), paragraphWith(read, BARE)].join("\n\n"),
      output: [entryOf(brief, questionOf(situation, followed)), sectionOf(brief, "## Dropped attributions")].join(
        "\n\n",
      ),
    },
    "docs/life-of-a-claim.md": {
      ...lifeBefore(read[at]!.report, bytes[at]!, followed, resources),
      ledger: await ledgerOf(read[at]!, bytes[at]!),
      ...lifeAfter(situation, followed, brief),
    },
  };
}

type Followed = { text: string; statement: Statement; claim: Claim; index: number; reading: Reading };

function follow({ text }: Report, reading: Reading): Followed {
  const statement = must(
    reading.statements.find(({ content }) => content.some((span) => text.slice(...span).includes(FOLLOWED.words))),
    "the statement",
  );
  // The document explains these in words: they have to be what it says they are.
  const index = statement.claims.findIndex(
    ({ quantity, event, place }) =>
      quantity?.value === FOLLOWED.value && event === FOLLOWED.event && place?.[0] === FOLLOWED.place,
  );
  return { text, statement, claim: must(statement.claims[index], "the claim that is explained"), index, reading };
}

/** From bytes to the claim with its place and time. */
function lifeBefore(
  report: Report,
  bytes: Uint8Array,
  { text, statement, claim, reading }: Followed,
  resources: Resources,
): Record<string, string> {
  const analysis = analyse(text, report.language.code);
  const inSentence = ({ start, end }: { start: number; end: number }) =>
    start >= statement.sentence[0] && end <= statement.sentence[1];
  const draft = must(
    readStatements(report, analysis, resources)
      .statements.flatMap(({ claims }) => claims)
      .find(({ quantity, gloss }) => quantity?.value === FOLLOWED.value && gloss === claim.gloss),
    "the draft of the claim",
  );
  const { id, name, title, publisher, language, published, bytesHash } = report;
  const { claims: _claims, ...rest } = statement;
  const { scope, relation: _relation, ...asserted } = draft;
  const toponym = must(
    reading.toponyms.find(({ start, end }) => claim.where?.span?.[0] === start && claim.where.span[1] === end),
    "the place name",
  );
  return {
    report: lines({ id, name, title, publisher, language, published, bytesHash, bytes: bytes.length }),
    tokens: analysis.tokens
      .filter(inSentence)
      .map((token) => `${token.text}/${token.pos}`)
      .join(" "),
    statement: lines({ ...rest, ...spoken(text, rest) }),
    claim: lines({ ...asserted, scope: scope.map((span) => text.slice(...span)) }),
    place: lines({
      name: toponym.name,
      resolution: toponym.resolution,
      path: toponym.path,
      ...pick(toponym.choice, ["gazetteerId", "level", "lat", "lon", "radiusM"]),
      reason: toponym.reason,
    }),
    time: reading.timexes
      .filter(inSentence)
      .map(({ text: words, type, value, range, rule }) => lines({ words, type, value, range, rule }))
      .join("\n\n"),
    joined: lines({ where: claim.where, when: claim.when }),
  };
}

/** From the claim to what a reader sees. */
function lifeAfter(situation: Situation, followed: Followed, brief: string): Record<string, string> {
  const question = must(
    situation.questions.find(({ id }) => id === questionOf(situation, followed)),
    "the question",
  );
  const assessment = must(
    situation.assessments.find((one) => one.question === question.id),
    "the assessment",
  );
  const answer = question.answers.find(({ claims }) => claims.some(isOf(followed)))!;
  const weighed = must(
    assessment.answers.find((one) => one.answer === answer.id),
    "the answer's assessment",
  );
  return {
    question: lines({
      id: question.id,
      kind: question.kind,
      question: question.question,
      place: question.place,
      time: question.time,
      measures: question.measures,
      answers: question.answers.map((one) => `${one.answer}: ${one.origins.map(({ name }) => name).join("; ")}`),
    }),
    relations: situation.relations
      .filter(({ from, to }) => isOf(followed)(from) || isOf(followed)(to))
      .map(({ kind, rule, reason }) => lines({ kind, rule, reason }))
      .join("\n\n"),
    status: lines({
      status: assessment.status,
      origins: pick(assessment.origins, ["low", "high"]),
      reasons: assessment.reasons.map(({ rule, text }) => `${rule}: ${text}`),
    }),
    weights: [
      ...weighed.reasons.map(({ rule, text, weight }) => `${(weight ?? 0).toFixed(2).padStart(6)}  ${rule}  ${text}`),
      `${weighed.reasons
        .reduce((sum, { weight }) => sum + (weight ?? 0), 0)
        .toFixed(2)
        .padStart(6)}  = ${weighed.probability.toFixed(2)}, ${weighed.likelihood}; credibility ${weighed.credibility}`,
    ].join("\n"),
    brief: entryOf(brief, question.id),
  };
}

/** The report and its reading in a ledger of their own: how many entries, and the head of the chain. */
async function ledgerOf({ report, reading }: { report: Report; reading: Reading }, bytes: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "fogline-docs-"));
  const ledger = await openLedger(join(folder, "fogline.db"), { clock: () => "2025-04-11T09:00:00.000Z" });
  await ledger.addReport(report, bytes, reading);
  const [counts, head, faults] = [await ledger.counts(), await ledger.head(), await ledger.verify()];
  await ledger.close();
  rmSync(folder, { recursive: true });
  return lines({ ...counts, head: `${String(head.seq)}:${head.hash}`, faults: faults.length });
}

const questionOf = (situation: Situation, followed: Followed): string =>
  must(
    situation.questions.find(
      ({ kind, answers }) => kind === "quantity" && answers.some(({ claims }) => claims.some(isOf(followed))),
    ),
    "the question about the figure",
  ).id;

const isOf =
  ({ statement, index }: Followed) =>
  (ref: { statement: string; claim: number }): boolean =>
    ref.statement === statement.id && ref.claim === index;

function paragraphWith(
  read: readonly { report: Report }[],
  { report: name, words }: { report: string; words: string },
): string {
  const report = must(
    read.find(({ report: one }) => one.name === name),
    name,
  ).report;
  const paragraph = must(
    report.text.split("\n").find((line) => line.includes(words)),
    words,
  );
  const known = report.published.kind === "value" ? report.published.date : "undated";
  return `${report.name}.txt, ${report.publisher ?? ""}, ${known}:\n${paragraph}`;
}

/** The entry of a question in a brief: from its line to the next one in bold at the margin, or the next heading. */
function entryOf(brief: string, question: string): string {
  const all = brief.split("\n");
  const short = question.slice("qst_".length);
  const from = all.findIndex((line) => {
    const shown = /fogline why ([a-z2-7]{4,26})/.exec(line)?.[1];
    return shown !== undefined && short.startsWith(shown);
  });
  if (from < 0) throw new Error(`the brief doesn't show ${question}`);
  const length = all.slice(from + 1).findIndex((line) => line.startsWith("**") || line.startsWith("## "));
  return all
    .slice(from, from + 1 + length)
    .join("\n")
    .trimEnd();
}

function sectionOf(brief: string, heading: string): string {
  const from = brief.indexOf(`\n${heading}`);
  if (from < 0) throw new Error(`the brief has no ${heading}`);
  const length = brief.slice(from + 1).indexOf("\n## ");
  return brief.slice(from + 1, from + 1 + length).trimEnd();
}

const spoken = (text: string, { source, cue, content }: Pick<Statement, "source" | "cue" | "content">) => ({
  content: content.map((span) => quoted(text, span)).join(" … "),
  source: source && quoted(text, source),
  cue: cue && quoted(text, cue),
});

const quoted = (text: string, span: Span): string => `[${span.join(", ")}] ${text.slice(...span)}`;

/** `name: value`, one a line, values as JSON. */
const lines = (value: object): string =>
  Object.entries(value)
    .map(([key, one]) => `${key}: ${typeof one === "string" ? one : JSON.stringify(one)}`)
    .join("\n");

const pick = <T extends object, K extends keyof T>(value: T | null, keys: readonly K[]): Partial<Pick<T, K>> =>
  // The keys are those of the value, so the entries make up a part of it.
  value === null ? {} : (Object.fromEntries(keys.map((key) => [key, value[key]])) as Partial<Pick<T, K>>);

function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the example no longer gives ${what}`);
  return value;
}
