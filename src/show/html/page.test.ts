import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { briefHtml } from "../index.ts";
import { disputedArea, makeQuestion, makeReport, makeSituation, makeStatement } from "../situation.fixture.ts";

test("a page asks for nothing and runs nothing", () => {
  const page = briefHtml(disputedArea());
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|javascript:|\son\w+=/i);
  expect(page).not.toMatch(/\s(src|href)="(?!#)/);
  expect(page).not.toMatch(/url\((?!#)/);
  expect(page).not.toMatch(/\sstyle="/);
});

test("the policy names the hash of the page's only style", () => {
  const page = briefHtml(disputedArea());
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  expect(style.length).toBeGreaterThan(1000);
  expect(page).toContain(`style-src 'sha256-${hash}'`);
});

test("every link leads to an id of the page, and no id stands twice", () => {
  const page = briefHtml(disputedArea());
  const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) expect(ids).toContain(link);
});

test("an answer opens to its sentence with source, cue, content and figure told apart", () => {
  const page = briefHtml(disputedArea());
  expect(page).toContain('<span class="r-source">The army staff</span> <span class="r-cue">says</span>');
  expect(page).toContain('<span class="r-content r-quantity">more than 1,000 square kilometres</span>');
  expect(page).toMatch(
    /<ol class="chain"[^>]*><li><bdi>An agency<\/bdi><\/li><li><bdi>The army staff<\/bdi><\/li><\/ol>/,
  );
  expect(page).toContain("+0.7");
});

test("a strip has a row for each origin: an arrow for a bound, a band for about, hollow for a party's claim", () => {
  const strip = /<figure class="strip">[\s\S]*?<\/figure>/.exec(briefHtml(disputedArea()))?.[0] ?? "";
  expect(strip.match(/class="row"/g)).toHaveLength(2);
  expect(strip).toMatch(/under control · <bdi>The army staff<\/bdi>: more than 1,000 km², claimed, in 2 reports/);
  expect(strip).toContain('class="mark claimed"');
  expect(strip).toMatch(/advanced into · <bdi>A think tank<\/bdi>: about 800 km²</);
  expect(strip).toContain('class="mark band"');
});

test("what a hostile report says stays text", () => {
  const evil = `<script>alert(1)</script><img src=x onerror="alert(2)">'"&\u202Egnp.exe\u202C\u0000\uD800`;
  const report = makeReport({
    name: evil,
    title: evil,
    publisher: evil,
    author: evil,
    text: `${evil} says ${evil}.`,
    language: { code: `en" onclick="alert(3)`, basis: "metadata" },
  });
  const statement = makeStatement(report, { content: evil, source: "alert(1)", cue: "says", chain: [evil, evil] });
  const { question, assessment } = makeQuestion(evil, "contested", [{ answer: evil, support: [[report, statement]] }]);
  const page = briefHtml(
    makeSituation([[report, [statement]]], {
      questions: [question],
      assessments: [assessment],
      silences: [{ kind: "stated", who: evil, party: evil, about: evil, question: null, refs: [], guards: [evil] }],
    }),
  );
  expect(page).not.toMatch(/<script|<img|\sonclick="|\sonerror="/i);
  expect(page).not.toMatch(/[\u202A-\u202E]|\p{Cs}/u);
  expect(page).not.toContain("\u0000");
  expect(page).toContain("‹U+202E›gnp.exe‹U+202C›‹U+0000›‹U+D800›");
  expect(page).toContain("&lt;script&gt;");
});

test("a report's text stands whole in the page, whatever its statements overlap", () => {
  const report = makeReport({ name: "r", text: "One says two says three & four.\nNext line." });
  const outer = makeStatement(report, { content: "two says three & four", source: "One", cue: "says" });
  const inner = makeStatement(report, { content: "three & four", source: "two" });
  const page = briefHtml(makeSituation([[report, [outer, inner]]]));
  const text = /<div class="text"[^>]*>([\s\S]*?)<\/div>/.exec(page)?.[1] ?? "";
  expect(text.replace(/<[^>]*>/g, "").replaceAll("&amp;", "&")).toBe(report.text);
});

test("a page of nothing teaches what to add and how", () => {
  expect(briefHtml(makeSituation([]))).toContain("<code>fogline add reports/</code>");
});
