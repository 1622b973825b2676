import fs from "node:fs";
import path from "node:path";
import { analyse } from "../../dist/language/index.js";
import { findAbove, goldPaths, outFile, readLines, score, writeLines } from "../files.mjs";
import { readRecord, resources } from "../report.mjs";
import { templatesOf } from "../templates.mjs";

/** Incident templates and who says so, on MUC-4 in the form of GTT. The file beside it without `gtt.` gives the text as it was sent. */
export async function run({ gold, out }) {
  const [file] = goldPaths(gold, "file");
  const predicted = outFile(out, "events.jsonl");
  const plainFile = path.join(path.dirname(file), path.basename(file).replace(/^gtt\./, ""));
  const plain = plainFile !== file && fs.existsSync(plainFile) ? readLines(plainFile) : [];
  const texts = new Map(plain.map(({ id, text }) => [id, text]));
  const found = readLines(file).map(({ id, text }) => ({ id, ...templatesIn(id, texts.get(id) ?? text) }));
  writeLines(
    predicted,
    found.map(({ id, templates }) => ({ id, templates: templates.map(withoutClaims) })),
  );
  const result = score(findAbove(file, "score-muc4.mjs"), [file, predicted, "--json"]);
  return [
    {
      name: file,
      figures: {
        "micro_avg.f1": result.micro_avg.f1,
        "micro_avg.p": result.micro_avg.p,
        "micro_avg.r": result.micro_avg.r,
        "incident_type.f1": result.incident_type.f1,
        "PerpInd.f1": result.PerpInd.f1,
        "PerpOrg.f1": result.PerpOrg.f1,
        "Target.f1": result.Target.f1,
        "Victim.f1": result.Victim.f1,
        "Weapon.f1": result.Weapon.f1,
        "relevant_document.f1": result.relevant_document.f1,
        ...whoSaysSo(plain, new Map(found.map((one) => [one.id, one.templates]))),
      },
    },
  ];
}

function templatesIn(id, text) {
  const { reading } = readRecord({ id, text, language: "en" });
  const { tokens } = analyse(text, "en", resources().models);
  return { templates: templatesOf(text, reading.statements, properRuns(tokens)) };
}

/** Runs of proper nouns. */
function properRuns(tokens) {
  const runs = [];
  let last = null;
  for (const token of tokens) {
    if (token.pos !== "PROPN") last = null;
    else if (last === null) runs.push((last = [token.start, token.end]));
    else last[1] = token.end;
  }
  return runs;
}

/** Who says that a named body did it, by the annotators' slot: stated by the reporter, claimed by itself, accused, or possible. */
function whoSaysSo(plain, templatesById) {
  let asked = 0;
  let right = 0;
  let constant = 0;
  for (const { id, templates: gold } of plain)
    for (const template of gold ?? []) {
      const confidences = (template.perp_org_confidence ?? []).flatMap(({ alt }) =>
        alt.flatMap(({ label }) => label ?? []),
      );
      const own = (templatesById.get(id) ?? []).find(({ incident_type }) =>
        template.type.toLowerCase().includes(incident_type),
      );
      if (confidences.length === 0 || !own) continue;
      asked++;
      if (confidences.some((label) => label.includes(confidenceOf(own.claims)))) right++;
      if (confidences.some((label) => label.includes("REPORTED AS FACT"))) constant++;
    }
  return asked === 0
    ? {}
    : { "whoSaysSo.accuracy": right / asked, "whoSaysSo.constant": constant / asked, "whoSaysSo.n": asked };
}

/** The slot's words from the statements behind a template's claims. */
function confidenceOf(claims) {
  const withActor = claims.filter(({ claim }) => claim.actor !== null);
  const told = withActor.length > 0 ? withActor : claims;
  if (
    told.some(({ sentence }) =>
      /\b(?:claim(?:ed|s|ing)? (?:responsibility|credit)|took responsibility)/i.test(sentence),
    )
  )
    return "CLAIMED OR ADMITTED";
  if (told.every(({ claim }) => claim.modality === "possible" || claim.modality === "reported-unverified"))
    return "POSSIBLE";
  const isAccused = told.some(({ sentence }) => /\b(?:blam|accus|suspect|attribut|alleg|responsible)/i.test(sentence));
  return isAccused ? "SUSPECTED OR ACCUSED" : "REPORTED AS FACT";
}

const withoutClaims = (template) => Object.fromEntries(Object.entries(template).filter(([key]) => key !== "claims"));
