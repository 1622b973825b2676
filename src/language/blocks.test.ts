import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findBlocks } from "./blocks.ts";

const STORY = "The bridge over the river was hit on Monday, and two guards were hurt.";
const blocksOf = (text: string) => findBlocks(text).map(({ span, kind }) => [kind, text.slice(...span)]);
/** The kind of a line between two paragraphs, under a title. */
const kindOf = (line: string) =>
  blocksOf(`Bridge hit in the north\n\n${STORY}\n\n${line}\n\nThe road is open again.`)[2]![0];

describe("blocks", () => {
  test("a title, paragraphs and their offsets, without the blanks round them", () => {
    const text = `  Bridge hit \r\n\r\n ${STORY}\u00a0\n\t\n`;
    const [title, paragraph, ...rest] = findBlocks(text);
    expect([title!.kind, text.slice(...title!.span)]).toEqual(["heading", "Bridge hit"]);
    expect([paragraph!.kind, text.slice(...paragraph!.span)]).toEqual(["paragraph", STORY]);
    expect(rest).toEqual([]);
  });

  test("an item of a list begins a block among hard-wrapped lines", () => {
    const lines = [
      "The harbour master counted what the storm had left of the town and",
      "of its boats on Sunday, and told the council what was found missing",
      "- three barges of the ferry company that had been tied to the pier",
      "and could not be found by Monday noon when the search had to end",
      "2. two cranes",
    ];
    expect(blocksOf(lines.join("\n")).map(([, content]) => content)).toEqual([
      lines.slice(0, 2).join("\n"),
      lines.slice(2, 4).join("\n"),
      lines[4],
    ]);
  });

  test("hard-wrapped lines are one paragraph, up to the empty line", () => {
    const wrapped =
      "The column of the northern army moved on the town in\nthe early morning and met no one at the old bridge\nwhere the guards had left their posts hours before\nthe first shots were heard by people of the valley.";
    expect(blocksOf(`${wrapped}\n\nThe road is open again.`)).toEqual([
      ["paragraph", wrapped],
      ["paragraph", "The road is open again."],
    ]);
  });

  test("lines that end as sentences, or are short, stay apart", () => {
    expect(blocksOf("One guard left.\nTwo guards stayed.\nThree came back.\nFour slept.")).toHaveLength(4);
    expect(blocksOf("Bread\nWater\nSalt\nOil\nFlour")).toHaveLength(5);
  });

  test("blank text has none", () => {
    expect(findBlocks("")).toEqual([]);
    expect(findBlocks(" \n\r\n\t\u2028")).toEqual([]);
  });
});

describe("what is printed beside a report", () => {
  test.each([
    ["boilerplate", "Read more"],
    ["boilerplate", "Skip to content:"],
    ["boilerplate", "Sign up for our newsletter and never miss a story."],
    ["boilerplate", "This site uses cookies."],
    ["boilerplate", "• Share"],
    ["boilerplate", "* * *"],
    ["boilerplate", "Anna Berg is a senior correspondent who covers the region."],
    ["byline", "By Anna Berg"],
    ["byline", "Published 4 May 2021"],
    ["byline", "4 May 2021"],
    ["byline", "Anna Berg, 5 min read"],
    ["caption", "A burnt house on the river (Photo by Anna Berg)"],
    ["caption", "© Daily Post"],
    ["caption", "A burnt house on the river. (Reuters/Anna Berg)"],
    ["caption", "File photo of the bridge"],
  ])("%s: %s", (kind, line) => {
    expect(kindOf(line)).toBe(kind);
  });

  test.each([
    ["By the river two guards were found dead."],
    ["Published lists name 40 people who were held there."],
    ["The guards share the road with the army."],
    ["The camera was live when the shell fell."],
    ["On 4 May 2021 the bridge was hit again by a shell."],
    ["Anna Berg is a senior commander of the guards."],
    ["Residents read more names on the wall than the ministry gave."],
  ])("but a sentence of the report is none: %s", (line) => {
    expect(kindOf(line)).toBe("paragraph");
  });

  test("a caption that the page repeats is one caption, its copies are furniture", () => {
    const caption = "A man stands by the bridge.";
    expect(blocksOf(`Bridge hit\n\n${STORY}\n\n${caption}\n\n${caption}\n\n${caption}`).map(([kind]) => kind)).toEqual([
      "heading",
      "paragraph",
      "caption",
      "boilerplate",
      "boilerplate",
    ]);
  });

  test("teasers, headings over nothing but furniture, are furniture; the title stays", () => {
    const text = `Bridge hit\n\n${STORY}\n\nTwo dead in a fire\n\nRead more\n\nFlood in the south`;
    expect(blocksOf(text).map(([kind]) => kind)).toEqual([
      "heading",
      "paragraph",
      "boilerplate",
      "boilerplate",
      "boilerplate",
    ]);
    expect(blocksOf("Bridge hit\n\nRead more").map(([kind]) => kind)).toEqual(["heading", "boilerplate"]);
  });

  test("a heading over a paragraph stays one", () => {
    expect(blocksOf(`Bridge hit\n\n${STORY}\n\nWhat comes next\n\n${STORY} It is shut.`)[2]![0]).toBe("heading");
  });
});

test("a line that begins as telexes do is running text", () => {
  expect(blocksOf("PORT AZURE, May 3 (Agency) - Two guards left.")).toEqual([
    ["paragraph", "PORT AZURE, May 3 (Agency) - Two guards left."],
  ]);
});

test("blocks are in order, apart, trimmed, and hold all but blanks", () => {
  const line = fc.constantFrom(
    "Read more",
    STORY,
    "Title here",
    "By Ann Lee",
    "“",
    "\ud800",
    " ",
    "\n",
    "\r\n",
    "\u2028",
    "\t",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(line).map((parts) => parts.join("")),
        fc.string({ unit: "binary" }),
      ),
      (text) => {
        let end = 0;
        for (const { span, reason } of findBlocks(text)) {
          expect(text.slice(end, span[0]).trim()).toBe("");
          expect(text.slice(...span)).toBe(text.slice(...span).trim());
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(reason).not.toBe("");
          end = span[1];
        }
        expect(text.slice(end).trim()).toBe("");
      },
    ),
    { numRuns: 300 },
  );
});
