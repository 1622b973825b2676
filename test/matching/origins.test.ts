import { expect, test } from "vitest";
import { report, settle } from "./build.ts";

const village = ["Mala Rohan", "Kharkiv Oblast", "Ukraine"];
const claim = {
  event: "advance",
  actor: "Ukraine",
  target: "Russia",
  place: village,
  day: "2025-03-28",
  says: "Ukrainian troops hold a foothold in the village.",
} as const;
const strike = {
  event: "air-strike",
  actor: "Russia",
  target: "school",
  place: village,
  day: "2025-03-28",
  says: "Russian aircraft bombed the village school.",
} as const;

test("an unnamed class quoted by two reports is one possible origin, up to two", () => {
  const { asked } = settle([
    report("a", "Paper", "2025-03-29", [[{ by: "Russian milbloggers" }, claim]]),
    report("b", "Gazette", "2025-03-30", [
      [
        { by: "Russian milbloggers", chain: ["Reuters", "Russian milbloggers"] },
        { ...claim, says: "Kyiv's troops keep a foothold there, in the village." },
      ],
    ]),
  ]);
  const { question, assessment } = asked[0]!;
  expect(question.answers[0]!.originCount).toMatchObject({ low: 1, high: 2 });
  expect(assessment.status).toBe("single-source");
});

test("all voices of one party are one origin, however many outlets carry them", () => {
  const { asked } = settle([
    report("a", "Paper", "2025-03-29", [
      [{ by: "Russian Defence Ministry" }, { ...claim, event: "repelled", actor: "Russia", target: "Ukraine" }],
    ]),
    report("b", "Gazette", "2025-03-30", [
      [
        { by: "Kremlin", chain: ["TASS", "Kremlin"] },
        { ...claim, event: "repelled", actor: "Russia", target: "Ukraine" },
      ],
    ]),
    report("c", "Herald", "2025-03-30", [
      [{ by: "Russian officials" }, { ...claim, event: "repelled", actor: "Russia", target: "Ukraine" }],
    ]),
  ]);
  expect(asked[0]!.assessment.origins).toMatchObject({ low: 1, high: 1 });
  expect(asked[0]!.assessment.status).toBe("single-source");
});

test("a relay adds nothing to what it relays", () => {
  const { asked } = settle([
    report("a", "Paper", "2025-03-29", [[{ by: "Institute for the Study of War" }, claim]]),
    report("b", "Gazette", "2025-03-30", [
      [{ by: "Institute for the Study of War", chain: ["Paper", "Institute for the Study of War"] }, claim],
    ]),
  ]);
  expect(asked[0]!.assessment.origins).toMatchObject({ low: 1, high: 1 });
});

test("two independent named origins that agree corroborate", () => {
  const { asked } = settle([
    report("a", "Paper", "2025-03-29", [[{ by: "Institute for the Study of War" }, claim]]),
    report("b", "Gazette", "2025-03-30", [[{ by: "Red Cross" }, claim]]),
  ]);
  expect(asked[0]!.assessment.status).toBe("corroborated");
  expect(asked[0]!.assessment.origins.low).toBe(2);
});

test("a report printed again under another name is a copy and no second origin", () => {
  const sentences = [
    "Shells struck the northern edge of the village shortly after dawn on Friday.",
    "Residents spent the morning clearing glass from the road to the station.",
    "The council opened the school hall to families whose roofs were gone.",
    "Two buses took the elderly to the district town before noon.",
  ].join(" ");
  const first = report("a", "Paper", "2025-03-29", [[{ by: "author" }, { ...strike, says: sentences }]]);
  const again = report("b", "Gazette", "2025-03-30", [[{ by: "author" }, { ...strike, says: sentences }]]);
  const { copies, asked } = settle([first, again]);
  expect(copies).toMatchObject([{ original: "a", copy: "b", share: 1 }]);
  expect(asked[0]!.assessment.origins).toMatchObject({ low: 1, high: 1 });
  expect(asked[0]!.assessment.status).toBe("single-source");
});

test("reports on one event in other words are no copies", () => {
  const one = report("a", "Paper", "2025-03-29", [
    [
      { by: "author" },
      {
        ...strike,
        says: "Shells struck the northern edge of the village shortly after dawn on Friday. Nobody was hurt in the first salvo.",
      },
    ],
  ]);
  const two = report("b", "Gazette", "2025-03-30", [
    [
      { by: "author" },
      {
        ...strike,
        says: "At daybreak artillery hit houses at the village's northern end. The first shells injured no one, people said.",
      },
    ],
  ]);
  expect(settle([one, two]).copies).toEqual([]);
});

test("the accused's denial alone against one accuser is denied; against a counter-charge it is contested", () => {
  const denial = settle([
    report("a", "Paper", "2025-03-29", [
      [{ by: "village head" }, strike],
      [{ by: "Moscow" }, { ...strike, polarity: "denied" }],
    ]),
  ]).asked.find(({ question }) => question.kind === "responsibility")!;
  expect(denial.assessment.status).toBe("denied");
  const charge = settle([
    report("a", "Paper", "2025-03-29", [
      [{ by: "village head" }, strike],
      [{ by: "Moscow" }, { ...strike, actor: "Ukraine" }],
    ]),
  ]).asked.find(({ question }) => question.kind === "responsibility")!;
  expect(charge.assessment.status).toBe("contested");
});

test("a count that two outlets print bare is not corroborated", () => {
  const bare = {
    event: "killed",
    place: village,
    day: "2025-03-28",
    quantity: { metric: "killed", of: "people", value: 11, bound: "exact", unit: "persons" },
    says: "Eleven people died in the village.",
  } as const;
  const { asked } = settle([
    report("a", "Paper", "2025-03-29", [[{ by: "author" }, bare]]),
    report("b", "Gazette", "2025-03-30", [
      [{ by: "author" }, { ...bare, says: "The village counted eleven dead people." }],
    ]),
  ]);
  expect(asked.find(({ question }) => question.kind === "quantity")!.assessment.status).toBe("single-source");
});
