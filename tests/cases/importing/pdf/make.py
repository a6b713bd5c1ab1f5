#!/usr/bin/env python3
"""Makes the pdf cases, and those of the rules on PDFs: usage tests/cases/importing/pdf/make.py [--tools]. Most are written object by
object; --tools runs LibreOffice, Chromium and qpdf again for those that only they make."""
import os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = os.path.join(HERE, '..', '..', 'rules')


class Pdf:
    """Objects numbered from 1: the catalogue, the tree of pages, a font, then what is added."""

    def __init__(self, title='Compte rendu', lang='fr-FR', author='Personne Secrete', marked=True):
        self.objects = {3: b'<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'}
        self.pages, self.tags, self.extra, self.info = [], [], '', ''
        self.title, self.lang, self.author, self.marked = title, lang, author, marked
        self.next = 4

    def add(self, body):
        body = body if isinstance(body, bytes) else body.encode('latin-1')
        self.objects[self.next] = body
        self.next += 1
        return self.next - 1

    def stream(self, data, dictionary=''):
        data = data if isinstance(data, bytes) else data.encode('cp1252')
        return self.add(f'<<{dictionary}/Length {len(data)}>>stream\n'.encode() + data + b'\nendstream')

    def page(self, lines, annots='', image=None, boxes='', over='', resource=''):
        """lines: (role, text, y[, x]) or (role, text, y, x, attributes); role None is untagged."""
        number = self.next
        self.next += 1
        content, marks = '', []
        for i, (role, text, y, *rest) in enumerate(lines):
            x = rest[0] if rest else 72
            show = ''.join(f'BT /F1 11 Tf {x} {y - 14 * k} Td ({line}) Tj ET\n' for k, line in enumerate(text.replace('(', '\\(').replace(')', '\\)').split('\n')))
            if role:
                content += f'/{role} <</MCID {i}>> BDC\n{show}EMC\n'
                marks.append((role, i, rest[1] if len(rest) > 1 else ''))
            else:
                content += show
        resources = '/Font<</F1 3 0 R>>'
        if image:
            content += 'q 500 0 0 700 50 50 cm /I1 Do Q\n'
            resources += f'/XObject<</I1 {image} 0 R>>'
        content += over
        resources += resource
        body = self.stream(content)
        self.objects[number] = f'<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{boxes}/Resources<<{resources}>>/Contents {body} 0 R{"/Annots[" + annots + "]" if annots else ""}>>'.encode('latin-1')
        self.pages.append(number)
        self.tags.append((number, marks))
        return number

    def bytes(self, structure=None):
        catalogue = '/Type/Catalog/Pages 2 0 R'
        if self.lang:
            catalogue += f'/Lang({self.lang})'
        if self.marked:
            root = self.next
            self.next += 1
            kids = structure(self, root) if structure else [self.add(f'<</S/{role}/P {root} 0 R/Pg {page} 0 R/K {i}{more}>>') for page, marks in self.tags for role, i, more in marks]
            self.objects[root] = f'<</Type/StructTreeRoot/K[{" ".join(f"{k} 0 R" for k in kids)}]/RoleMap<</Titre1/H1>>>>'.encode()
            catalogue += f'/MarkInfo<</Marked true>>/StructTreeRoot {root} 0 R'
        self.objects[1] = f'<<{catalogue}{self.extra}>>'.encode('latin-1')
        self.objects[2] = f'<</Type/Pages/Count {len(self.pages)}/Kids[{" ".join(f"{p} 0 R" for p in self.pages)}]>>'.encode()
        info = self.add(f'<<{"/Title(" + self.title + ")" if self.title else ""}/Author({self.author})/Producer(Secret 1.0)>>')
        out, places = b'%PDF-1.7\n', {}
        for number in sorted(self.objects):
            places[number] = len(out)
            out += f'{number} 0 obj\n'.encode() + self.objects[number] + b'\nendobj\n'
        table = len(out)
        out += f'xref\n0 {self.next}\n0000000000 65535 f \n'.encode()
        for number in range(1, self.next):
            out += f'{places[number]:010d} 00000 n \n'.encode()
        return out + f'trailer\n<</Size {self.next}/Root 1 0 R/Info {info} 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]>>\nstartxref\n{table}\n%%EOF\n'.encode()


