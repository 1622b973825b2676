import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { codesOf, takenOf } from "./testing/taken-of.ts";
import { zipOf } from "./testing/zip-of.ts";

describe("a ZIP archive", () => {
  test("gives the reports of the files in it, with the metadata beside them; pictures are passed over", async () => {
    const zip = zipOf({
      "a/one.txt": "It burned.",
      "a/meta.json": JSON.stringify({ one: { publisher: "Post", published: "2025-03-30" } }),
      "a/photo.jpg": "x",
      "b.html": "<html><body><p>It fell.</p></body></html>",
    });
    const taken = await takenOf(zip, "case.zip");
    expect(taken.map(({ report }) => [report!.name, report!.publisher, report!.text])).toEqual([
      ["one", "Post", "It burned."],
      ["b", null, "It fell."],
    ]);
  });

  test("an archive in an archive is opened, but not without end", async () => {
    let zip = zipOf({ "one.txt": "It burned." });
    expect((await takenOf(zipOf({ "in.zip": zip }), "x.zip"))[0]!.report!.text).toBe("It burned.");
    for (let i = 0; i < 5; i++) zip = zipOf({ "in.zip": zip });
    expect(codesOf(await takenOf(zip, "x.zip"))).toEqual(["ingest/broken-archive"]);
  });

  test("what would become huge is not unpacked", async () => {
    const taken = await takenOf(zipOf({ "bomb.txt": "a".repeat(30_000_000), "one.txt": "It burned." }), "x.zip");
    expect(codesOf(taken.slice(0, 1))).toEqual(["ingest/broken-archive"]);
    expect(taken[0]!.problems[0]!.message).toContain("times its packed size");
    expect(taken[1]!.report!.text).toBe("It burned.");
  });

  test("a file that is larger than it says, a path that climbs and a cut archive do no harm", async () => {
    expect(codesOf(await takenOf(zipOf({ "a.txt": "It burned." }, 3), "x.zip"))).toEqual(["ingest/broken-archive"]);
    const climbed = await takenOf(zipOf({ "../../etc/x.txt": "It burned." }), "x.zip");
    expect(codesOf(climbed)).toEqual(["ingest/broken-archive"]);
    expect(climbed[0]!.problems[0]!.message).toContain("../../etc/x.txt");
    const whole = zipOf({ "a.txt": "It burned." });
    expect(codesOf(await takenOf(whole.subarray(0, whole.length - 10), "x.zip"))).toEqual(["ingest/broken-archive"]);
  });
});

const record = (type: string, address: string, body: string, headers = "Content-Type: text/html; charset=utf-8") => {
  const http = `HTTP/1.1 200 OK\r\n${headers}\r\n\r\n${body}`;
  return `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2025-04-01T12:00:00Z\r\nWARC-Record-ID: <urn:uuid:${String(body.length)}>\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${String(Buffer.byteLength(http))}\r\n\r\n${http}\r\n\r\n`;
};

describe("a web archive", () => {
  const page = "<html><body><p>The bridge was hit, the governor said on Sunday.</p></body></html>";

  test.each(["plain", "gzipped"])(
    "%s: the pages with their address and the time of capture; requests and pictures passed over",
    async (how) => {
      const records = [
        record("request", "https://post.example/1", "GET"),
        record("response", "https://post.example/1", page),
        record("response", "https://post.example/p.png", "x", "Content-Type: image/png"),
      ];
      const bytes =
        how === "plain" ? Buffer.from(records.join("")) : Buffer.concat(records.map((one) => gzipSync(one)));
      const taken = await takenOf(bytes, how === "plain" ? "a.warc" : "a.warc.gz");
      expect(taken.map(({ report }) => [report!.url, report!.retrieved, report!.publisher])).toEqual([
        ["https://post.example/1", "2025-04-01T12:00:00Z", "post.example"],
      ]);
      expect(taken[0]!.report!.text).toContain("The bridge was hit");
    },
  );

  test("in a WACZ", async () => {
    const wacz = zipOf({
      "archive/data.warc.gz": gzipSync(record("response", "https://post.example/1", page)),
      "pages/pages.jsonl": "{}",
      "datapackage.json": "{}",
    });
    const taken = await takenOf(wacz, "x.wacz");
    expect(taken.map(({ report }) => report?.url)).toEqual(["https://post.example/1"]);
  });

  test("cut in the middle: what stands before is kept", async () => {
    const bytes = Buffer.from(
      record("response", "https://post.example/1", page) + record("response", "https://post.example/2", page),
    );
    const taken = await takenOf(bytes.subarray(0, bytes.length - 60), "a.warc");
    expect(taken[0]!.report!.url).toBe("https://post.example/1");
  });
});

test("gzip that would become huge is refused", async () => {
  expect(codesOf(await takenOf(gzipSync(Buffer.alloc(150_000_000, 97)), "x.txt.gz"))).toEqual([
    "ingest/broken-archive",
  ]);
});
