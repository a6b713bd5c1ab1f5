"""usage: pdf.py QPDF_JSON PDFINFO_TEXT [--without KEY]: what a tagged PDF owes a screen reader. Prints a line; exit 1 when something lacks."""
import json
import re
import sys

file = json.load(open(sys.argv[1], encoding="utf-8"))
text = open(sys.argv[2], encoding="utf-8").read()
lost = sys.argv[4] if len(sys.argv) > 4 else None
objects = file["objects"]
failures = []


def get(value):
    """The object that a reference stands for."""
    while isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
        value = objects.get(value)
    return value


def entry(dictionary, key):
    return None if key == lost else get(dictionary.get(key))


def children(element):
    kids = get(element.get("/K"))
    for kid in kids if isinstance(kids, list) else [kids]:
        kid = get(kid)
        if isinstance(kid, dict) and "/S" in kid:
            yield kid


def walk(element):
    for kid in children(element):
        yield kid
        yield from walk(kid)


def attributes(element):
    found = get(element.get("/A")) or []
    return [get(a) for a in (found if isinstance(found, list) else [found])]


catalog = get(objects["trailer"]["/Root"])
if not entry(catalog, "/Lang"):
    failures.append("no language")
if not (get(catalog.get("/MarkInfo")) or {}).get("/Marked"):
    failures.append("not tagged")
if not (get(catalog.get("/ViewerPreferences")) or {}).get("/DisplayDocTitle"):
    failures.append("the title is not shown in place of the file's name")
if not get(catalog.get("/Outlines")):
    failures.append("no outline")

elements = list(walk(get(catalog["/StructTreeRoot"])))
figures = [e for e in elements if e["/S"] == "/Figure"]
headers = [e for e in elements if e["/S"] == "/TH"]
headings = [int(e["/S"][2]) for e in elements if re.fullmatch("/H[1-6]", e["/S"])]
failures += ["a figure without an alternative" for f in figures if not entry(f, "/Alt")]
failures += ["a table header without its scope" for h in headers if not any(isinstance(a, dict) and entry(a, "/Scope") for a in attributes(h))]
failures += [f"a heading of level {b} after one of level {a}" for a, b in zip([0, *headings], headings) if b > a + 1]
if not headings or not figures or not headers:
    failures.append("nothing to look at")
if "TH" not in text or "Figure" not in text:
    failures.append("pdfinfo reads no structure")
print(f"{len(figures)} figures, {len(headers)} table headers, {len(headings)} headings" + "".join(f"\nFAIL {f}" for f in failures))
sys.exit(1 if failures else 0)
