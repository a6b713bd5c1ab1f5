// usage: pages.mjs SITE SCREENSHOTS [short|long] : every kind of page as readers meet it: rules of accessibility, widths, zoom, keyboard,
// without JavaScript, forced colours, reduced motion, paper, a USB stick; weights; time on a slow phone. The short form opens a page once and
// changes the window around it; the long one opens it anew for every look, and keeps pictures.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { pathToFileURL } from "node:url";
import { Verdict, launch, pagesOf, serve, sideways, violationsOn } from "./site.mjs";

const [folder, shots, mode = "short"] = process.argv.slice(2);
const verdict = new Verdict();
const all = pagesOf(folder);
// one page of each kind in the short form, every page in the long one
const kinds = ["", "glossaire", "recherche", "plan-du-site", "decisions", "themes", "themes/communs-souverainete", "organisations", "organisations/milcem", "donnees", "regles", "moissonner", "composants", "accessibilite", "nec-martinique-2024", "01-co-organiser", "01-co-organiser/compte-rendu", "presenter-un-nec-local", "vote-cap-nord-2024", "photos"];
const pages = mode === "long" ? all : kinds.map((kind) => all.find((f) => f === `${kind}${kind && "/"}index.html` || f.endsWith(`/${kind}/index.html`))).filter(Boolean);
verdict.check(mode === "long" || pages.length === kinds.length, `${pages.length} pages to look at`);
if (mode === "long") fs.mkdirSync(shots, { recursive: true });
const name = (file) => file.replace(/\/?index\.html$/, "").replaceAll("/", "_") || "accueil";
const site = await serve(folder);
const browser = await launch();

// A tab that stays open from page to page (a new one costs more than the page), and what the last page asked for.
async function tabOf(options, base = site.url) {
  const page = await browser.newPage({ locale: "fr-FR", viewport: { width: 1280, height: 900 }, ...options });
  // what a reader downloads at a first visit: nothing comes from the visit before
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  const tab = { page, open: async (file) => {
    Object.assign(tab, { errors: [], outside: [], weighing: [] });
    await page.goto(`${base}/${file}`, { waitUntil: "load" });
  } };
  page.on("console", (message) => message.type() === "error" && tab.errors.push(message.text()));
  page.on("pageerror", (error) => tab.errors.push(error.message));
  page.on("request", (request) => !request.url().startsWith(base) && !/^(data|blob):/.test(request.url()) && tab.outside.push(request.url()));
  page.on("requestfinished", (request) => tab.weighing.push(request.sizes().then(({ responseBodySize }) => [request, responseBodySize], () => [request, 0])));
  return tab;
}

// typography, as it is read: no line begins with a sign that belongs to the word before it (Imprimerie nationale)
const slipsOf = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // not yet: what authors typed as alternatives, in names of files and drawings; the rules' own words
      if (node.parentElement.closest("pre, code, script, style, td, th[scope=row], desc, .files, .rules, [lang]:not(html):not([lang=fr])")) continue;
      const slip = /[ \u00a0][;!?»]|« |«\u00a0|[ \u202f]:(?=\s|$)|\p{L}'\p{L}/u.exec(node.data);
      if (slip) found.push(node.data.slice(Math.max(0, slip.index - 20), slip.index + 20));
    }
    return found;
  });

// a picture has its place before it comes: it moves nothing under a reader's eyes, nor under the focus
const movedByPictures = (page) =>
  page.evaluate(async () => {
    const tops = () => [...document.querySelectorAll("main *:not(img, picture, source)")].map((e) => e.getBoundingClientRect().top);
    const before = tops();
    for (const image of document.images) image.loading = "eager";
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    return Math.max(...tops().map((top, i) => Math.abs(top - before[i])));
  });