def write(folder, name, data):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name), 'wb') as f:
        f.write(data)


def case(name, data):
    write(os.path.join(HERE, name), 'input.pdf', data)


def rule(rule_id, name, data):
    write(os.path.join(RULES, rule_id), name + '.pdf', data)


def qpdf(data, *options):
    with tempfile.TemporaryDirectory() as work:
        write(work, 'in.pdf', data)
        subprocess.run(['qpdf', '--static-id', *options, os.path.join(work, 'in.pdf'), os.path.join(work, 'out.pdf')], check=True)
        with open(os.path.join(work, 'out.pdf'), 'rb') as f:
            return f.read()


GRAY = (b'\x80' * 16, '/Type/XObject/Subtype/Image/Width 4/Height 4/BitsPerComponent 8/ColorSpace/DeviceGray')
TEXT = [('H1', 'Contexte', 780), ('P', 'Un atelier pour choisir ses outils, et une phrase\nqui va sur deux lignes.', 750), ('H2', 'Suites', 700), ('P', 'Rendez-vous le mois prochain.', 680)]
PLAIN = [(None, t[1], t[2]) for t in TEXT]


def text(lines=None, count=1, **options):
    pdf = Pdf(**options)
    for _ in range(count):
        pdf.page(lines or TEXT)
    return pdf.bytes()


def scan(pictures=1, words=0, **options):
    pdf = Pdf(**options)
    image = pdf.stream(*GRAY)
    for _ in range(pictures):
        pdf.page([], image=image)
    for _ in range(words):
        pdf.page(TEXT)
    return pdf.bytes()


def tables(header):
    def structure(pdf, root):
        page = pdf.pages[0]
        cell = lambda role, i: pdf.add(f'<</S/{role}/Pg {page} 0 R/K {i}>>')
        rows = [pdf.add(f'<</S/TR/K[{cell(role, a)} 0 R {cell(role, a + 1)} 0 R]>>') for a, role in ((0, 'TH' if header else 'TD'), (2, 'TD'))]
        return [pdf.add(f'<</S/Table/P {root} 0 R/K[{" ".join(f"{r} 0 R" for r in rows)}]>>')]
    pdf = Pdf()
    pdf.page([('TD', 'Annee', 780), ('TD', 'Nombre', 780, 200), ('TD', '2023', 760), ('TD', '4', 760, 200)])
    return pdf.bytes(structure)


def lists():
    def structure(pdf, root):
        page = pdf.pages[0]
        leaf = lambda role, i: pdf.add(f'<</S/{role}/Pg {page} 0 R/K {i}>>')
        item = lambda *kids: pdf.add(f'<</S/LI/K[{" ".join(f"{k} 0 R" for k in kids)}]>>')
        inner = pdf.add(f'<</S/L/K[{item(leaf("Lbl", 4), leaf("LBody", 5))} 0 R]>>')
        both = pdf.add(f'<</S/LBody/Pg {page} 0 R/K[3 {inner} 0 R]>>')
        outer = pdf.add(f'<</S/L/K[{item(leaf("Lbl", 0), leaf("LBody", 1))} 0 R {item(leaf("Lbl", 2), both)} 0 R]>>')
        link = pdf.add(f'<</S/Link/Pg {page} 0 R/K[7<</Type/OBJR/Obj {pdf.link} 0 R>>]>>')
        para = pdf.add(f'<</S/P/Pg {page} 0 R/K[6 {link} 0 R 8]>>')
        figure = pdf.add(f'<</S/Figure/Pg {page} 0 R/Alt(Une carte)/K 9>>')
        title = pdf.add(f'<</S/Titre1/Pg {page} 0 R/K 10>>')
        return [pdf.add(f'<</S/Document/P {root} 0 R/K[{title} 0 R {outer} 0 R {para} 0 R {figure} 0 R]>>')]
    pdf = Pdf()
    pdf.link = pdf.add('<</Type/Annot/Subtype/Link/Rect[72 600 200 620]/A<</S/URI/URI(https://example.org/page)>>>>')
    pdf.page([('L', '1.', 760), ('L', 'un', 760, 90), ('L', '2.', 740), ('L', 'deux', 740, 90), ('L', '-', 720, 90), ('L', 'dessous', 720, 108), ('P', 'Voir', 600), ('P', 'le programme', 600, 100), ('P', '.', 600, 165), ('Figure', '', 500), ('H1', 'Choix', 800)], annots=f'{pdf.link} 0 R')
    return pdf.bytes(structure)


