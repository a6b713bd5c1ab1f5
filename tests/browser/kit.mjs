// usage: kit.mjs KIT [SCREENSHOTS] : the deposit sheets, opened as the person does, from the disk: rules of accessibility, widths, colours,
// and every copy button by keyboard.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Verdict, launch, pagesOf, sideways, violationsOn } from "./site.mjs";

const [folder, shots] = process.argv.slice(2);
const verdict = new Verdict();
if (shots) fs.mkdirSync(shots, { recursive: true });
const browser = await launch();
const pages = pagesOf(folder);
verdict.check(pages.some((p) => p.endsWith("fiche.html")), "there is no sheet");

// one tab: a new one costs more than what it looks at
const page = await browser.newPage({ locale: "fr-FR" });
let errors = [];
page.on("pageerror", (error) => errors.push(error.message));
page.on("request", (request) => !/^(file|data|blob):/.test(request.url()) && errors.push(`asks for ${request.url()}`));
for (const file of pages) {
  errors = [];
  await page.goto(pathToFileURL(path.resolve(folder, file)).href, { waitUntil: "load" });
  for (const [width, colorScheme] of [[320, "dark"], [1280, "light"]]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const violations = await violationsOn(page);
    verdict.check(violations === "", `${file} ${width} ${colorScheme}: ${violations}`);
    verdict.check((await sideways(page)) <= 0, `${file} ${width}: scrolls sideways`);
    if (shots) await page.screenshot({ path: path.join(shots, `kit-${file.replaceAll("/", "_")}-${width}-${colorScheme}.png`), fullPage: true });
    if (width === 1280 && file.endsWith("fiche.html")) {
      // what is copied is caught on its way, whichever of the two ways the browser takes
      await page.evaluate(() => {
        globalThis.copied = [];
        document.addEventListener("copy", (event) => globalThis.copied.push(event.clipboardData?.getData("text/plain") || String(document.getSelection()) || document.activeElement?.value || ""));
        if (navigator.clipboard) navigator.clipboard.writeText = async (text) => void globalThis.copied.push(text);
      });
      const buttons = await page.locator("button").count();
      verdict.check(buttons > 3, `${file}: ${buttons} buttons`);
      for (let i = 0; i < buttons; i++) {
        const button = page.locator("button").nth(i);
        if (!(await button.isVisible())) continue;
        const before = await page.evaluate(() => globalThis.copied.length);
        await button.focus();
        await page.keyboard.press("Enter");
        await page.waitForFunction((n) => globalThis.copied.length > n && /copi/i.test(document.querySelector("[role=status]")?.textContent ?? ""), before, { timeout: 2000 }).catch(() => {});
        verdict.check((await page.evaluate(() => globalThis.copied.length)) > before, `${file}: button ${i} (${await button.textContent()}) copies nothing`);
        const said = await page.evaluate(() => [...document.querySelectorAll("[role=status],[aria-live]")].map((e) => e.textContent).join(" "));
        verdict.check(/copi/i.test(said), `${file}: button ${i} does not say that it copied`);
      }
    }
  }
  verdict.check(errors.length === 0, `${file}: ${errors[0]}`);
}
await browser.close();
verdict.end("kit");
