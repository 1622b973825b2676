import { describe, expect, test } from "vitest";
import { codesOf, takenOf } from "../testing/taken-of.ts";

const PARAGRAPHS = [
  "KYIV (Reuters) - The ministry said on Saturday that it had stopped a raid on the border, and that its soldiers had killed more than sixty of the attackers before noon, which nobody else confirmed.",
  "The governor of the region reported attacks on more than twenty villages, among them some that lie far from the border, and asked people to stay at home until the evening.",
  "A think tank that follows the war said that footage showed soldiers in the middle of one village; it did not say when the footage was taken, or by whom, and the ministry did not answer.",
];

const page = (head: string, body = PARAGRAPHS.map((one) => `<p>${one}</p>`).join("\n")) =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">${head}</head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Raid was stopped</h1>${body}</article><script>document.write("bad")</script><footer>All rights reserved</footer></body></html>`;

const one = async (html: string | Uint8Array, hint = {}) => (await takenOf(html, "saved/raid.html", hint))[0]!;

describe("a page's article", () => {
  test("is its paragraphs, without the page around them and without scripts", async () => {
    const { report } = await one(page("<title>Raid was stopped | Daily Post</title>"));
    expect(report!.text).toBe(PARAGRAPHS.join("\n\n"));
    expect(report!.name).toBe("raid");
  });

  test("keeps marked words in their sentence and gives each list item a paragraph", async () => {
    const body = `${PARAGRAPHS.map((text) => `<p>${text.replace("ministry", "<b>mini<i>stry</i></b>")}</p>`).join("")}<ul><li>One bridge fell,<br>he said.</li><li>Two&nbsp;houses &amp; a shop burned.</li></ul>`;
    const { report } = await one(page("<title>Raid was stopped</title>", body));
    expect(report!.text).toBe(
      [...PARAGRAPHS, "One bridge fell,\nhe said.", "Two houses & a shop burned."].join("\n\n"),
    );
  });

  test("is all that the body says where no article can be told", async () => {
    const { report } = await one(
      "<html><body><div>Two villages burned.</div><div>Nobody was hurt.</div></body></html>",
    );
    expect(report!.text).toContain("Two villages burned.");
  });
});

describe("what a page states of itself", () => {
  const stated = `<meta property="og:site_name" content="Daily Post"><meta name="author" content="By Jane Roe">
    <meta property="article:published_time" content="2025-03-30T10:00:00+03:00"><link rel="canonical" href="https://post.example/raid">`;

  test("gives publisher, author without its By, date, canonical address and language", async () => {
    const { report } = await one(page(stated));
    expect(report).toMatchObject({
      publisher: "Daily Post",
      author: "Jane Roe",
      url: "https://post.example/raid",
      language: { code: "en", basis: "metadata" },
      published: {
        kind: "value",
        date: "2025-03-30",
        reason: "meta article:published_time: 2025-03-30T10:00:00+03:00",
      },
    });
  });

  test("two dates are a conflict that is told; JSON-LD is taken before meta", async () => {
    const ld = `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2025-03-29","author":[{"name":"A"},{"name":"B"}]}]}</script>`;
    const { report, problems } = await one(page(stated + ld));
    expect(report!.published).toMatchObject({ date: "2025-03-29" });
    expect(report!.author).toBe("A, B");
    expect(problems.find(({ code }) => code === "ingest/conflicting-metadata")?.message).toContain("2025-03-30");
    expect(report!.stated.filter(({ field }) => field === "published").map(({ used }) => used)).toEqual([true, false]);
  });

  test("broken JSON-LD, a date that is none and a script as address are passed over", async () => {
    const odd = `<script type="application/ld+json">{"@type":</script><meta property="article:published_time" content="31 June 2025"><link rel="canonical" href="javascript:alert(1)">`;
    const { report } = await one(page(odd), { address: "https://post.example/x" });
    expect(report!.url).toBe("https://post.example/x");
    expect(report!.publisher).toBe("post.example");
    expect(report!.published.kind).toBe("unknown");
  });

  test("what was handed in decides", async () => {
    const meta = {
      title: null,
      publisher: "Archive",
      author: null,
      published: "2024-01-01",
      publishedFrom: null,
      publishedInterval: null,
      url: null,
      licence: null,
      language: null,
    };
    const { report } = await one(page(stated), { meta });
    expect(report).toMatchObject({ publisher: "Archive", published: { date: "2024-01-01" }, author: "Jane Roe" });
  });

  test("an agency in the dateline is a credit with its characters", async () => {
    const { report } = await one(page(stated));
    const [credit] = report!.credits;
    expect(credit).toMatchObject({ kind: "syndicated", to: "Reuters", where: "dateline" });
    expect(report!.text.slice(...credit!.span!)).toBe("Reuters");
  });
});

describe("character sets", () => {
  const words = "Село взяли вчера. ".repeat(20);
  const latin = (text: string) =>
    Uint8Array.from(text, (character) =>
      character.charCodeAt(0) > 127 ? character.charCodeAt(0) - 0x410 + 0xc0 : character.charCodeAt(0),
    );

  test("as declared in the page", async () => {
    const { report } = await one(
      latin(`<html><head><meta charset="windows-1251"></head><body><p>${words}</p></body></html>`),
    );
    expect(report!.text).toContain("Село взяли вчера.");
  });

  test("bytes that are UTF-8 stay UTF-8, and the wrong declaration is told", async () => {
    const taken = await one(`<html><head><meta charset="windows-1251"></head><body><p>${words}</p></body></html>`);
    expect(taken.report!.text).toContain("Село взяли вчера.");
    expect(codesOf([taken])).toContain("ingest/encoding-conflict");
  });
});

describe("pages made to break readers are refused with the reason", () => {
  test.each([
    ["elements deep in one another", "<div>".repeat(100_000)],
    ["too many elements", "<p>x".repeat(300_000)],
    ["too many attributes", `<p ${"a=1 ".repeat(5_000)}>x</p>`],
  ])("%s", async (_what, html) => {
    const taken = await one(`<html><body>${html}</body></html>`);
    expect(taken.report).toBeNull();
    expect(codesOf([taken])).toEqual(["ingest/hostile-page"]);
  });

  test("an unclosed tag, comment or attribute ends with the page", async () => {
    for (const html of ["<html><p", "<html><!-- x", '<html><a href="', "<html><p>Two villages burned.<script>"])
      expect((await takenOf(html, "x.html")).length).toBe(1);
  });
});
