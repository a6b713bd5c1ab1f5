#!/usr/bin/env python3
"""Makes the xlsx cases part by part, then has LibreOffice save some of them as xls and ods: usage tests/cases/importing/xlsx/make.py."""
import os, shutil, subprocess, tempfile, zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
# 1: a day, 2: a moment, 3: an hour, 4: a share, 5: an amount
STYLES = f'<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>'


def name(column):
    letters = ''
    while column >= 0:
        letters = chr(65 + column % 26) + letters
        column = column // 26 - 1
    return letters


def cell(reference, value):
    """A text, a number, True, (number, style), or raw XML after '<'."""
    if value is None or value == '':
        return ''
    if isinstance(value, bool):
        return f'<c r="{reference}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, tuple):
        return f'<c r="{reference}" s="{value[1]}"><v>{value[0]}</v></c>'
    if isinstance(value, (int, float)):
        return f'<c r="{reference}"><v>{value!r}</v></c>'
    if value.startswith('<'):
        return value.replace('REF', reference)
    text = value.replace('&', '&amp;').replace('<', '&lt;')
    return f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def rows(lines, hidden=()):
    return ''.join(f'<row r="{i}"{" hidden=" + chr(34) + "1" + chr(34) if i in hidden else ""}>' + ''.join(cell(name(c) + str(i), v) for c, v in enumerate(line)) + '</row>' for i, line in enumerate(lines, 1))


