// usage: report.mjs REPORT [SCREENSHOTS] : a report of findings, opened from the disk as a facilitator does: rules of accessibility, light and
// dark, from a phone to a desk, nothing sideways. With a folder for screenshots, the rules are applied to every look.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Verdict, launch, sideways, violationsOn } from "./site.mjs";

const [report, shots] = process.argv.slice(2);
const verdict = new Verdict();
if (shots) fs.mkdirSync(shots, { recursive: true });
const browser = await launch();
const page = await browser.newPage({ locale: "fr-FR" });
// pictures of the sources may be absent beside the report; nothing else may be asked for
page.on("request", (request) => verdict.check(/^(file|data):/.test(request.url()), `asks for ${request.url()}`));
await page.goto(pathToFileURL(path.resolve(report)).href, { waitUntil: "load" });
// what opens at a click is judged too
await page.evaluate(() => document.querySelectorAll("details").forEach((details, i) => (details.open = i < 20)));
// both themes, the narrowest and the widest, in the short form: the colours are the same at every width
const judged = shots ? /./ : /^320 dark|1280 light$/;
for (const [width, colorScheme] of [320, 768, 1280].flatMap((w) => [[w, "light"], [w, "dark"]])) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  verdict.check((await sideways(page)) <= 0, `${width} ${colorScheme}: scrolls sideways`);
  if (judged.test(`${width} ${colorScheme}`)) {
    const violations = await violationsOn(page);
    verdict.check(violations === "", `${width} ${colorScheme}: ${violations}`);
  }
  if (shots) await page.screenshot({ path: path.join(shots, `rapport-${width}-${colorScheme}.png`) });
}
await browser.close();
verdict.end("report");
