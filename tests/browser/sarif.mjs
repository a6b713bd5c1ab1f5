// usage: sarif.mjs REPORT : holds a SARIF report against the schema of its standard (OASIS, 2.1.0), which a development package carries.
import fs from "node:fs";
import { createRequire } from "node:module";
import { Verdict } from "./site.mjs";

const require = createRequire(import.meta.url);
let Ajv, schema;
try {
  Ajv = require("ajv");
  schema = JSON.parse(fs.readFileSync(require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"));
} catch (error) {
  console.log(`the schema of SARIF is not here: skipped (${error.code})`);
  process.exit(0);
}
const verdict = new Verdict();
const validate = new Ajv({ schemaId: "auto", allErrors: true, unknownFormats: "ignore" }).addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json")).compile(schema);
const report = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
verdict.check(validate(report), `not valid: ${(validate.errors ?? []).slice(0, 5).map((e) => `${e.dataPath} ${e.message}`).join("; ")}`);
verdict.check(report.runs[0].results.length > 50, `${report.runs[0].results.length} results only`);
// what the schema cannot say: a result's rule is the one at its index, and each result is known by its fingerprint
for (const result of report.runs[0].results) {
  verdict.check(report.runs[0].tool.driver.rules[result.ruleIndex]?.id === result.ruleId, `${result.ruleId} is not at its index`);
  verdict.check(/^[0-9a-f]{16}$/.test(result.partialFingerprints["necpublish/v1"] ?? ""), `${result.ruleId} has no fingerprint`);
  verdict.check((result.kind === "fail") === (result.level !== "none"), `${result.ruleId}: kind ${result.kind} with level ${result.level}`);
}
verdict.end("sarif");