// zoom at 400 % on a screen of 1280 by 1024 is a window of 320 by 256: nothing stays over the text, the title is whole
const obstaclesAt400 = async (page) => {
  await page.setViewportSize({ width: 320, height: 256 });
  return page.evaluate(() => {
    const found = [...document.querySelectorAll("body *")].filter((e) => ["fixed", "sticky"].includes(getComputedStyle(e).position)).map((e) => `${e.className || e.tagName} stays over the text`);
    const box = document.querySelector("h1").getBoundingClientRect();
    if (box.width === 0 || box.right > innerWidth + 1) found.push("the title is cut");
    if (document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls sideways");
    return found;
  });
};

// weights, as files weigh on disk: not compressed
const packedSize = (file) => zlib.gzipSync(fs.readFileSync(path.join(folder, file))).length / 1024;
const frame = ["assets/site.css", "assets/site.js", "assets/favicon.svg"].reduce((sum, file) => sum + packedSize(file), 0);
let heaviest = [0, ""], most = [0, ""], weightOfHome = 0, weightOfNote = 0;
async function weigh(file, tab) {
  await tab.page.waitForLoadState("networkidle");
  const weights = await Promise.all(tab.weighing);
  const isPicture = ([request]) => request.resourceType() === "image" && !request.url().endsWith("favicon.svg");
  const sum = (some) => some.reduce((total, [, size]) => total + size, 0) / 1024;
  const kb = sum(weights.filter((w) => !isPicture(w)));
  if (file === "index.html") verdict.check((weightOfHome = sum(weights)) > 0 && weightOfHome <= 60, `home weighs ${Math.round(weightOfHome)} KB`);
  else if (file.endsWith("compte-rendu/index.html")) {
    // as it travels: every host that we give a configuration for compresses
    weightOfNote = Math.max(weightOfNote, packedSize(file) + frame);
    verdict.check(packedSize(file) + frame <= 40, `${file} weighs ${Math.round(packedSize(file) + frame)} KB compressed without its pictures`);
    verdict.check(kb > 0 && kb <= 64, `${file} weighs ${Math.round(kb)} KB on disk without its pictures`);
  }
  verdict.check(weights.length <= 12, `${file} asks ${weights.length} files`);
  if (kb > heaviest[0]) heaviest = [kb, file];
  if (weights.length > most[0]) most = [weights.length, file];
}

// text twice as large, then with the spacing that a reader may ask for (WCAG 1.4.4, 1.4.12), on a phone
const spacing = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";
async function enlarge(file, page) {
  for (const [width, css] of [[1280, "html{font-size:200%}"], [360, `html{font-size:200%}${spacing}`]]) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, css);
    verdict.check((await sideways(page)) <= 0, `${file} ${width}: text at 200 % scrolls sideways`);
    await page.evaluate(() => (document.adoptedStyleSheets = []));
  }
}

// paper: the attribution, the address and the QR code are there, the menu is not
async function print(file, page) {
  await page.emulateMedia({ media: "print" });
  verdict.check(await page.locator(".imprint").isVisible(), `${file}: printed without its attribution`);
  verdict.check((await page.locator(".imprint svg.qr").count()) === 1, `${file}: printed without its QR code`);
  verdict.check(!(await page.locator(".nav").isVisible()), `${file}: the menu is printed`);
  const pdf = await page.pdf({ format: "A4", ...(mode === "long" && { path: path.join(shots, `${name(file)}-papier.pdf`) }) });
  verdict.check(pdf.length > 5_000, `${file}: nothing is printed`);
  await page.emulateMedia({ media: "screen" });
}
const printed = pages.filter((f) => f.split("/").length > 2).slice(0, mode === "long" ? Infinity : 4);

const looks = mode === "long" ? [1280, 768, 320].flatMap((w) => [[w, "light"], [w, "dark"]]) : [[1280, "light"], [320, "dark"]];
const tab = await tabOf({});
for (const file of pages) {
  for (const [i, [width, colorScheme]] of looks.entries()) {
    await tab.page.setViewportSize({ width, height: 900 });
    await tab.page.emulateMedia({ colorScheme });
    if (mode === "long" || i === 0) await tab.open(file);
    const violations = await violationsOn(tab.page);
    verdict.check(violations === "", `${file} ${width} ${colorScheme}: ${violations}`);
    verdict.check((await sideways(tab.page)) <= 0, `${file} ${width}: scrolls sideways`);
    if (i === 0) {
      await weigh(file, tab);
      const moved = await movedByPictures(tab.page);
      verdict.check(moved === 0, `${file}: pictures that come later move what is there by ${moved} pixels`);
      const slips = await slipsOf(tab.page);
      verdict.check(slips.length === 0, `${file}: typography: ${slips.join(" | ")}`);
    }
    if (mode === "long") {
      await tab.page.evaluate(() => { for (const image of document.images) image.loading = "eager"; document.documentElement.classList.remove("snap"); });
      await tab.page.screenshot({ path: path.join(shots, `${name(file)}-${width}-${colorScheme}.png`), fullPage: true });
    }
    if (width === 320) {
      const obstacles = await obstaclesAt400(tab.page);
      verdict.check(obstacles.length === 0, `${file}: at 400 %: ${obstacles.join(", ")}`);
    }
    verdict.check(tab.errors.length === 0, `${file}: console: ${tab.errors[0]}`);
    verdict.check(tab.outside.length === 0, `${file}: leaves the site for ${tab.outside[0]}`);
  }
  await enlarge(file, tab.page);
  if (printed.includes(file)) await print(file, tab.page);
}
// the others resemble them: the rules once, where room and light are scarce
await tab.page.setViewportSize({ width: 320, height: 900 });
await tab.page.emulateMedia({ colorScheme: "dark" });
for (const file of all.filter((f) => !pages.includes(f))) {
  await tab.open(file);
  const violations = await violationsOn(tab.page);
  verdict.check(violations === "" && (await sideways(tab.page)) <= 0, `${file} 320 dark: ${violations || "scrolls sideways"}`);
  verdict.check(tab.errors.length === 0 && tab.outside.length === 0, `${file}: ${[...tab.errors, ...tab.outside][0]}`);
}
await tab.page.context().close();
console.log(`home ${Math.round(weightOfHome)} KB on disk; heaviest note ${Math.round(weightOfNote)} KB compressed; heaviest ${Math.round(heaviest[0])} KB without pictures (${heaviest[1]}); most files ${most[0]} (${most[1]})`);

