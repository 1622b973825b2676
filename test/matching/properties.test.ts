import fc from "fast-check";
import { expect, test } from "vitest";
import { match } from "../../src/match/index.ts";
import type { Decision, DecisionAction, EventType } from "../../src/model/index.ts";
import { weigh } from "../../src/weigh/index.ts";
import { inputOf, report, settle } from "./build.ts";

const EVENTS: EventType[] = [
  "air-strike",
  "killed",
  "control",
  "capture",
  "advance",
  "repelled",
  "ceasefire-violation",
  "other",
];
const PLACES = [
  ["Lozova", "Kharkiv Oblast", "Ukraine"],
  ["Kharkiv Oblast", "Ukraine"],
  ["Sudzha", "Kursk Oblast", "Russia"],
  null,
];
const SPEAKERS = [
  "author",
  "Kyiv",
  "Russian Defence Ministry",
  "residents",
  "Red Crescent",
  "Institute for the Study of War",
];
const WORDS = ["market", "school", "bridge", "village", "convoy", "depot", "station", "hospital", "drones", "shells"];

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2025-03-${String(n).padStart(2, "0")}`);
const claim = fc.record({
  event: fc.constantFrom(...EVENTS),
  actor: fc.constantFrom("Russia", "Ukraine", null),
  target: fc.constantFrom("market", "Ukraine", null),
  place: fc.constantFrom(...PLACES),
  day: fc.option(day, { nil: "" }),
  polarity: fc.constantFrom("affirmed" as const, "affirmed" as const, "denied" as const, "unknown" as const),
  modality: fc.constantFrom("asserted" as const, "possible" as const),
  quantity: fc.option(
    fc.record({
      metric: fc.constant("killed"),
      of: fc.constantFrom("people", "children"),
      value: fc.integer({ min: 1, max: 60 }),
      bound: fc.constantFrom("exact" as const, "at least" as const, "about" as const),
      unit: fc.constant("persons"),
    }),
    { nil: null },
  ),
  says: fc.array(fc.constantFrom(...WORDS), { minLength: 6, maxLength: 12 }).map((words) => words.join(" ") + "."),
});
const told = fc.tuple(
  fc.constantFrom(...SPEAKERS).map((by) => ({ by })),
  claim,
);
const reports = fc
  .array(fc.tuple(fc.option(day, { nil: null }), fc.array(told, { minLength: 1, maxLength: 4 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) => all.map(([date, statements], i) => report(`r${i}`, `Paper ${i}`, date, statements)));

const decide = (id: string, action: DecisionAction): Decision => ({
  id: `dec_${id.padEnd(26, "a")}` as Decision["id"], // the form that the brand promises
  action,
  by: "analyst",
  at: "2026-01-01T00:00:00Z",
  reason: "for the test",
});

test("the order of reports changes nothing", () => {
  fc.assert(
    fc.property(reports, (all) => {
      const [one, other] = [inputOf(all), inputOf([...all].reverse())];
      const [first, second] = [match(one), match(other)];
      expect(second).toEqual(first);
      const rest = { asOf: "2026-01-01", grades: [] };
      expect(weigh(second, { ...other, ...rest })).toEqual(weigh(first, { ...one, ...rest }));
    }),
    { numRuns: 60 },
  );
});

test("a copy under another name raises no status and no probability", () => {
  fc.assert(
    fc.property(reports, fc.nat(), (all, pick) => {
      const original = all[pick % all.length]!;
      const copy = {
        report: {
          ...original.report,
          id: "z-copy",
          name: "z-copy",
          publisher: "Mirror",
          published: original.report.published,
        },
        reading: { ...original.reading, id: "z-copy" },
      };
      const before = settle(all);
      const after = settle([...all, copy]);
      // Of two reports that are the same the later counts as the copy; without a date the order of ids decides.
      expect(after.copies.some((found) => found.copy === "z-copy" || found.original === "z-copy")).toBe(true);
      for (const { question, assessment } of before.asked) {
        const now = after.asked.find((asked) => asked.question.id === question.id);
        expect(now, question.question).toBeDefined();
        if (assessment.status !== "corroborated") expect(now!.assessment.status).not.toBe("corroborated");
        for (const answer of assessment.answers) {
          const again = now!.assessment.answers.find((each) => each.answer === answer.answer)!;
          expect(again.probability).toBeLessThanOrEqual(answer.probability + 1e-9);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("no probability is 0 or 1, and a lone origin is never better than possibly true", () => {
  fc.assert(
    fc.property(reports, (all) => {
      for (const { assessment, question } of settle(all).asked)
        for (const [index, answer] of assessment.answers.entries()) {
          expect(answer.probability).toBeGreaterThan(0);
          expect(answer.probability).toBeLessThan(1);
          if (question.answers.length === 1 && question.answers[index]!.originCount.high <= 1)
            expect(["3", "4", "5", "6"]).toContain(answer.credibility);
        }
    }),
    { numRuns: 60 },
  );
});

test("claims of disjoint times never deny or contradict one another", () => {
  fc.assert(
    fc.property(reports, (all) => {
      const { relations } = settle(all);
      const claims = new Map(
        all.flatMap(({ reading }) => reading.statements.map((s) => [`${reading.id} ${s.id}`, s.claims] as const)),
      );
      for (const { kind, from, to } of relations) {
        if (kind !== "denies" && kind !== "contradicts") continue;
        const [a, b] = [from, to].map((ref) => claims.get(`${ref.report} ${ref.statement}`)![ref.claim]!.time);
        if (a?.from && b?.from) expect(a.from <= b.to! && b.from <= a.to!).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test("a merge and its undo, and a merge and the split of what was merged, restore the questions", () => {
  fc.assert(
    fc.property(reports, (all) => {
      const plain = match(inputOf(all));
      const [a, b] = plain.questions.filter(({ kind }) => kind !== "occurrence" && kind !== "responsibility");
      if (!a || !b || a.kind !== b.kind) return;
      const merge = decide("merge", { kind: "merge", subjects: [a.id, b.id] });
      const merged = match(inputOf(all, [merge]));
      expect(merged.questions.length).toBe(plain.questions.length - 1);
      const undo = decide("undo", { kind: "undo", decision: merge.id });
      expect(match(inputOf(all, [merge, undo]))).toEqual(plain);
      const apart = b.answers.flatMap((answer) =>
        answer.claims.map((ref) => `${ref.report}:${ref.statement}:${ref.claim}`),
      );
      const whole = merged.questions.find(
        (question) => !plain.questions.some((old) => old.id === question.id && old.id !== a.id && old.id !== b.id),
      )!;
      const split = decide("split", { kind: "split", subject: whole.id, apart });
      const again = match(inputOf(all, [merge, split]));
      const members = (questions: typeof plain.questions): string[] =>
        questions
          .map((q) =>
            JSON.stringify(
              q.answers.flatMap((answer) => answer.claims.map((ref) => Object.values(ref).join(" "))).sort(),
            ),
          )
          .sort();
      expect(members(again.questions)).toEqual(members(plain.questions));
    }),
    { numRuns: 80 },
  );
});
