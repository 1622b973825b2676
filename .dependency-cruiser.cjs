const stage = "ingest|read|place|time|match|weigh|llm";
const pure = `model|text|language|show|${stage}`;

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "model-is-the-floor",
      severity: "error",
      from: { path: "^src/model/" },
      to: { path: "^src/", pathNot: "^src/model/" },
    },
    {
      name: "model-knows-zod-alone",
      severity: "error",
      from: { path: "^src/model/" },
      to: { pathNot: "^src/model/|(^|/)node_modules/zod/" },
    },
    {
      name: "text-knows-model",
      severity: "error",
      from: { path: "^src/text/" },
      to: { path: "^src/", pathNot: "^src/(text|model)/" },
    },
    {
      name: "language-knows-text",
      severity: "error",
      from: { path: "^src/language/" },
      to: { path: "^src/", pathNot: "^src/(language|text|model)/" },
    },
    {
      name: "ledger-and-show-know-model-and-text",
      severity: "error",
      from: { path: "^src/(ledger|show)/" },
      to: { path: "^src/", pathNot: "^src/($1|model|text)/" },
    },
    {
      name: "stages-know-the-floors",
      severity: "error",
      from: { path: `^src/(${stage})/` },
      to: { path: "^src/", pathNot: "^src/($1|model|text|language)/" },
    },
    {
      name: "pure-rooms-do-no-io",
      severity: "error",
      from: { path: `^src/(${pure})/`, pathNot: "[.]test[.]ts$" },
      to: {
        dependencyTypes: ["core"],
        path: "^(node:)?(fs|net|tls|http|https|http2|dns|child_process|worker_threads)",
      },
    },
    {
      name: "nobody-imports-the-edges",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(cli|server)/" },
      to: { path: "^src/(cli|server)/" },
    },
    {
      name: "only-edges-acquire",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(cli|server|acquire|pipeline)/" },
      to: { path: "^src/acquire/" },
    },
    {
      name: "acquire-knows-model-and-text",
      severity: "error",
      from: { path: "^src/acquire/" },
      to: { path: "^src/", pathNot: "^src/(acquire|model|text)/" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
  },
};
