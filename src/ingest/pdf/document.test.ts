import { describe, expect, test } from "vitest";
import { pdfOf } from "../testing/pdf-of.ts";
import { codesOf, takenOf } from "../testing/taken-of.ts";

const column = (x: number, lines: readonly string[], top = 700) =>
  lines.map((text, i) => ({ x, y: top - i * 12, text }));

describe("a PDF", () => {
  test("gives its text with the page of each character", async () => {
    const pdf = pdfOf(
      [column(72, ["The ministry said that two", "villages were taken."]), column(72, ["The governor denied it."])],
      "/Title (Daily note) /CreationDate (D:20250330101500Z)",
    );
    const [one] = await takenOf(pdf, "note.pdf");
    const { text, pages, title, published } = one!.report!;
    expect(text).toBe("The ministry said that two villages were taken.\n\nThe governor denied it.");
    expect(pages.map(({ page, span }) => [page, text.slice(...span)])).toEqual([
      [1, "The ministry said that two villages were taken."],
      [2, "The governor denied it."],
    ]);
    expect(title).toBe("Daily note");
    expect(published).toMatchObject({ date: "2025-03-30" });
  });

  test("joins a word that a line's end parts, and keeps a name's hyphen", async () => {
    const [one] = await takenOf(pdfOf([column(72, ["The gover-", "nor of Bashar al-", "Tukhar spoke."])]), "x.pdf");
    expect(one!.report!.text).toBe("The governor of Bashar al-Tukhar spoke.");
  });

  test("reads one column after the other, below a headline over both", async () => {
    const left = ["Left one goes", "on and on here", "with a third", "and a fourth."];
    const right = ["Right one goes", "on and on here", "with a third", "and a last."];
    const headline = {
      x: 72,
      y: 740,
      text: "A headline that runs over the whole width of both columns of the page here",
      size: 14,
    };
    const [one] = await takenOf(pdfOf([[headline, ...column(72, left), ...column(330, right)]]), "x.pdf");
    const { text } = one!.report!;
    expect(text.indexOf("and a fourth.")).toBeLessThan(text.indexOf("Right one"));
    expect(text.startsWith("A headline")).toBe(true);
  });

  test("without text is a scan; cut or broken is refused", async () => {
    expect(codesOf(await takenOf(pdfOf([[]]), "x.pdf"))).toEqual(["ingest/no-text"]);
    expect(codesOf(await takenOf("%PDF-1.4\nnonsense", "x.pdf"))).toEqual(["ingest/broken-pdf"]);
  });
});
