import { beforeAll, describe, expect, test } from "vitest";
import type { Claim, Report } from "../../model/index.ts";
import { makeId, sha256 } from "../../text/id.ts";
import { loadResources, readReport, type Resources } from "../index.ts";

let resources: Resources;
beforeAll(() => {
  resources = loadResources();
});

const report = (text: string): Report => ({
  id: makeId("rep", [sha256(text), "A newspaper", null]),
  name: "test",
  title: null,
  publisher: "A newspaper",
  author: null,
  url: null,
  licence: null,
  language: { code: "en", basis: "metadata" },
  published: { kind: "value", date: "2025-04-02", basis: "metadata", evidence: null, reason: "given" },
  retrieved: null,
  bytesHash: sha256(text),
  text,
  givenToponyms: null,
  stated: [],
  credits: [],
  pages: [],
});

const claimsOf = (text: string, event: Claim["event"]) =>
  readReport(report(text), resources).reading.statements.flatMap(({ claims }) =>
    claims.filter((claim) => claim.event === event),
  );

describe("the place of a claim", () => {
  test("is the one named in its clause, not the country that acts", () => {
    const [claim] = claimsOf("Russia's recapture of Sudzha in Kursk Oblast ended in mid-March.", "recapture");
    expect(claim?.place?.[0]).toBe("Sudzha");
    expect(claim?.where?.basis).toBe("stated");
  });
  test("is carried from the sentence before, and says so", () => {
    const [claim] = claimsOf("Shells fell on Kherson on Monday. Two people were killed, the governor said.", "killed");
    expect(claim?.place?.[0]).toBe("Kherson");
    expect(claim?.where).toMatchObject({ basis: "implied", span: null });
  });
  test("bears no pin where the report alone implies it", () => {
    const claims = claimsOf(
      "Shells fell on Kherson on Monday. The road stayed open. The market did too. The mayor spoke. Two people were killed, he said.",
      "killed",
    );
    for (const { where } of claims) if (where?.rule === "place-of-report") expect(where.lat).toBeNull();
    expect(claims).toHaveLength(1);
  });
  test("is each of a list", () => {
    const heads = claimsOf("Drones struck Kharkiv, Sumy and Poltava overnight.", "drone-strike").map(
      ({ place }) => place?.[0],
    );
    expect(heads).toEqual(["Kharkiv", "Sumy", "Poltava"]);
  });
  test("is not where the report was written", () => {
    const [claim] = claimsOf("WARSAW, Poland — Shells fell on Kherson on Monday and killed two people.", "killed");
    expect(claim?.place?.[0]).toBe("Kherson");
  });
  test("is unknown where the report names none", () => {
    expect(claimsOf("Two people were killed by shells, the rescuers said.", "killed")[0]).toMatchObject({
      place: null,
      where: null,
    });
  });
});

describe("the time of a claim", () => {
  test("is the one named in its sentence", () => {
    const [claim] = claimsOf("Shells hit the village near Sudzha on 18 March 2025.", "bombardment");
    expect(claim?.time).toEqual({ from: "2025-03-18", to: "2025-03-18" });
    expect(claim?.when?.basis).toBe("stated");
  });
  test("is not that of a caption elsewhere on the page", () => {
    const text =
      "A soldier stands near Lyptsi on June 19, 2024. (Jane Doe / Getty Images)\n\nTwo people were killed in Kherson, the governor said.";
    expect(claimsOf(text, "killed").map(({ time }) => time?.from)).not.toContain("2024-06-19");
  });
  test("is carried on while the report keeps to one event", () => {
    const text =
      "A rocket hit the market of Kherson on 18 March, killing nine people, the governor said. Twenty were wounded in the attack. The strike destroyed eleven stalls.";
    for (const event of ["killed", "wounded"] as const)
      expect(claimsOf(text, event)[0]?.time).toEqual({ from: "2025-03-18", to: "2025-03-18" });
  });
  test("is not carried on to what is still to come", () => {
    const text =
      "A rocket hit the market of Kherson on 18 March, killing nine people, the governor said. He warned that the army will strike Kherson again.";
    expect(claimsOf(text, "killed")[0]?.time?.from).toBe("2025-03-18");
    for (const { modality, time } of claimsOf(text, "forecast")) expect([modality, time]).toEqual([modality, null]);
  });
  test("is never the publication date for a toll that is not dated", () => {
    expect(claimsOf("The raid failed. Nine soldiers were killed in Kherson.", "killed")[0]?.time).toBeNull();
  });
});
