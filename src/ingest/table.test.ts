import { describe, expect, test } from "vitest";
import { codesOf, takenOf } from "./testing/taken-of.ts";

describe("a table", () => {
  test("of an automatic archiver: its own headers are known", async () => {
    const csv = `Link,Archive status,Upload title,Upload timestamp,Text content\nhttps://t.example/1,success,Strike,2025-03-30T10:00:00Z,"They said ""two"" villages, no more."\n`;
    const [one] = await takenOf(csv, "sheet.csv");
    expect(one!.report).toMatchObject({
      title: "Strike",
      url: "https://t.example/1",
      text: 'They said "two" villages, no more.',
      published: { date: "2025-03-30" },
    });
  });

  test("with semicolons, a byte-order mark and line ends in a cell", async () => {
    const [one] = await takenOf('\ufeffid;notes;source\r\n12;"first\r\nsecond";Post\r\n', "x.csv");
    expect(one!.report).toMatchObject({ name: "12", text: "first\r\nsecond", publisher: "Post" });
  });

  test("columns are named by hand where the header doesn't tell", async () => {
    const csv = "Was,Wer\nBrücke zerstört,Amt\n";
    expect(codesOf(await takenOf(csv, "x.csv"))).toEqual(["ingest/no-text-column"]);
    const columns = new Map([
      ["text", "Was"],
      ["publisher", "Wer"],
    ] as const);
    expect((await takenOf(csv, "x.csv", { columns }))[0]!.report).toMatchObject({
      text: "Brücke zerstört",
      publisher: "Amt",
    });
  });

  test("a row without a text and a broken row are told, and the others are kept", async () => {
    const taken = await takenOf('text,source\n,Post\n"ends nowhere,Post\nIt fell.,Post\n', "x.csv");
    expect(codesOf(taken)).toContain("ingest/no-text");
  });

  test("coordinates are kept as stated", async () => {
    const [one] = await takenOf("notes,latitude,longitude\nIt fell.,50.1,36.2\n", "x.csv");
    expect(one!.report!.stated).toEqual([
      { field: "location", value: "50.1, 36.2", where: "columns latitude, longitude", used: false },
    ]);
  });
});

test("GeoJSON of geolocated evidence: one report a feature, its point as stated", async () => {
  const features = [
    {
      type: "Feature",
      id: 5,
      geometry: { type: "Point", coordinates: [36.2, 50.1] },
      properties: { description: "Soldiers in the main street.", date: "2025-03-29", source: "Mapper" },
    },
    { type: "Feature", geometry: null, properties: { note: 1 } },
  ];
  const taken = await takenOf(JSON.stringify({ type: "FeatureCollection", features }), "points.geojson");
  expect(taken[0]!.report).toMatchObject({
    name: "5",
    text: "Soldiers in the main street.",
    publisher: "Mapper",
    published: { date: "2025-03-29" },
    stated: [{ field: "location", value: "50.1, 36.2" }],
  });
  expect(new TextDecoder().decode(taken[0]!.bytes)).toBe(JSON.stringify(features[0]));
  expect(codesOf(taken.slice(1))).toEqual(["ingest/no-text"]);
});
