import { expect, test } from "vitest";
import { report, settle } from "./build.ts";

const km2 = (value: number, bound: "more than" | "about", measure: string) => ({
  metric: "area",
  of: "Russian territory",
  value,
  bound,
  unit: "km2",
  measure,
});
const killed = (value: number, bound: "exact" | "at least" = "exact", of = "people") => ({
  metric: "fatalities",
  of,
  value,
  bound,
  unit: "persons",
});
const kursk = ["Kursk Oblast", "Russia"];
const town = ["Lozova", "Kharkiv Oblast", "Ukraine"];

test("ground controlled and ground gained stand in one question with both measures, and more held than gained is contested", () => {
  const { asked } = settle([
    report("a", "Paper", "2024-08-19", [
      [
        { by: "Kyiv" },
        {
          event: "area-held",
          actor: "Ukraine",
          place: kursk,
          day: "2024-08-15",
          quantity: km2(1000, "more than", "control"),
          says: "Ukrainian forces control over 1,000 square kilometres of Kursk region.",
        },
      ],
      [
        { by: "Institute for the Study of War" },
        {
          event: "area-held",
          actor: "Ukraine",
          place: kursk,
          day: "2024-08-15",
          quantity: km2(800, "about", "gain"),
          says: "Ukrainian forces have advanced into about 800 square kilometres of Kursk region.",
        },
      ],
    ]),
  ]);
  const { question, assessment } = asked.find(({ question: { kind } }) => kind === "quantity")!;
  expect(question.metric).toBe("area");
  expect(question.measures).toEqual(["control", "gain"]);
  expect(question.answers).toHaveLength(2);
  expect(assessment.status).toBe("contested");
});

test("a state told of ten days contradicts one told of the last of them", () => {
  const { asked } = settle([
    report("a", "Paper", "2024-08-16", [
      [
        { by: "Kyiv" },
        {
          event: "area-held",
          place: kursk,
          day: "2024-08-06",
          until: "2024-08-16",
          quantity: km2(1000, "more than", "control"),
          says: "Ukrainian forces control over 1,000 square kilometres of Kursk region.",
        },
      ],
      [
        { by: "Institute for the Study of War" },
        {
          event: "area-held",
          actor: "Ukraine",
          place: kursk,
          day: "2024-08-16",
          quantity: km2(800, "about", "gain"),
          says: "Ukrainian forces have advanced into about 800 square kilometres of Kursk region.",
        },
      ],
    ]),
  ]);
  const { question, assessment } = asked.find(({ question: { kind } }) => kind === "quantity")!;
  expect(question.question).toBe("How much of Kursk Oblast did Ukraine hold or reach between 6 and 16 August 2024?");
  expect(assessment.status).toBe("contested");
});

test("two measures that don't exclude one another are kept apart and not contested", () => {
  const { asked } = settle([
    report("a", "Paper", "2024-08-19", [
      [
        { by: "Kyiv" },
        {
          event: "area-held",
          actor: "Ukraine",
          place: kursk,
          day: "2024-08-15",
          quantity: km2(600, "more than", "control"),
          says: "Ukrainian forces control over 600 square kilometres of Kursk region.",
        },
      ],
      [
        { by: "Institute for the Study of War" },
        {
          event: "area-held",
          actor: "Ukraine",
          place: kursk,
          day: "2024-08-15",
          quantity: km2(950, "about", "gain"),
          says: "Ukrainian forces have advanced into about 950 square kilometres of Kursk region.",
        },
      ],
    ]),
  ]);
  const { question, assessment } = asked.find(({ question: { kind } }) => kind === "quantity")!;
  expect(question.answers).toHaveLength(2);
  expect(assessment.status).not.toBe("contested");
});

