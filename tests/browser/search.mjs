// usage: search.mjs DEMO GENERATED : asks the search page 40 questions as readers type them (no accents, plurals, capitals), and
// looks for the expected page among the first three answers; then weighs a first question.
import fs from "node:fs";
import path from "node:path";
import { Verdict, launch, serve } from "./site.mjs";
import { subjects } from "./generate.mjs";

const demo = [
  ["charte", "charte/"], ["cinq engagements", "charte/"], ["ENGAGEMENT", "charte/"], ["outil sobre", "charte/"], ["parite", "charte/"],
  ["deliberation", "presenter-un-nec-local/"], ["cap nord", "vote-cap-nord-2024/"], ["vote", "vote-cap-nord-2024/"], ["procurations", "vote-cap-nord-2024/"],
  ["abstention", "vote-cap-nord-2024/"], ["chronologie", "chronologie-nec-martinique/"], ["dates nec martinique", "chronologie-nec-martinique/"],
  ["diapositive", "presenter-un-nec-local/"], ["presenter un nec", "presenter-un-nec-local/"], ["subvention", "01-co-organiser/compte-rendu/"],
  ["co organiser", "01-co-organiser/compte-rendu/"], ["marque", "01-co-organiser/compte-rendu/"], ["documenter", "02-atelier-demonstration/compte-rendu/"],
  ["trente minutes", "02-atelier-demonstration/compte-rendu/"], ["photos", "02-atelier-demonstration/photos/"],
].map(([asked, page]) => [asked, (url) => url.includes(page)]);

const about = (i) => (_, title) => title.startsWith(subjects[i][0]);
const generated = [
  ["materiel reconditionne", 0], ["pret d'ordinateur", 0], ["prefectures", 1], ["titre de sejour", 1], ["arnaques", 2], ["hameconnage", 2], ["carte des mediatheques", 3],
  ["facile a lire", 4], ["empreinte", 5], ["deliberations", 6], ["secretaires mairies", 7], ["ecran parents", 8], ["cooperatives hebergement", 9],
  ["TELEMEDECINE", 10], ["photographies quartier", 11], ["cyberharcelement", 12], ["impot", 13], ["creoles", 14], ["zone blanche", 17], ["volontaires service civique", 18],
].map(([asked, i]) => [asked, about(i)]);

const verdict = new Verdict();
const browser = await launch();
let right = 0, asked = 0;
for (const [folder, queries] of [[process.argv[2], demo], [process.argv[3], generated]]) {
  const site = await serve(folder);
  const page = await (await browser.newContext({ locale: "fr-FR" })).newPage();
  await page.goto(`${site.url}/recherche/index.html?q=${encodeURIComponent(queries[0][0])}`);
  for (const [i, [words, isRight]] of queries.entries()) {
    // the first comes with the address, as from another page; the others are typed and sent
    if (i > 0) await page.evaluate((text) => {
      document.getElementById("etat").textContent = "";
      document.getElementById("filtre").value = text;
      document.querySelector("form[data-index]").requestSubmit();
    }, words);
    await page.waitForFunction(() => /résultat/.test(document.getElementById("etat").textContent), null, { timeout: 20_000 });
    const found = await page.$$eval("#resultats li a", (links) => links.slice(0, 3).map((link) => [link.href, link.textContent]));
    asked++;
    if (found.some(([url, title]) => isRight(url, title))) right++;
    else console.log(`not in the first three: « ${words} » →`, found.map(([, title]) => title).join(" | ") || "nothing");
  }
  await page.context().close();
  site.close();
}
verdict.check(asked === 40 && right / asked >= 0.95, `search: the expected page is among the first three for ${right} of ${asked} questions`);

// a first question on the generated archive: what it loads, compressed as hosts do
const site = await serve(process.argv[3], { gzip: true });
const page = await (await browser.newContext()).newPage();
const cdp = await page.context().newCDPSession(page);
await cdp.send("Network.enable");
let bytes = 0, files = 0;
const finished = (session) => session.on("Network.loadingFinished", (event) => { bytes += event.encodedDataLength; files++; });
finished(cdp);
// the worker of the index has a session of its own
await cdp.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
await page.goto(`${site.url}/recherche/index.html`);
await page.waitForLoadState("networkidle");
const before = bytes;
const seen = [];
page.on("response", (response) => seen.push(response));
await page.fill("#filtre", "hameçonnage");
await page.waitForFunction(() => /résultat/.test(document.getElementById("etat").textContent), null, { timeout: 20_000 });
await page.waitForLoadState("networkidle");
let first = 0;
for (const response of seen) first += Number((await response.body()).length);
verdict.check(first > 0 && first <= 300 * 1024, `search: a first question loads ${Math.round(first / 1024)} KB`);
console.log(`${right} of ${asked} questions answered in the first three; a first question loads ${Math.round(first / 1024)} KB before compression, ${seen.length} files (the page itself ${Math.round(before / 1024)} KB)`);
// a keyboard, a filter, nothing found
await page.fill("#filtre", "zzzzqqq");
await page.waitForFunction(() => /Aucun résultat/.test(document.getElementById("etat").textContent));
verdict.check((await page.getAttribute("#etat", "role")) === "status", "search: the count is announced");
await page.fill("#filtre", "");
await page.selectOption("#f-edition", { index: 1 });
await page.waitForFunction(() => /^\d+ résultats?$/.test(document.getElementById("etat").textContent));
const isListed = await page.waitForSelector("#resultats li").then(() => true, () => false);
verdict.check(isListed, "search: a filter alone lists its pages");
// the empty question and the filter each write the list: on a busy machine the second one comes late
const isReached = await page.waitForFunction(() => {
  document.querySelector("#resultats a")?.focus();
  return document.activeElement.matches("#resultats a");
}).then(() => true, () => false);
verdict.check(isReached, "search: results are reached by keyboard");
site.close();
await browser.close();
verdict.end("search");
