// usage: doing.mjs DEMO : what readers do beside reading: copy a sentence, sort and filter a table, filter lists and rules, turn slides, choose what to print.
import fs from "node:fs";
import path from "node:path";
import { Verdict, launch, pagesOf, serve } from "./site.mjs";

const folder = process.argv[2];
const verdict = new Verdict();
const site = await serve(folder);
const browser = await launch();
const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"], viewport: { width: 1280, height: 900 } });
const all = pagesOf(folder);
const find = (end) => all.find((file) => file.endsWith(`${end}/index.html`));
async function open(file) {
  const page = await context.newPage();
  await page.goto(`${site.url}/${file}`, { waitUntil: "load" });
  return page;
}

// reuse in one click: each form is copied as it is shown, the short one fits a message
const note = await open(find("01-co-organiser/compte-rendu"));
await note.click(".reuse summary");
for (const [id, mark] of [["cite-t", "CC BY-SA 4.0"], ["cite-s", "CC BY-SA 4.0"], ["cite-h", "<a "], ["cite-m", "]("]]) {
  await note.click(`[data-copy=${id}]`);
  const copied = await note.evaluate(() => navigator.clipboard.readText());
  verdict.check(copied === (await note.locator(`#${id}`).textContent()).trim() && copied.includes(mark), `copy ${id}: ${copied}`);
  if (id === "cite-s") verdict.check([...copied].length <= 280, `the short form has ${[...copied].length} characters`);
}
verdict.check((await note.textContent(".reuse [role=status]")).includes("Copié"), "copying is said aloud");

// a table: sorted by its header's button, said to screen readers, then filtered
const data = await open(find("vote-cap-nord-2024"));
const column = (index) => data.$$eval(".sortable tbody tr:not([hidden])", (rows, i) => rows.map((row) => row.cells[i].textContent.trim()), index);
const number = data.locator(".sortable th.num .sort");
await number.focus();
await data.keyboard.press("Enter");
const rising = (await column(2)).map(Number);
verdict.check(rising.length > 2 && rising.every((v, i) => i === 0 || rising[i - 1] <= v), `sorted: ${rising}`);
verdict.check((await data.locator(".sortable th.num").getAttribute("aria-sort")) === "ascending", "the sort is exposed");
await data.keyboard.press("Enter");
const falling = (await column(2)).map(Number);
verdict.check(falling.every((v, i) => i === 0 || falling[i - 1] >= v), `sorted: ${falling}`);
await data.fill("#filtre", "abstention");
verdict.check((await column(1)).length === 1 && (await data.textContent("#etat-lignes")).startsWith("1 ligne"), "the table is filtered and says so");
verdict.check((await data.locator("svg.chart[role=img], figure svg").count()) > 0, "the chart is a drawing in the page");
verdict.check((await data.locator("code", { hasText: "read_csv" }).count()) === 1, "how to read the data in Python");

// lists: without accents, plural or not
for (const [file, typed] of [["plan-du-site", "donnee"], ["regles", "texte alternatif"]]) {
  const page = await open(find(file));
  const before = await page.locator("main li:visible, main .rules > div:visible").count();
  await page.fill("#filtre", typed);
  const after = await page.locator("main li:visible, main .rules > div:visible").count();
  verdict.check(after > 0 && after < before && /affichées?$/.test(await page.textContent("#etat")), `${file}: « ${typed} » keeps ${after} of ${before}`);
  await page.close();
}

// slides: arrows go forward and back, and each is a section of the page
const deck = await open(find("presenter-un-nec-local"));
const top = () => deck.evaluate(() => [...document.querySelectorAll(".slide")].findIndex((s) => Math.abs(s.getBoundingClientRect().top) < 60));
const settled = async (wanted) => {
  for (let i = 0; i < 60 && (await top()) !== wanted; i++) await deck.waitForTimeout(50);
  return top();
};
await deck.evaluate(() => document.documentElement.style.setProperty("scroll-behavior", "auto"));
await deck.click("a[href='#diapo-1']");
verdict.check((await settled(0)) === 0, "the show begins at its first slide");
await deck.keyboard.press("ArrowRight");
verdict.check((await settled(1)) === 1, "an arrow turns the slide");
await deck.keyboard.press("ArrowLeft");
verdict.check((await settled(0)) === 0, "the other turns it back");

// every download that a page offers is there, with its format and weight beside
for (const file of all.filter((f) => f.split("/").length > 2)) {
  const html = fs.readFileSync(path.join(folder, file), "utf8");
  for (const [, href] of html.matchAll(/<a[^>]* href="([^"#]+)" download/g)) verdict.check(fs.existsSync(path.join(folder, path.dirname(file), decodeURIComponent(href))), `${file}: ${href} is not there`);
}

await browser.close();
site.close();
verdict.end("doing");