def remarks():
    pdf = Pdf()
    photo = bytes.fromhex('ffd8ffe10014') + b'Exif\0\0Secret GPS\0\0' + bytes.fromhex('ffdb004300' + '01' * 64 + 'ffc0000b080001000101011100ffc4001400010000000000000000000000000000000001ffc40014100100000000000000000000000000000000ffda0008010100003f0037ffd9')
    image = pdf.stream(photo, '/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode')
    note = pdf.add('<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(remarque secrete)/T(Personne Secrete)>>')
    link = pdf.add('<</Type/Annot/Subtype/Link/Rect[72 600 200 620]/A<</S/URI/URI(https://example.org/page)>>>>')
    run = pdf.add('<</Type/Annot/Subtype/Link/Rect[72 600 200 620]/A<</S/Launch/F(secret.exe)>>>>')
    attached = pdf.stream('annexe secrete', '/Type/EmbeddedFile')
    spec = pdf.add(f'<</Type/Filespec/F(secret.txt)/UF(secret.txt)/EF<</F {attached} 0 R>>>>')
    script = pdf.add('<</S/JavaScript/JS(app.alert\\("secret"\\))>>')
    packet = pdf.stream('<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Personne Secrete</dc:creator></x:xmpmeta>', '/Type/Metadata/Subtype/XML')
    pdf.page(TEXT, annots=f'{note} 0 R {link} 0 R {run} 0 R <</Type/Annot/Subtype/FreeText/Rect[1 1 2 2]/Contents(autre remarque secrete)>>', image=image)
    pdf.extra = f'/Names<</EmbeddedFiles<</Names[(secret.txt) {spec} 0 R]>>/JavaScript<</Names[(s) {script} 0 R]>>>>/OpenAction {script} 0 R/Metadata {packet} 0 R/AA<</WC {script} 0 R>>'

    def structure(pdf, root):
        kids = [pdf.add(f'<</S/{role}/P {root} 0 R/Pg {page} 0 R/K {i}>>') for page, marks in pdf.tags for role, i, _ in marks]
        return kids + [pdf.add(f'<</S/Annot/P {root} 0 R/K<</Type/OBJR/Obj {note} 0 R>>>>')]
    return pdf.bytes(structure)


LEFT = [(None, f'Colonne de gauche, ligne {i} du texte', 780 - 14 * i) for i in range(12)]
RIGHT = [(None, f'Colonne de droite, ligne {i} du texte', 780 - 14 * i, 330) for i in range(12)]

