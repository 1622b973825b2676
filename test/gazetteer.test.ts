import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withImported } from "../src/pipeline/imported-gazetteer.ts";
import { loadGazetteer, readPlaces } from "../src/place/index.ts";
import { analyse } from "./support/english.ts";
import { newWorld, type World } from "./support/world.ts";

let world: World;
beforeEach(() => {
  world = newWorld();
});
afterEach(() => world.remove());

const SHIPPED = readFileSync(new URL("../data/gazetteer/gazetteer.bin", import.meta.url));

/** A line of a GeoNames dump, 19 columns. */
const line = (id: number, name: string, others: string, lat: number, lon: number, code: string, unit = "41") =>
  [
    id,
    name,
    name,
    others,
    lat,
    lon,
    "P",
    code,
    "RU",
    "",
    unit,
    "",
    "",
    "",
    120,
    "",
    200,
    "Europe/Moscow",
    "2024-01-01",
  ].join("\t");

const DUMP = [
  line(90000001, "Vymyshlenka", "Вымышленка,Vymishlenka", 51.31, 35.1, "PPL"),
  line(90000002, "Vymyshlenka School", "", 51.3, 35.1, "SCH"),
  line(90000003, "Staraya Vymyshlenka", "", 51.4, 35.2, "PPL"),
  line(538555, "Kurskaya Oblast’", "", 51.75, 36.25, "ADM1"),
].join("\n");

/** A ZIP archive of one deflated file (APPNOTE.TXT), without its checksum being looked at by readers that stream. */
function zipOf(name: string, text: string): Buffer {
  const raw = Buffer.from(text, "utf8");
  const packed = deflateRawSync(raw);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(raw.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), fields, Buffer.from(name), packed]);
  const rest = Buffer.alloc(14);
  const central = Buffer.concat([
    Buffer.from("PK\u0001\u0002", "latin1"),
    Buffer.from([20, 0]),
    fields,
    rest,
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from("PK\u0005\u0006", "latin1"), end]);
}

const importing = (...files: string[]) => world.run(["gazetteer", "import", ...files, "--gazetteer", "places.bin"]);
const finding = (...args: string[]) => world.run(["gazetteer", "find", ...args, "--gazetteer", "places.bin", "--json"]);

