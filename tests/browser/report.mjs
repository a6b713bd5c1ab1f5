// usage: report.mjs REPORT SCREENSHOTS : a report of findings, opened from the disk as a facilitator does: rules of accessibility, light and
// dark, from a phone to a desk, nothing sideways.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Verdict, launch } from "./site.mjs";

const [report, shots] = process.argv.slice(2);
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const verdict = new Verdict();
fs.mkdirSync(shots, { recursive: true });
const browser = await launch();
for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 768, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, locale: "fr-FR" });
    const page = await context.newPage();
    // pictures of the sources may be absent beside the report; nothing else may be asked for
    page.on("request", (request) => verdict.check(/^(file|data):/.test(request.url()), `asks for ${request.url()}`));
    await page.goto(pathToFileURL(path.resolve(report)).href, { waitUntil: "load" });
    // what opens at a click is judged too
    await page.evaluate(() => document.querySelectorAll("details").forEach((details, i) => (details.open = i < 20)));
    await page.addScriptTag({ content: axe });
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    verdict.check(violations.length === 0, `${width} ${colorScheme}: ${violations.map((v) => `${v.id} (${v.nodes.length}: ${v.nodes[0].target})`).join(", ")}`);
    verdict.check(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${width}: scrolls sideways`);
    await page.screenshot({ path: path.join(shots, `rapport-${width}-${colorScheme}.png`) });
    await context.close();
  }
}
await browser.close();
verdict.end("report");