case('balise', text())
case('non-balise', text(PLAIN + [(None, '1', 40, 290)], marked=False, lang='', title=''))
case('deux-colonnes', text([line for pair in zip(LEFT, RIGHT) for line in pair], marked=False))
case('liste-lien-figure', lists())
case('tableau', tables(True))
case('numerise', scan(2, marked=False, lang='', title='scan0001.pdf'))
case('commentaires-et-pieces', remarks())
case('page-coupee', (lambda p: (p.page([(None, 'Une phrase qui commence au bas de cette page et qui', 60)]), p.page([(None, 'continue en haut de la suivante.', 780)]), p.bytes())[-1])(Pdf(marked=False)))
case('hors-de-la-page', text(PLAIN + [(None, 'Texte secret', 730, -840000000), (None, 'Marge secrete', 730, -300), (None, 'Secret plus bas', -40)], marked=False))
# words that are there and not seen; a light frame drawn after them hides them too, one beside them and a clear remark do not
covered = lambda **more: (lambda p: (p.page(PLAIN + [(None, 'Nom a cacher', 600)], **more), p.bytes())[-1])(Pdf(marked=False))
case('cadre-noir', covered(over='0 g 60 590 200 25 re f\n'))
case('cadre-clair', covered(over='0.9 g 60 590 200 25 re f 0 g 60 400 200 25 re f 10 590 55 25 re f\n', annots='<</Type/Annot/Subtype/Square/Rect[60 590 260 615]/C[1 0 0]>> <</Type/Annot/Subtype/Highlight/Rect[60 590 260 615]/C[1 1 0]/QuadPoints[60 615 260 615 60 590 260 590]>>'))
case('cadre-en-remarque', covered(annots='<</Type/Annot/Subtype/Square/Rect[60 590 260 615]/IC[0 0 0]>>'))
# a white frame drawn after the words hides them, whatever their colour; one drawn before, one that lets through and one of another shape do not
case('cadre-par-dessus', covered(over='1 g 60 590 200 25 re f\n'))
case('image-par-dessus', (lambda p: (p.page(PLAIN + [(None, 'Nom a cacher', 600)], over=f'q 200 0 0 25 60 590 cm /I2 Do Q\n', resource=f'/XObject<</I2 {p.stream(*GRAY)} 0 R>>'), p.bytes())[-1])(Pdf(marked=False)))
case('cadre-dessous', covered(over='q 1 g 60 590 m 260 590 l 200 620 l f Q q /E1 gs 1 1 0 rg 60 590 200 25 re f Q 0.9 g 60 390 200 25 re f 0 g BT /F1 11 Tf 72 400 Td (Lieu a lire) Tj ET q 300 300 5 5 re W n 1 g 60 590 200 25 re f Q\n', resource='/ExtGState<</E1<</ca 0.4>>>>'))
case('texte-sans-encre', covered(over='BT 3 Tr /F1 11 Tf 72 400 Td (Second nom a cacher) Tj 0 Tr ET\n'))
case('numerise-et-lu', (lambda p: (p.page([], image=p.stream(*GRAY), over='BT 3 Tr /F1 11 Tf 72 600 Td (Une phrase lue dans une image) Tj ET\n'), p.page([(None, 'Une phrase lue sous une image', 600)], image=p.stream(*GRAY)), p.bytes())[-1])(Pdf(marked=False)))


def layered(off):
    pdf = Pdf(marked=False)
    layer = pdf.add('<</Type/OCG/Name(Corrections)>>')
    pdf.extra = f'/OCProperties<</OCGs[{layer} 0 R]/D<<{"/OFF" if off else "/ON"}[{layer} 0 R]>>>>'
    pdf.page(PLAIN, over='/OC /L1 BDC BT /F1 11 Tf 72 600 Td (Nom a cacher) Tj ET EMC\n', resource=f'/Properties<</L1 {layer} 0 R>>')
    return pdf.bytes()


