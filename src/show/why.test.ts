import { expect, test } from "vitest";
import { questionLines, whyText } from "./index.ts";
import { disputedArea, makeSituation } from "./situation.fixture.ts";

const situation = disputedArea();
const shortId = /contested +(\w+)/.exec(questionLines(situation)[0] ?? "")?.[1] ?? "";

test("the id of a list line leads to every reason and every quoted span", () => {
  const why = whyText(situation, shortId);
  expect(why).toContain("How much land around Almar is held?");
  expect(why).toContain("as the fixture says  [status/contested]");
  expect(why).toContain(" +0.7  one origin says so  [weigh/origin]");
  expect(why).toContain("“it holds more than 1,000 square kilometres around Almar” [first 20-75]");
  expect(why).toContain("“the army held more than 1,000 square kilometres around Almar” [later 8-68]");
  expect(why).toContain("F (reliability cannot be judged)");
  expect(why).toContain("drops-attribution");
});

test("a whole id works like its beginning", () => {
  expect(whyText(situation, situation.questions[0]?.id ?? "")).toBe(whyText(situation, shortId));
});

test("an id of no question says where the ids are", () => {
  expect(whyText(situation, "zzz")).toBe("No question has the id zzz. The list of them: fogline questions");
  expect(whyText(situation, "")).toContain("No question has the id");
});

test("the beginning of several ids lists them", () => {
  const other = disputedArea().questions.map((question) => ({
    ...question,
    id: `${question.id.slice(0, -1)}a` as typeof question.id,
    question: "Other?",
  }));
  const both = { ...situation, questions: [...situation.questions, ...other] };
  expect(whyText(both, shortId)).toContain("2 questions begin with");
});

test("a list of nothing teaches what to add", () => {
  expect(questionLines(makeSituation([]))).toEqual(["No reports yet. Add some: fogline add PATH"]);
});