// the keyboard: every stop shows where it is, and the last one is reached
const keyed = await tabOf({ reducedMotion: "reduce" });
for (const file of mode === "long" ? pages : pages.filter((f) => /recherche|co-organiser\/(index|vote|presenter|compte)|^index/.test(f))) {
  const { page } = keyed;
  await keyed.open(file);
  const stops = await page.evaluate(() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")].filter((e) => e.checkVisibility({ visibilityProperty: true }) && !(e.closest("details:not([open])") && e.tagName !== "SUMMARY")).length);
  let reached = 0, hidden = "";
  const met = new Set();
  for (let i = 0; i < stops + 20; i++) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(async () => {
      const e = document.activeElement;
      if (!e || e === document.body) return null;
      e.dataset.stop ??= String((globalThis.stops = (globalThis.stops ?? 0) + 1));
      const isSeen = () => {
        const style = getComputedStyle(e), box = e.getBoundingClientRect();
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
      };
      // the browser scrolls to what has the focus a few frames later when the machine is busy
      for (let frame = 0; frame < 60 && !isSeen(); frame++) await new Promise(requestAnimationFrame);
      return { id: e.dataset.stop, seen: isSeen(), what: e.outerHTML.slice(0, 80) };
    });
    if (!focus) break;
    // back at the very first one after all the others is no trap
    if (met.has(focus.id)) { if (reached < stops || focus.id !== "1") hidden ||= "trapped at " + focus.what; break; }
    met.add(focus.id);
    reached++;
    if (!focus.seen) hidden ||= focus.what;
  }
  verdict.check(hidden === "" && reached >= stops, `${file}: keyboard: ${reached} stops of ${stops}${hidden && `, focus not seen on ${hidden}`}`);
  verdict.check(await page.evaluate(() => document.getAnimations().length === 0), `${file}: moves although motion is unwanted`);
}
await keyed.page.context().close();

// without JavaScript the text is whole; from a USB stick too, and without an error
const bare = await tabOf({ javaScriptEnabled: false });
const stick = await tabOf({}, pathToFileURL(path.resolve(folder)).href);
const words = ({ page }) => page.locator("main").innerText().then((text) => text.split(/\s+/).length);
for (const file of pages.filter((f) => f !== "404.html")) {
  await bare.open(file);
  await stick.open(file);
  const [without, within] = [await words(bare), await words(stick)];
  verdict.check(without > 10 && without >= within * 0.9, `${file}: ${without} words without JavaScript, ${within} with it`);
  verdict.check(stick.errors.length === 0 && stick.outside.length === 0, `${file}: from file://: ${[...stick.errors, ...stick.outside][0]}`);
  const local = await stick.page.$$eval("a[href]", (links) => links.map((a) => a.href).filter((href) => href.startsWith("file:")));
  const missing = local.map((href) => decodeURIComponent(new URL(href).pathname)).find((target) => !fs.existsSync(target));
  verdict.check(!missing, `${file}: from file:// a link leads to ${missing}`);
}
await bare.page.context().close();
await stick.page.context().close();

// forced colours: what notes and states say by colour has an edge
const forced = await tabOf({ forcedColors: "active" });
await forced.open("index.html");
verdict.check(await forced.page.$$eval(".note, .masthead", (notes) => notes.length > 0 && notes.every((n) => parseFloat(getComputedStyle(n).borderTopWidth) > 0)), "forced colours: notes have no edge");
if (mode === "long") await forced.page.screenshot({ path: path.join(shots, "accueil-couleurs-forcees.png"), fullPage: true });
await forced.page.context().close();

// a slow phone: 400 ms, 400 kbit/s, a processor four times slower; compressed as hosts do
const packed = await serve(folder, { gzip: true });
let slowest = 0, shift = 0;
const notes = pages.filter((f) => f === "index.html" || f.split("/").length >= 3).slice(0, mode === "long" ? Infinity : 4);
for (const file of notes) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", { offline: false, latency: 400, downloadThroughput: (400 * 1024) / 8, uploadThroughput: (400 * 1024) / 8 });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript(() => {
    globalThis.lcp = 0;
    globalThis.cls = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.lcp = entry.startTime; }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.cls += entry.value; }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(`${packed.url}/${file}`, { waitUntil: "load" });
  // on a busy machine the figure comes later than the page
  await page.waitForFunction(() => globalThis.lcp > 0, null, { timeout: 5000 }).catch(() => {});
  await page.waitForTimeout(300);
  const [lcp, cls] = await page.evaluate(() => [globalThis.lcp, globalThis.cls]);
  await context.close();
  slowest = Math.max(slowest, lcp);
  shift = Math.max(shift, cls);
  verdict.check(lcp > 0 && lcp <= 2500, `${file}: slow 3G, LCP ${Math.round(lcp)} ms`);
  verdict.check(cls === 0, `${file}: slow 3G, CLS ${cls.toFixed(3)}`);
}
packed.close();
console.log(`slow 3G and a processor four times slower: LCP ${Math.round(slowest)} ms at most, CLS ${shift.toFixed(3)} on ${notes.length} pages`);

site.close();
await browser.close();
verdict.end(`pages (${pages.length} of ${all.length})`);
