import { describe, expect, test } from "vitest";
import { ingest } from "../src/ingest/index.ts";
import { loadResources, readReport } from "../src/pipeline/index.ts";

const resources = loadResources();
const RUSSIAN = "Губернатор сообщил в понедельник, что в городе погибли 12 человек, мост закрыт.";

const read = (text: string, language?: string) => {
  const line = Buffer.from(`${JSON.stringify({ id: "one", text, language })}\n`, "utf8");
  const { reports } = ingest(line, { name: "one.jsonl", path: "one.jsonl", retrieved: null });
  return readReport(reports[0]!, resources);
};

describe("text in another language", () => {
  test.each([
    ["Russian", RUSSIAN, undefined],
    ["Russian that is said to be English", RUSSIAN, "en"],
    ["Russian in Latin letters", "Voyska zanyali selo, soobshchil gubernator. Pogibli 12 chelovek.", undefined],
  ])("%s is kept, told and not read", (_name, text, language) => {
    const { report, reading } = read(text, language);
    expect(report.text).toBe(text);
    expect(reading.statements).toEqual([]);
    expect(reading.problems.map(({ code }) => code)).toContain("read/language");
  });

  test("a Russian paragraph between English ones asserts nothing, and they are read", () => {
    const english = "The governor said on Monday that two people were killed near the bridge and that it was closed.";
    const { reading } = read(`${english}\n\n${RUSSIAN}\n\n${english}`);
    expect(reading.statements.length).toBeGreaterThan(0);
    for (const { content } of reading.statements)
      for (const [from, to] of content)
        expect(`${english}\n\n${RUSSIAN}\n\n${english}`.slice(from, to)).not.toMatch(/\p{Script=Cyrillic}/u);
  });
});
