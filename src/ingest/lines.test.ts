import fc from "fast-check";
import { expect, test } from "vitest";
import { type ByteLine, byteLines } from "./lines.ts";

async function collect(chunks: readonly Uint8Array[], limit = 1000): Promise<ByteLine[]> {
  async function* stream() {
    for (const chunk of chunks) yield Promise.resolve(chunk);
  }
  const lines: ByteLine[] = [];
  for await (const line of byteLines(stream(), limit)) lines.push(line);
  return lines;
}
const words = (lines: readonly ByteLine[]) =>
  lines.map((line) =>
    "bytes" in line ? Buffer.from(line.bytes).toString("utf8") : `${String(line.tooLongBytes)} bytes`,
  );

test("lines are the same however the bytes come in pieces", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), fc.array(fc.nat(60)), async (text, cuts) => {
      const bytes = Buffer.from(`x${text}\ny\r\n\nz`);
      const chunks: Uint8Array[] = [];
      let from = 0;
      for (const cut of cuts) {
        chunks.push(bytes.subarray(from, from + cut));
        from += cut;
      }
      chunks.push(bytes.subarray(from));
      expect(words(await collect(chunks))).toEqual(words(await collect([bytes])));
    }),
  );
});

test("carriage returns before line feeds go, numbers count every line, a last line needs no end", async () => {
  expect(await collect([Buffer.from("a\r\n\nb")])).toEqual(
    [
      { number: 1, bytes: new Uint8Array(Buffer.from("a")) },
      { number: 2, bytes: new Uint8Array(0) },
      { number: 3, bytes: Buffer.from("b") },
    ].map((line) => ({ ...line, bytes: expect.anything() as unknown })),
  );
  expect(words(await collect([Buffer.from("a\r\n\nb")]))).toEqual(["a", "", "b"]);
  expect(await collect([Buffer.from("a\n")])).toHaveLength(1);
  expect(await collect([])).toEqual([]);
});

test("a line over the limit is passed over with its size, and the next is whole", async () => {
  const long = Buffer.from("x".repeat(1500));
  expect(words(await collect([Buffer.from("a\n"), long, long, Buffer.from("\nb\n")]))).toEqual([
    "a",
    "3000 bytes",
    "b",
  ]);
  expect(words(await collect([Buffer.from("x".repeat(1000) + "\n")]))).toEqual(["x".repeat(1000)]);
});

test("a byte-order mark goes, also when it comes in pieces, and UTF-16 becomes UTF-8", async () => {
  const marked = Buffer.from("\ufeffaé\nb");
  expect(words(await collect([marked.subarray(0, 1), marked.subarray(1, 2), marked.subarray(2)]))).toEqual(["aé", "b"]);
  const wide = Buffer.from("\ufeffaé😀\nb\u0a0a", "utf16le");
  for (const at of [1, 3, 5, 7]) {
    expect(words(await collect([wide.subarray(0, at), wide.subarray(at)]))).toEqual(["aé😀", "b\u0a0a"]);
  }
  expect(words(await collect([Buffer.from(wide).swap16()]))).toEqual(["aé😀", "b\u0a0a"]);
  expect(words(await collect([Buffer.from("ab")]))).toEqual(["ab"]);
});