test("who held a town in August and who took it in March are two questions and no contradiction", () => {
  const { asked, relations } = settle([
    report("a", "Paper", "2024-08-20", [
      [
        { by: "Kyiv" },
        {
          event: "control",
          actor: "Ukraine",
          place: ["Sudzha", "Kursk Oblast", "Russia"],
          day: "2024-08-15",
          says: "Ukrainian forces hold the town.",
        },
      ],
    ]),
    report("b", "Gazette", "2025-03-20", [
      [
        { by: "Russian Defence Ministry" },
        {
          event: "recapture",
          actor: "Russia",
          place: ["Sudzha", "Kursk Oblast", "Russia"],
          day: "2025-03-13",
          says: "Russian forces hold the town.",
        },
      ],
    ]),
  ]);
  expect(asked.filter(({ question }) => question.kind === "control")).toHaveLength(2);
  expect(relations).toEqual([]);
  expect(asked.map(({ assessment }) => assessment.status)).toEqual(["single-source", "single-source"]);
});

test("as of a later day the earlier state is superseded, and says so", () => {
  const reports = [
    report("a", "Paper", "2024-08-20", [
      [
        { by: "Kyiv" },
        { event: "control", actor: "Ukraine", place: ["Sudzha", "Kursk Oblast", "Russia"], day: "2024-08-15" },
      ],
    ]),
    report("b", "Gazette", "2025-03-20", [
      [
        { by: "Moscow" },
        { event: "recapture", actor: "Russia", place: ["Sudzha", "Kursk Oblast", "Russia"], day: "2025-03-13" },
      ],
    ]),
  ];
  const early = settle(reports, [], "2025-04-01").asked.find(({ question }) => question.time?.from === "2024-08-15")!;
  expect(early.assessment.status).toBe("superseded");
  expect(early.assessment.reasons.some(({ rule }) => rule === "status/single-source")).toBe(true);
});

test("spellings of a place in two romanisations meet", () => {
  const { asked } = settle([
    report("a", "Paper", "2025-03-20", [
      [
        { by: "Kyiv" },
        {
          event: "control",
          actor: "Ukraine",
          place: ["Demydivka", "Russia"],
          day: "2025-03-19",
          says: "Ukraine holds the village.",
        },
      ],
    ]),
    report("b", "Gazette", "2025-03-20", [
      [
        { by: "Moscow" },
        {
          event: "control",
          actor: "Russia",
          place: ["Demidivka", "Russia"],
          day: "2025-03-19",
          says: "Russia holds the village.",
        },
      ],
    ]),
  ]);
  expect(asked).toHaveLength(1);
  expect(asked[0]!.assessment.status).toBe("contested");
});

test("at least 20 and 23 agree, 23 and 45 do not", () => {
  const toll = (value: number, bound: "exact" | "at least", by: string, id: string) =>
    report(id, `Paper ${id}`, "2024-05-02", [
      [
        { by },
        {
          event: "killed",
          place: town,
          day: "2024-05-01",
          quantity: killed(value, bound),
          says: `The strike on the market killed ${value} people.`,
        },
      ],
    ]);
  const agree = settle([toll(20, "at least", "Red Crescent", "a"), toll(23, "exact", "City Hospital", "b")]).asked;
  expect(agree).toHaveLength(1);
  expect(agree[0]!.assessment.status).toBe("corroborated");
  const differ = settle([toll(45, "exact", "Red Crescent", "a"), toll(23, "exact", "City Hospital", "b")]).asked;
  expect(differ[0]!.assessment.status).toBe("contested");
});

test("children among the dead and all the dead are two questions", () => {
  const { asked } = settle([
    report("a", "Paper", "2024-05-02", [
      [
        { by: "Red Crescent" },
        { event: "killed", place: town, day: "2024-05-01", quantity: killed(35), says: "The strike killed 35 people." },
      ],
      [
        { by: "UNICEF" },
        {
          event: "killed",
          place: town,
          day: "2024-05-01",
          quantity: killed(22, "exact", "children"),
          says: "The strike killed 22 children.",
        },
      ],
    ]),
  ]);
  const counts = asked.filter(({ question }) => question.kind === "quantity");
  expect(counts.map(({ question }) => question.question).sort()).toEqual([
    "How many children were killed in Lozova on 1 May 2024?",
    "How many people were killed in Lozova on 1 May 2024?",
  ]);
  expect(counts.every(({ assessment }) => assessment.status === "single-source")).toBe(true);
});

