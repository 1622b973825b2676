import { expect, test } from "vitest";
import { match } from "../../src/match/index.ts";
import { inputOf, report, settle } from "./build.ts";

const town = ["Lozova", "Kharkiv Oblast", "Ukraine"];
const advance = { event: "advance", actor: "Russia", place: town, day: "2024-05-01" } as const;

/** The report with the first statement changed. */
function marked(told: ReturnType<typeof report>, mark: object): ReturnType<typeof report> {
  const [first, ...rest] = told.reading.statements;
  return { ...told, reading: { ...told.reading, statements: [{ ...first!, ...mark }, ...rest] } };
}

const questionsOf = (...reports: ReturnType<typeof report>[]): string[] =>
  match(inputOf(reports)).questions.map(({ question }) => question);

test("a headline or an inference alone makes no question; the same words in a sentence do", () => {
  const told = report("a", "Paper", "2024-05-02", [[{ by: "Kyiv" }, advance]]);
  expect(questionsOf(told)).toEqual(["Did Russia advance in Lozova on 1 May 2024?"]);
  expect(questionsOf(marked(told, { heading: true }))).toEqual([]);
  expect(questionsOf(marked(told, { isInference: true }))).toEqual([]);
});

test("a headline supports a question that a sentence asks, and is no origin of its own", () => {
  const told = report("a", "Paper", "2024-05-02", [
    [{ by: "author" }, { ...advance, says: "Russian troops push on at the town." }],
    [{ by: "Red Crescent" }, { ...advance, says: "Russian troops have pushed on at the town of late." }],
  ]);
  const { asked } = settle([marked(told, { heading: true })]);
  expect(asked).toHaveLength(1);
  expect(asked[0]!.question.answers[0]!.support).toHaveLength(2);
  expect(asked[0]!.assessment.status).toBe("single-source");
});

test("background in the author's own voice makes a question only where it is placed and dated", () => {
  const bare = report("a", "Paper", "2024-05-02", [
    [{ by: "author" }, { event: "advance", actor: "Russia", place: town }],
  ]);
  expect(questionsOf(bare)).toEqual([]);
  const dated = report("a", "Paper", "2024-05-02", [[{ by: "author" }, advance]]);
  expect(questionsOf(dated)).toHaveLength(1);
});

test("an expert who speaks of an advance did not advance himself", () => {
  const told = report("a", "Paper", "2024-05-02", [[{ by: "Ivo Halder" }, { ...advance, actor: "Ivo Halder" }]]);
  expect(questionsOf(told)).toEqual(["Was there an advance in Lozova on 1 May 2024?"]);
});

test("who would not comment gives no answer", () => {
  const told = report("a", "Paper", "2024-05-02", [
    [
      { by: "Kyiv" },
      { event: "advance", place: town, day: "2024-05-01", polarity: "unknown", says: "Kyiv has not commented on it." },
    ],
  ]);
  const { asked, silences } = settle([told]);
  expect(asked).toEqual([]);
  expect(silences).toMatchObject([{ kind: "stated", who: "Kyiv" }]);
});

test("the toll of a war and the toll of a day are two questions", () => {
  const killed = (value: number) => ({
    metric: "killed",
    of: "people",
    value,
    bound: "exact" as const,
    unit: "persons",
  });
  const told = report("a", "Paper", "2017-04-20", [
    [
      { by: "Red Crescent" },
      { event: "killed", place: town, day: "2017-04-19", quantity: killed(26), says: "The strike killed 26 people." },
    ],
    [
      { by: "City Hospital" },
      {
        event: "killed",
        place: town,
        day: "2014-04-01",
        until: "2017-04-20",
        quantity: killed(9000),
        says: "The war has killed 9,000 people.",
      },
    ],
  ]);
  const { asked } = settle([told]);
  expect(asked.map(({ question }) => question.question)).toEqual([
    "How many people were killed in Lozova between 1 April 2014 and 20 April 2017?",
    "How many people were killed in Lozova on 19 April 2017?",
  ]);
  expect(asked.every(({ assessment }) => assessment.status === "single-source")).toBe(true);
});

test("soldiers and civilians among the wounded are two groups and don't contradict each other", () => {
  const wounded = (value: number, of: string) => ({
    metric: "wounded",
    of,
    value,
    bound: "exact" as const,
    unit: "persons",
  });
  const told = report("a", "Paper", "2024-05-02", [
    [
      { by: "Red Crescent" },
      {
        event: "wounded",
        place: town,
        day: "2024-05-01",
        quantity: wounded(40, "residents"),
        says: "The shelling wounded 40 residents.",
      },
    ],
    [
      { by: "City Hospital" },
      {
        event: "wounded",
        place: town,
        day: "2024-05-01",
        quantity: wounded(3, "nuns"),
        says: "The shelling wounded 3 nuns.",
      },
    ],
  ]);
  expect(settle([told]).asked.every(({ assessment }) => assessment.status !== "contested")).toBe(true);
});

test("a relay within a relay is one account, and two parties that say it of each other are two", () => {
  const nested = report("a", "Paper", "2024-05-02", [
    [{ by: "Meridian Agency" }, { ...advance, says: "the Halder Institute reported that Russian troops advanced." }],
    [{ by: "Halder Institute" }, { ...advance, says: "Russian troops advanced." }],
  ]);
  const [outer, inner] = nested.reading.statements;
  const [start, end] = outer!.sentence;
  const within = {
    ...nested,
    reading: {
      ...nested.reading,
      statements: [outer!, { ...inner!, sentence: outer!.sentence, content: [[start + 36, end] as [number, number]] }],
    },
  };
  expect(settle([within]).asked[0]!.assessment.status).toBe("single-source");
  expect(settle([nested]).asked[0]!.assessment.status).toBe("corroborated");
});