def book(sheets, parts=None, strict=False):
    """sheets: (name, rows, state, what follows sheetData)"""
    def fix(text):
        return text.replace(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main').replace(REL, 'http://purl.oclc.org/ooxml/officeDocument/relationships') if strict else text
    all_parts = {
        '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>' + ''.join(f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' for i in range(len(sheets))) + '</Types>',
        '_rels/.rels': f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        'docProps/core.xml': '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Personne Secrète</dc:creator></cp:coreProperties>',
        'xl/workbook.xml': f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets>' + ''.join(f'<sheet name="{s[0]}" sheetId="{i + 1}"{"" if s[2] == "visible" else " state=" + chr(34) + s[2] + chr(34)} r:id="s{i}"/>' for i, s in enumerate(sheets)) + '</sheets></workbook>',
        'xl/_rels/workbook.xml.rels': f'<Relationships xmlns="{PACKAGE}">' + ''.join(f'<Relationship Id="s{i}" Type="{REL}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in range(len(sheets))) + f'<Relationship Id="st" Type="{REL}/styles" Target="styles.xml"/></Relationships>',
        'xl/styles.xml': STYLES,
    }
    for i, sheet in enumerate(sheets):
        all_parts[f'xl/worksheets/sheet{i}.xml'] = f'<worksheet xmlns="{MAIN}"><sheetData>{sheet[1]}</sheetData>{sheet[3] if len(sheet) > 3 else ""}</worksheet>'
    all_parts.update(parts or {})
    path = os.path.join(tempfile.mkdtemp(), 'input.xlsx')
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        for part, data in all_parts.items():
            z.writestr(zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0)), fix(data))
    return open(path, 'rb').read()


def write(case, data, extension='xlsx'):
    folder = os.path.join(HERE, '..', extension, case)
    os.makedirs(folder, exist_ok=True)
    open(os.path.join(folder, 'input.' + extension), 'wb').write(data)


TYPES = rows([['jour', 'moment', 'heure', 'fait', 'part', 'montant', 'code'], [(45639, 1), (45639.5, 2), (0.395833333333333, 3), True, (0.207, 4), (1250.5, 5), '01'], [(45640, 1), (45640.25, 2), (0.75, 3), False, (1, 4), (80, 5), '02']])
CASES = {
    'types': book([('Suivi', TYPES, 'visible')]),
    'deux-feuilles': book([('Été 2024', rows([['lieu', 'nombre'], ['Marigot', 3]]), 'visible'), ('Vide', '', 'visible'), ('Hiver', rows([['lieu', 'nombre'], ['Robert', 4]]), 'visible')]),
    'feuilles-masquees': book([('Public', rows([['lieu', 'nombre'], ['Marigot', 3]]), 'visible'), ('Contacts', rows([['nom', 'secret'], ['Personne Secrète', 'x']]), 'hidden'), ('Calcul', rows([['secret'], ['y']]), 'veryHidden')]),
    'lignes-masquees': book([('Public', rows([['lieu', 'nombre'], ['Marigot', 3], ['secret', 9], ['Robert', 4]], hidden=(3,)), 'visible')]),
    'titre-au-dessus': book([('Budget', rows([['Budget prévisionnel'], [], ['poste', 'somme'], ['salle', 100], ['repas', 250]]), 'visible')]),
    'queue-vide': book([('Liste', rows([['lieu', 'nombre'], ['Marigot', 3], ['Robert', 4]]) + ''.join(f'<row r="{i}"><c r="Z{i}" t="inlineStr"><is><t></t></is></c></row>' for i in range(4, 1000)), 'visible')]),
    'cellules-fusionnees': book([('Plan', rows([['jour', 'matin', 'soir'], ['lundi', 'atelier', ''], ['', 'visite', 'repas']]), 'visible', '<mergeCells count="2"><mergeCell ref="B2:C2"/><mergeCell ref="A2:A3"/></mergeCells>')]),
    'mille-colonnes': book([('Large', rows([[f'c{i}' for i in range(1000)], list(range(1000)), list(range(1000, 2000))]), 'visible')]),
    'formules': book([('Calcul', rows([['a', 'b', 'somme'], [1, 2, '<c r="REF"><f>A2+B2</f><v>3</v></c>'], [4, 5, '<c r="REF" t="e"><f>A3/0</f><v>#DIV/0!</v></c>'], ['=HYPERLINK("x")', 6, '<c r="REF" t="str"><f>CONCATENATE("a","b")</f><v>ab</v></c>']]), 'visible')]),
    'traces': book([('Public', rows([['lieu', 'nombre'], ['Marigot', 3]]), 'visible')], {'xl/comments1.xml': f'<comments xmlns="{MAIN}"><authors><author>Personne Secrète</author></authors></comments>', 'xl/pivotCache/pivotCacheRecords1.xml': f'<pivotCacheRecords xmlns="{MAIN}"/>', 'xl/externalLinks/externalLink1.xml': f'<externalLink xmlns="{MAIN}"/>'}),
    'strict': book([('Suivi', TYPES, 'visible')], strict=True),
    'vide': book([('Feuil1', '', 'visible')]),
}
for case, data in CASES.items():
    write(case, data)
write('tronque', CASES['types'][:700])
write('chiffre', bytes.fromhex('d0cf11e0a1b11ae1') + b'\0' * 504)
write('pas-un-classeur', 'Bonjour, je suis un texte.'.encode())

# the same by LibreOffice in its two other formats
with tempfile.TemporaryDirectory() as work:
    wanted = [c for c in CASES if c not in ('mille-colonnes', 'strict', 'traces')]
    for case in wanted:
        open(os.path.join(work, case + '.xlsx'), 'wb').write(CASES[case])
    for extension in ('xls', 'ods'):
        subprocess.run(['soffice', f'-env:UserInstallation=file://{work}/profile', '--headless', '--convert-to', extension, '--outdir', os.path.join(work, extension)] + [os.path.join(work, c + '.xlsx') for c in wanted], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for case in wanted:
            write(case, open(os.path.join(work, extension, f'{case}.{extension}'), 'rb').read(), extension)
        good = open(os.path.join(work, extension, f'types.{extension}'), 'rb').read()
        write('tronque', good[:len(good) // 2], extension)
        write('pas-un-classeur', 'Bonjour, je suis un texte.'.encode(), extension)