test("both sides accuse each other of breaking a truce: two opposed claims", () => {
  const { asked } = settle([
    report("a", "Paper", "2025-04-02", [
      [
        { by: "Moscow" },
        {
          event: "ceasefire-violation",
          actor: "Ukraine",
          target: "Russia",
          day: "2025-04-01",
          place: ["Ukraine"],
          says: "The other side broke the cease-fire on energy sites.",
        },
      ],
      [
        { by: "Kyiv" },
        {
          event: "ceasefire-violation",
          actor: "Russia",
          target: "Ukraine",
          day: "2025-04-01",
          place: ["Ukraine"],
          says: "The other side broke the cease-fire on energy sites.",
        },
      ],
    ]),
  ]);
  const { question, assessment } = asked.find(({ question: { kind } }) => kind === "compliance")!;
  expect(question.answers).toHaveLength(2);
  expect(question.answers.every((answer) => answer.against.length === 1)).toBe(true);
  expect(assessment.status).toBe("contested");
});

test("a figure that one report gave as somebody's word and another states bare is a dropped attribution", () => {
  const { relations } = settle([
    report("a", "Paper", "2024-08-19", [
      [
        { by: "Kyiv" },
        {
          event: "area-held",
          actor: "Ukraine",
          place: kursk,
          day: "2024-08-15",
          quantity: km2(1000, "more than", "control"),
          says: "Ukrainian forces control over 1,000 square kilometres.",
        },
      ],
    ]),
    report("b", "Gazette", "2025-03-28", [
      [
        { by: "author" },
        {
          event: "area-held",
          actor: "Ukraine",
          place: kursk,
          day: "2024-08-06",
          until: "2024-12-31",
          quantity: km2(1000, "more than", "seized"),
          says: "Ukrainian forces seized over 1,000 square kilometres last year.",
        },
      ],
    ]),
  ]);
  expect(relations.filter(({ kind }) => kind === "drops-attribution")).toMatchObject([
    { from: { report: "b", statement: "s1" }, to: { report: "a", statement: "s1" } },
  ]);
});

test("the earlier bare assertion drops nothing that was attributed only later", () => {
  const { relations } = settle([
    report("a", "Paper", "2024-08-19", [
      [
        { by: "Kyiv" },
        {
          event: "area-held",
          actor: "Ukraine",
          place: kursk,
          day: "2024-08-15",
          quantity: km2(1000, "more than", "control"),
        },
      ],
    ]),
    report("b", "Gazette", "2024-08-16", [
      [
        { by: "author" },
        {
          event: "area-held",
          actor: "Ukraine",
          place: kursk,
          day: "2024-08-15",
          quantity: km2(1000, "more than", "control"),
        },
      ],
    ]),
  ]);
  expect(relations.filter(({ kind }) => kind === "drops-attribution")).toEqual([]);
});

test("a party that has not commented is silent, with its guards", () => {
  const { silences } = settle([
    report("a", "Paper", "2024-05-02", [
      [
        { by: "residents" },
        {
          event: "air-strike",
          actor: "Russia",
          target: "market",
          place: town,
          day: "2024-05-01",
          says: "Russian aircraft bombed the market.",
        },
      ],
      [
        { by: "Russian Defence Ministry" },
        {
          event: "air-strike",
          actor: "Russia",
          target: "market",
          place: town,
          day: "2024-05-01",
          polarity: "unknown",
          says: "The ministry has not commented on the strike on the market.",
        },
      ],
    ]),
  ]);
  expect(silences).toMatchObject([{ kind: "stated", who: "Russian Defence Ministry", party: "russia" }]);
  expect(silences[0]!.guards.length).toBeGreaterThan(1);
});
