import { expect, test } from "vitest";
import { briefMarkdown } from "./index.ts";
import { outline } from "./outline.ts";
import { makeQuestion, makeReport, makeSituation, makeStatement, refOf } from "./situation.fixture.ts";

const report = makeReport({
  name: "r",
  text: "Ann says yes it fell. Ann adds it fell early. Bob says it fell. Cem says no. Dee says it is not known.",
});
const first = makeStatement(report, { content: "yes it fell", source: "Ann" });
const second = makeStatement(report, { content: "it fell early", source: "Ann" });
const other = makeStatement(report, { content: "it fell.", source: "Bob" });
const denial = makeStatement(report, { content: "no", source: "Cem" });
const unknown = makeStatement(report, { content: "it is not known", source: "Dee" });

function entryOf() {
  const { question, assessment } = makeQuestion("Did it fall?", "contested", [
    { answer: "it is unclear", support: [[report, unknown]], probability: 0.9 },
    {
      answer: "yes",
      support: [
        [report, first],
        [report, second],
        [report, other],
      ],
      against: [
        [report, denial],
        [report, unknown],
      ],
      probability: 0.6,
    },
    { answer: "no", support: [[report, denial]], probability: 0.4 },
  ]);
  const answers = question.answers.map((answer) =>
    answer.answer === "it is unclear" ? { ...answer, stance: "unclear" as const } : answer,
  );
  const situation = makeSituation([[report, [first, second, other, denial, unknown]]], {
    questions: [{ ...question, answers }],
    assessments: [assessment],
  });
  return { situation, entry: outline(situation).sections[0]?.entries[0] };
}

test("positions stand before what is said to be unknown, however likely that is, and it has no likelihood", () => {
  const { entry, situation } = entryOf();
  expect(entry?.answers.map(({ answer }) => answer.answer)).toEqual(["yes", "no", "it is unclear"]);
  expect(briefMarkdown(situation)).toContain("**it is unclear** · said to be unknown · 1 origin");
});

test("every speaker is quoted once before one is quoted twice", () => {
  const { entry } = entryOf();
  expect(entry?.answers[0]?.support.map(({ statement }) => statement.id)).toEqual([first.id, other.id, second.id]);
});

test("what speaks against an answer by giving another is told there and not twice", () => {
  const { entry } = entryOf();
  expect(entry?.answers[0]?.against).toEqual([]);
});

test("what speaks against an answer without giving another is told beside it", () => {
  const { question, assessment } = makeQuestion("Did it fall?", "denied", [
    { answer: "yes", support: [[report, first]], against: [[report, denial]] },
  ]);
  const situation = makeSituation([[report, [first, denial]]], { questions: [question], assessments: [assessment] });
  const [line] = outline(situation).sections[0]?.entries[0]?.answers ?? [];
  expect(line?.against.map(({ statement }) => statement.id)).toEqual([denial.id]);
  expect(briefMarkdown(situation)).toContain("  - against: A daily ← Cem");
});

test("a reference to what the situation doesn't hold is left out", () => {
  const { question, assessment } = makeQuestion("Did it fall?", "single-source", [
    { answer: "yes", support: [[report, first]] },
  ]);
  const gone = makeStatement(report, { content: "no", source: "Cem" });
  const answers = question.answers.map((answer) => ({ ...answer, against: [refOf(report, gone)] }));
  const situation = makeSituation([[report, [first]]], {
    questions: [{ ...question, answers }],
    assessments: [assessment],
  });
  expect(outline(situation).sections[0]?.entries[0]?.answers[0]?.against).toEqual([]);
});

test("statements of a copy come last and say whose copy they are", () => {
  const copy = makeReport({ name: "c", publisher: "A portal", text: report.text });
  const copied = makeStatement(copy, { content: "yes it fell", source: "Ann" });
  const { question, assessment } = makeQuestion("Did it fall?", "single-source", [
    {
      answer: "yes",
      support: [
        [copy, copied],
        [report, first],
      ],
    },
  ]);
  const situation = makeSituation(
    [
      [copy, [copied]],
      [report, [first]],
    ],
    {
      questions: [question],
      assessments: [assessment],
      copies: [{ original: report.id, copy: copy.id, share: 1, reason: "all of it" }],
    },
  );
  const support = outline(situation).sections[0]?.entries[0]?.answers[0]?.support;
  expect(support?.map((citation) => [citation.report.name, citation.copyOf])).toEqual([
    ["r", null],
    ["c", "r"],
  ]);
});
