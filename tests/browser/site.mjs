// A published folder, served on loopback as a host would, and the browser that looks at it.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml",
  ".webp": "image/webp", ".avif": "image/avif", ".jpg": "image/jpeg", ".png": "image/png", ".csv": "text/csv", ".pdf": "application/pdf",
};

/** Serves a folder with the security headers that the site itself ships, compressed when asked, and answers its address. */
export async function serve(folder, { gzip = false } = {}) {
  const root = path.resolve(folder);
  const headers = {};
  for (const line of fs.readFileSync(path.join(root, "_headers"), "utf8").split("\n").slice(1)) {
    const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (!name) break;
    headers[name] = value;
  }
  const server = http.createServer((request, response) => {
    let file = path.join(root, decodeURIComponent(new URL(request.url, "http://x").pathname));
    if (file.startsWith(root) && fs.existsSync(file) && fs.statSync(file).isDirectory()) file = path.join(file, "index.html");
    if (!file.startsWith(root) || !fs.existsSync(file)) return void response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
    const kind = types[path.extname(file)] ?? "application/octet-stream";
    const body = fs.readFileSync(file);
    const packs = gzip && /text|json|svg/.test(kind);
    response.writeHead(200, { ...headers, "content-type": kind, ...(packs && { "content-encoding": "gzip" }) });
    response.end(packs ? zlib.gzipSync(body) : body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((p) => fs.existsSync(p)),
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds on the page as it shows now: nothing, or the rules and where. Evaluated, so that the site's own policy stays on. */
export async function violationsOn(page) {
  // reading the rules takes as long as applying them: once for a page that changes its width
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map((v) => `${v.id} (${v.nodes.length}: ${v.nodes[0].target})`).join(", ");
}

/** How many pixels of the page stand outside the window: none when all is well. */
export const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Every page of a folder but redirects, sorted. */
export const pagesOf = (folder) =>
  fs.readdirSync(folder, { recursive: true }).map(String).filter((f) => f.endsWith(".html") && !/http-equiv=["']?refresh/i.test(fs.readFileSync(path.join(folder, f), "utf8"))).sort();

/** Counts what is asserted; the last line of a script is its verdict. */
export class Verdict {
  passed = 0;
  failures = [];
  check(isRight, what) {
    if (isRight) this.passed++;
    else this.failures.push(what);
    return isRight;
  }
  end(label) {
    for (const failure of this.failures) console.log("FAIL", failure);
    console.log(`${label}: ${this.passed} passed, ${this.failures.length} failed`);
    process.exitCode = this.failures.length === 0 && this.passed > 0 ? 0 : 1;
  }
}