describe("fogline gazetteer import", () => {
  test("takes a packed dump, keeps what reports name, and the next reading uses it", async () => {
    writeFileSync(world.path("RU.zip"), zipOf("RU.txt", DUMP));
    const { code, out } = await importing("RU.zip");
    expect(code).toBe(0);
    expect(out).toContain("RU.zip: 3 places kept, 1 lines of other kinds left out");
    const gazetteer = withImported(loadGazetteer(SHIPPED), world.path("places.bin"));
    const text = "Shells fell on the village of Vymyshlenka in Kursk Oblast, Russia.";
    const [found] = readPlaces(analyse(text), gazetteer, { title: null, publisher: null, given: null });
    expect(found).toMatchObject({ resolution: "located", path: ["Vymyshlenka", "Kursk Oblast", "Russia"] });
    expect(found?.choice?.gazetteerId).toBe("geonames:90000001");
  });
  test("the same twice is there once", async () => {
    writeFileSync(world.path("RU.txt"), DUMP);
    await importing("RU.txt");
    const first = readFileSync(world.path("places.bin"));
    const again = await importing("RU.txt");
    expect(again.out).toContain("3 imported places");
    const found = (await finding("Vymyshlenka")).out.trim().split("\n");
    expect(found).toHaveLength(1);
    expect(readFileSync(world.path("places.bin")).equals(first)).toBe(true);
  });
  test("further names lead to shipped places and to imported ones, in any alphabet", async () => {
    writeFileSync(world.path("RU.txt"), DUMP);
    writeFileSync(
      world.path("alternateNamesV2.txt"),
      "1\t90000003\tde\tAltwymysch\t\t\t\t\n2\t90000003\tlink\thttps://x\t\t\t\t\n",
    );
    await importing("RU.txt", "alternateNamesV2.txt");
    expect((await finding("Altwymysch")).out).toContain("Staraya Vymyshlenka");
    expect((await finding("Вымышленка")).out).toContain("geonames:90000001");
  });
  test.each([
    ["a cut-off archive", "RU.zip", () => zipOf("RU.txt", DUMP).subarray(0, 120)],
    ["a line of another form", "RU.txt", () => Buffer.from(`${DUMP}\n90000009\tcut`)],
    ["a point that is none", "RU.txt", () => Buffer.from(line(1, "X", "", 95, 0, "PPL"))],
    ["bytes that are no text", "RU.txt", () => Buffer.from([0xff, 0xfe, 0x41, 0x0a])],
    ["no places at all", "RU.txt", () => Buffer.from(line(1, "X", "", 5, 0, "SCH"))],
    ["a table without points", "x.csv", () => Buffer.from("name,people\nX,5\n")],
    ["broken JSON", "x.geojson", () => Buffer.from('{"features": [')],
  ])("%s imports nothing and leaves what was there", async (_, name, bytes) => {
    writeFileSync(world.path("good.txt"), DUMP);
    await importing("good.txt");
    const before = readFileSync(world.path("places.bin"));
    writeFileSync(world.path(name), bytes());
    const { code, err } = await importing("good.txt", name);
    expect(code).toBe(2);
    expect(err).toContain("nothing was imported");
    expect(readFileSync(world.path("places.bin")).equals(before)).toBe(true);
    expect(readdirSync(world.folder).filter((each) => each.endsWith(".part"))).toEqual([]);
  });
  test("Ctrl-C imports nothing", async () => {
    const lines = Array.from({ length: 6000 }, (_, i) => line(91000000 + i, `Mnogo${String(i)}`, "", 51, 35, "PPL"));
    writeFileSync(world.path("RU.txt"), lines.join("\n"));
    const { code } = await world.run(["gazetteer", "import", "RU.txt", "--gazetteer", "places.bin"], "", {
      onInterrupt: (handler) => {
        handler();
        return () => undefined;
      },
    });
    expect(code).toBe(130);
    expect(existsSync(world.path("places.bin"))).toBe(false);
  });
  test("a broken store is named, not read", async () => {
    writeFileSync(world.path("places.bin"), "no store");
    writeFileSync(world.path("RU.txt"), DUMP);
    const { code, err } = await importing("RU.txt");
    expect(code).toBe(2);
    expect(err).toContain("places.bin is broken");
  });
  test("a polygon over the date line keeps its middle on it", async () => {
    const ring = [[179, -17], [-179, -17], [-179, -16], [179, -16], [179, -17]]; // prettier-ignore
    const feature = { type: "Feature", properties: { name: "Zonia", level: "area" }, geometry: { type: "Polygon", coordinates: [ring] } }; // prettier-ignore
    writeFileSync(world.path("z.geojson"), JSON.stringify({ type: "FeatureCollection", features: [feature] }));
    await importing("z.geojson");
    const found = JSON.parse((await finding("Zonia")).out) as { lon: number; radius_m: number };
    expect(Math.abs(found.lon)).toBe(180);
    expect(found.radius_m).toBeLessThan(200_000);
  });
});

describe("fogline gazetteer find", () => {
  test("puts the nearest first, and keeps those in a unit", async () => {
    writeFileSync(world.path("v.csv"), "name,lat,lon,country\nZvezdinka,51.2,35.3,RU\nZvezdinka,10,10,NG\n");
    await importing("v.csv");
    const near = (await finding("Zvezdinka", "--near", "9.5,10")).out.trim().split("\n");
    expect(near.map((each) => (JSON.parse(each) as { lat: number }).lat)).toEqual([10, 51.2]);
    const inside = (await finding("Zvezdinka", "--in", "Russia")).out.trim().split("\n");
    expect(inside).toHaveLength(1);
    expect(JSON.parse(inside[0]!)).toMatchObject({ lat: 51.2, path: ["Zvezdinka", "Kursk Oblast", "Russia"] });
  });
  test("finds a shipped place without any import, and says where there is none", async () => {
    expect((await finding("Sudzha")).out).toContain("Kursk Oblast");
    const none = await world.run(["gazetteer", "find", "Zzyzxq", "--gazetteer", "places.bin"]);
    expect([none.code, none.out]).toEqual([1, "no place is called Zzyzxq\n"]);
  });
});