case('lien-vers-un-ordinateur', covered(annots='<</Type/Annot/Subtype/Link/Rect[60 590 260 615]/A<</S/URI/URI(file:///C:/Users/Personne Secrete/note.docx)>>>> <</Type/Annot/Subtype/Link/Rect[60 490 260 515]/A<</S/URI/URI(https://example.org/page)>>>>'))
case('calque-masque', layered(True))
case('calque-montre', layered(False))
case('page-rognee', (lambda p: (p.page(PLAIN + [(None, 'Marge secrete', 150)], boxes='/CropBox[40 300 595 842]/Rotate 90'), p.bytes())[-1])(Pdf(marked=False)))
case('vide', b'')
case('tronque', text()[:700])
case('pas-un-pdf', b'Bonjour.\n')
case('sans-page', Pdf(marked=False).bytes())
if '--tools' in sys.argv:
    case('mot-de-passe', qpdf(text(), '--encrypt', 'secret', 'secret', '256', '--'))
    case('verrouille', qpdf(text(), '--encrypt', '', 'secret', '128', '--accessibility=n', '--extract=n', '--', '--allow-weak-crypto'))
    with tempfile.TemporaryDirectory() as work:
        write(work, 'note.md', '---\ntitle: Atelier\nlang: fr\n---\n\n# Contexte\n\nUn mot et *un autre*, voir [le programme](https://example.org/page).\n\n- un\n- deux\n\n| Année | Nombre |\n|-------|-------:|\n| 2023 | 4 |\n'.encode())
        subprocess.run(['pandoc', 'note.md', '-o', 'note.docx'], check=True, cwd=work)
        subprocess.run(['soffice', f'-env:UserInstallation=file://{work}/p', '--headless', '--convert-to', 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}', 'note.docx'], check=True, cwd=work, capture_output=True)
        with open(os.path.join(work, 'note.pdf'), 'rb') as f:
            case('libreoffice', f.read())
        subprocess.run(['pandoc', '-s', 'note.md', '-o', 'note.html'], check=True, cwd=work)
        subprocess.run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', '--export-tagged-pdf', f'--user-data-dir={work}/c', '--print-to-pdf=' + os.path.join(work, 'page.pdf'), 'file://' + os.path.join(work, 'note.html')], check=True, capture_output=True)
        with open(os.path.join(work, 'page.pdf'), 'rb') as f:
            case('chromium', f.read())
    rule('pdf-locked', 'ko-ferme', qpdf(text(), '--encrypt', '', 'secret', '128', '--accessibility=n', '--', '--allow-weak-crypto'))
    rule('pdf-locked', 'ko-tout-ferme', qpdf(text(), '--encrypt', '', 'secret', '128', '--accessibility=n', '--extract=n', '--print=none', '--', '--allow-weak-crypto'))
    rule('pdf-locked', 'ok-impression', qpdf(text(), '--encrypt', '', 'secret', '256', '--print=none', '--'))
rule('pdf-locked', 'ok-ouvert', text())

rule('pdf-untagged', 'ko-simple', text(PLAIN, marked=False))
rule('pdf-untagged', 'ko-trois-pages', text(PLAIN, 3, marked=False))
rule('pdf-untagged', 'ok-balise', text())
rule('pdf-untagged', 'ok-numerise', scan(marked=False))
rule('pdf-scanned', 'ko-tout', scan(2))
rule('pdf-scanned', 'ko-une-page', scan(1, 2))
rule('pdf-scanned', 'ok-texte', text())
rule('pdf-scanned', 'ok-page-blanche', text([('P', '', 700)]))
rule('pdf-lang', 'ko-sans', text(lang=''))
rule('pdf-lang', 'ko-non-balise', text(PLAIN, lang='', marked=False))
rule('pdf-lang', 'ok-francais', text())
rule('pdf-lang', 'ok-anglais', text(lang='en'))
rule('pdf-title', 'ko-sans', text(title=''))
rule('pdf-title', 'ko-nom-de-fichier', text(title='Microsoft Word - cr v2.docx'))
rule('pdf-title', 'ok-titre', text())
rule('pdf-title', 'ok-court', text(title='NEC'))
rule('pdf-figure-alt', 'ko-figure', text(TEXT + [('Figure', '', 600)]))
rule('pdf-figure-alt', 'ko-deux-pages', text(TEXT + [('Figure', '', 600)], 2))
rule('pdf-figure-alt', 'ok-decrite', text(TEXT + [('Figure', '', 600, 72, '/Alt(Une carte)')]))
rule('pdf-figure-alt', 'ok-sans-image', text())
rule('pdf-table-th', 'ko-cellules', tables(False))
rule('pdf-table-th', 'ok-en-tete', tables(True))
rule('pdf-table-th', 'ok-sans-tableau', text())
nested = tables(False).replace(b'(4)', b'(5)')
rule('pdf-table-th', 'ko-autres-nombres', nested)
rule('pdf-headings', 'ko-paragraphes', text([('P', 'Une phrase.', 700)], 2))
rule('pdf-headings', 'ko-longue', text([('P', 'Une phrase.', 700)], 5))
rule('pdf-headings', 'ok-une-page', text([('P', 'Une phrase.', 700)]))
rule('pdf-headings', 'ok-titres', text(count=2))
rule('pdf-bookmarks', 'ko-vingt-et-une', text(count=21))
rule('pdf-bookmarks', 'ko-trente', text([('P', 'Une phrase.', 700)], 30))
rule('pdf-bookmarks', 'ok-vingt', text(count=20))


def marked_pages():
    pdf = Pdf()
    for _ in range(22):
        pdf.page(TEXT)
    outline = pdf.next
    pdf.next += 1
    first = pdf.add(f'<</Title(Contexte)/Parent {outline} 0 R/Dest[{pdf.pages[0]} 0 R/Fit]>>')
    pdf.objects[outline] = f'<</Type/Outlines/First {first} 0 R/Last {first} 0 R/Count 1>>'.encode()
    pdf.extra = f'/Outlines {outline} 0 R'
    return pdf.bytes()


rule('pdf-bookmarks', 'ok-signets', marked_pages())
