import { describe, expect, test } from "vitest";
import { analyse } from "../../../test/support/english.ts";
import { chainOf } from "./chain.ts";
import { narrowRelations } from "../../../test/support/attribution.ts";
import { readSkeletons } from "./statements.ts";

/** Each statement as "kind | source name | cue | content", contents joined by "…". */
function read(text: string): string[] {
  const analysis = analyse(text);
  return readSkeletons(analysis, [], narrowRelations(analysis)).map(({ kind, sourceName, cue, content }) =>
    [kind, sourceName, cue ? text.slice(...cue) : "–", content.map((span) => text.slice(...span)).join(" … ")].join(
      " | ",
    ),
  );
}

describe("source, cue, content", () => {
  const cases: [string, string, string[]][] = [
    [
      "a that-clause",
      "The ministry of defence of Ruritania said that its troops had taken the village.",
      ["indirect | ministry of defence of Ruritania | said | its troops had taken the village"],
    ],
    [
      "a clause without that",
      "Officials claim they now control the eastern bank.",
      ["indirect | Officials | claim | they now control the eastern bank"],
    ],
    [
      "a quotation before the speaker",
      '"We hold the bridge," said Ana Petrova, a spokeswoman for the brigade.',
      ["direct | Ana Petrova | said | We hold the bridge"],
    ],
    [
      "a split quotation is one statement",
      '"We hold the bridge," Colonel Jan Novak said. "We will hold the town too."',
      ["direct | Jan Novak | said | We hold the bridge … We will hold the town too."],
    ],
    [
      "partly quoted",
      'The governor said the situation was "under control" in the district.',
      ['mixed | governor | said | the situation was "under control" in the district'],
    ],
    [
      "a day between cue and content is left out",
      "The army said on Saturday that it had shot down nine drones.",
      ["indirect | army | said | it had shot down nine drones"],
    ],
    [
      "an occasion between cue and content is left out",
      "The ministry claimed in a post on May 4 that it had stopped the raid.",
      ["indirect | ministry | claimed | it had stopped the raid"],
    ],
    [
      "according to, behind the clause",
      "Nine people died in the shelling, according to the mayor of the town.",
      ["indirect | mayor of the town | according to | Nine people died in the shelling"],
    ],
    [
      "according to, before the clause",
      "According to the Red Cross, the road is closed.",
      ["indirect | Red Cross | According to | the road is closed"],
    ],
    [
      "the object of a judgement is the content",
      "The president condemned the attack on the market.",
      ["indirect | president | condemned | the attack on the market"],
    ],
    [
      "an apposition belongs to the source",
      "Emil Berg, an analyst at the Northern Institute, said the front had not moved.",
      ["indirect | Emil Berg | said | the front had not moved"],
    ],
    [
      "an agency that quotes passes on",
      "State television quoted the army as saying several rockets had landed.",
      ["indirect | army | as saying | several rockets had landed"],
    ],
    [
      "silence",
      "The army declined to comment on the report.",
      ["indirect | army | declined to comment on | the report"],
    ],
    [
      "no comma before the speaker",
      "At least nine people were killed in the town the Observatory said.",
      ["indirect | Observatory | said | At least nine people were killed in the town"],
    ],
    [
      "capitals",
      "PRESIDENT JUAN PEREZ SAID THAT THE ARMY HAD NOT TAKEN PART.",
      ["indirect | JUAN PEREZ | SAID | THE ARMY HAD NOT TAKEN PART"],
    ],
  ];
  test.each(cases)("%s", (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("what is nobody's statement but the author's", () => {
  const cases: [string, string, string[]][] = [
    [
      "a think tank does not think",
      "The think tank has an office in the capital city.",
      ["author | author | – | The think tank has an office in the capital city"],
    ],
    [
      "a toll that a fight claims",
      "The battle claimed 20 lives in the valley.",
      ["author | author | – | The battle claimed 20 lives in the valley"],
    ],
    [
      "we, outside quotation marks",
      "We believe that the road is still open today.",
      ["author | author | – | We believe that the road is still open today"],
    ],
    ["a question asserts nothing", "Who said that the town had fallen?", []],
    [
      "reportedly behind a comma leaves the clause before it alone",
      "The rebels had seized nine villages in the valley last year, reportedly backed by volunteers.",
      [
        "author | author | – | The rebels had seized nine villages in the valley last year",
        "author | author | reportedly | backed by volunteers",
      ],
    ],
    [
      "reportedly hides the speaker",
      "The town has reportedly fallen to the rebels.",
      ["author | author | reportedly | The town has … fallen to the rebels"],
    ],
  ];
  test.each(cases)("%s", (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("two speakers in one sentence", () => {
  test("each has his own content", () => {
    expect(read("The army said the village was taken, but rebels claimed that they still held it.")).toEqual([
      "indirect | army | said | the village was taken",
      "indirect | rebels | claimed | they still held it",
    ]);
  });
  test("the speaker's own thought is no second statement", () => {
    expect(read("The general said he hoped the talks would go on.")).toEqual([
      "indirect | general | said | he hoped the talks would go on",
    ]);
  });
  test("a remark on the claim stays the author's", () => {
    expect(read("The army claims to hold the town, though this has not been independently verified.")[0]).toBe(
      "indirect | army | claims | to hold the town",
    );
  });
});

describe("who is meant", () => {
  test("he is the person who spoke last", () => {
    expect(read("General Ivan Orlov said the town had fallen. He added that the road was cut.")[1]).toBe(
      "indirect | Ivan Orlov | added | the road was cut",
    );
  });
  test("an office before the name is no part of it", () => {
    expect(read("Ruritania's army chief, Jan Novak, told reporters that the bridge was held.")[0]).toBe(
      "indirect | Jan Novak | told | the bridge was held",
    );
  });
  test("a surname stands for the full name", () => {
    expect(read("Defence analyst Olga Brandt said the raid was small. The raid had failed, Brandt said.")[1]).toBe(
      "indirect | Olga Brandt | said | The raid had failed",
    );
  });
  test("an abbreviation stands for what it was put behind", () => {
    expect(read("The Northern Relief Committee (NRC) opened a camp last week. NRC said nine people had died.")[1]).toBe(
      "indirect | Northern Relief Committee | said | nine people had died",
    );
  });
  test("the ministry of one state is not that of another", () => {
    expect(
      read("The Russian Defence Ministry said the raid was over. The Ukrainian Foreign Ministry said it was not.")[1],
    ).toMatch(/^indirect \| Ukrainian Foreign Ministry \|/);
  });
});

describe("speech over paragraphs", () => {
  const text =
    'Foreign Secretary Mary Hill said:\n\nThis is a great loss for the region.\n\nWe call on both sides to hold their fire.\n\n"I agree," the mayor said.';
  test("every sentence of it is a statement of its own by the speaker", () => {
    expect(read(text).slice(0, 2)).toEqual([
      "direct | Mary Hill | said | This is a great loss for the region",
      "direct | Mary Hill | said | We call on both sides to hold their fire",
    ]);
  });
  test("it ends where the report quotes again", () => {
    expect(read(text)[2]).toBe("direct | mayor | said | I agree");
  });
});

describe("relays and evidence", () => {
  const chain = (text: string, publisher: string) => {
    const analysis = analyse(text);
    const [skeleton] = readSkeletons(analysis, [], narrowRelations(analysis));
    return chainOf(publisher, skeleton!);
  };
  test("cited footage stands last, with its own date", () => {
    expect(
      chain(
        "The Northern Institute said, citing geolocated footage published on May 9, that troops had entered the village.",
        "A newspaper",
      ),
    ).toEqual(["A newspaper", "Northern Institute", "geolocated footage published on May 9"]);
  });
  test("footage that shows something is the author's evidence", () => {
    expect(chain("Drone footage shows smoke above the depot.", "A newspaper")).toEqual([
      "A newspaper",
      "Drone footage",
    ]);
  });
  test("whoever was told passes it on", () => {
    expect(chain("A commander told Northern Radio that the bridge was mined.", "A newspaper")).toEqual([
      "A newspaper",
      "Northern Radio",
      "commander",
    ]);
  });
  test("a publisher that quotes itself stands there once", () => {
    expect(chain("Northern Radio said that the bridge was mined.", "Northern Radio")).toEqual(["Northern Radio"]);
  });
});
