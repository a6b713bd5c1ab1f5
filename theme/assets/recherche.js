// Search in the text of the pages, with the index that the build made. Until it is there, and from file://, site.js filters the list.
const form = document.querySelector("form[data-index]");
const field = form.querySelector("[type=search]");
const choices = form.querySelector(".filters");
const found = document.getElementById("resultats");
const list = found.querySelector("ol");
const more = found.querySelector("button");
const status = document.getElementById("etat");
const listed = [...document.querySelectorAll(".listed")];
const root = new URL(form.dataset.index, location.href).href.replace(/pagefind\/pagefind\.js$/, "");
const PAGE = 10;
let index, results = [], shown = 0, turn = 0;

const load = () => (index ??= start().catch(() => null));

async function start() {
  if (location.protocol === "file:") return null;
  const engine = await import(root + "pagefind/pagefind.js");
  await engine.options({ baseUrl: new URL(root).pathname, excerptLength: 26, ranking: { termSaturation: 1.2, pageLength: 0.5 } });
  await engine.init();
  const filters = await engine.filters();
  const address = new URLSearchParams(location.search);
  for (const select of choices.querySelectorAll("select")) {
    const values = Object.entries(filters[select.name] ?? {}).sort(([a], [b]) => a.localeCompare(b, "fr"));
    select.closest("p").hidden = values.length < 2;
    select.append(new Option("Tout", ""), ...values.map(([value, count]) => new Option(`${value} (${count})`, value)));
    select.value = address.get(select.name) ?? "";
    if (select.selectedIndex < 0) select.value = "";
    select.addEventListener("change", search);
  }
  choices.hidden = false;
  return engine;
}

// "l’empreinte" is indexed as two words: an elision asks for nothing
const asked = (text) => text.trim().replace(/(?<!\p{L})(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]/giu, "").replace(/['’]/g, " ");

async function search() {
  const mine = ++turn;
  const engine = await load();
  if (!engine || mine !== turn) return;
  field.dataset.off = "true";
  const filters = Object.fromEntries([...choices.querySelectorAll("select")].filter((s) => s.value).map((s) => [s.name, s.value]));
  const words = field.value.trim();
  const isAsking = words !== "" || Object.keys(filters).length > 0;
  found.hidden = !isAsking;
  for (const group of listed) group.hidden = isAsking;
  for (const item of document.querySelectorAll(".listed [hidden]")) item.hidden = false;
  history.replaceState(null, "", isAsking ? `?${new URLSearchParams({ ...(words && { q: words }), ...filters })}` : location.pathname);
  if (!isAsking) return void (status.textContent = "");
  const answer = await engine.search(asked(words) || null, { filters });
  if (mine !== turn) return;
  results = answer.results;
  shown = 0;
  await show(mine, true);
  if (mine !== turn) return;
  status.textContent = results.length === 0 ? "Aucun résultat. Essayez un autre mot, ou moins de filtres." : results.length === 1 ? "1 résultat" : `${results.length} résultats`;
}

// element(name, class, content): text is text, never markup; an excerpt holds only mark elements over escaped text
function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function excerpt(html) {
  const made = element("p");
  made.innerHTML = (/^(<mark>)?\p{Lu}/u.test(html) ? "" : "… ") + html.replaceAll("’ ", "’") + (/[.!?]$/.test(html) ? "" : " …");
  for (const child of made.querySelectorAll(":not(mark)")) child.replaceWith(child.textContent);
  return made;
}

// the answers before stay until the new ones are there: an empty list under a count says nothing true
async function show(mine, isNew = false) {
  const next = results.slice(shown, shown + PAGE);
  shown += next.length;
  const pages = await Promise.all(next.map((result) => result.data()));
  if (mine !== turn) return null;
  const items = pages.map((page) => {
    const link = element("a", "", page.meta.titre ?? page.meta.title);
    link.href = page.url;
    const body = element("div", "", element("h3", "title", link), excerpt(page.excerpt));
    if (page.meta.ou) body.append(element("p", "soft", page.meta.ou));
    return element("li", "", element("p", "soft", page.meta.genre ?? ""), body);
  });
  if (isNew) list.replaceChildren();
  list.append(...items);
  more.hidden = shown >= results.length;
  return items[0];
}

more.addEventListener("click", async () => (await show(turn))?.querySelector("a").focus());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
let wait;
field.addEventListener("focus", load, { once: true });
field.addEventListener("input", () => {
  clearTimeout(wait);
  wait = setTimeout(search, 200);
});
if (new URLSearchParams(location.search).size) search();
