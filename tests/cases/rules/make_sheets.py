#!/usr/bin/env python3
"""Makes the cases of the rules on sheets, xlsx and ods: usage tests/cases/rules/make_sheets.py."""
import os, zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
ODF = ' '.join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for p, u in dict(office='office', table='table', text='text', style='style', draw='drawing', svg='svg-compatible', fo='xsl-fo-compatible').items()) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'
XML = '<?xml version="1.0" encoding="UTF-8"?>'
ROWS = [['Atelier', 'Matin', 'Soir'], ['Cartes', 'oui', 'non'], ['Données', 'non', 'oui']]


def package(path, parts):
    with zipfile.ZipFile(os.path.join(HERE, path), 'w', zipfile.ZIP_DEFLATED) as z:
        for name, text in parts.items():
            z.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text)


def rels(*items):
    return XML + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + ''.join(f'<Relationship Id="{i}" Type="{REL}{t}" Target="{to}"/>' for i, t, to in items) + '</Relationships>'


def xlsx(path, rows, filled=(), merged='', picture=None, second=''):
    """filled: references of coloured cells; picture: its description, None for no picture; second: another sheet, by its name."""
    def cell(r, c, value):
        ref = 'ABCDEF'[c] + str(r)
        style = ' s="1"' if ref in filled else ''
        return f'<c r="{ref}"{style}/>' if value == '' else f'<c r="{ref}"{style} t="inlineStr"><is><t>{value}</t></is></c>'
    data = ''.join(f'<row r="{r}">{"".join(cell(r, c, v) for c, v in enumerate(row))}</row>' for r, row in enumerate(rows, 1))
    ct = 'application/vnd.openxmlformats-officedocument.'
    parts = {
        '[Content_Types].xml': f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{ct}spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{ct}spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{ct}spreadsheetml.styles+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="{ct}drawing+xml"/></Types>',
        '_rels/.rels': rels(('rId1', 'officeDocument', 'xl/workbook.xml')),
        'xl/workbook.xml': f'{XML}<workbook {S}><sheets><sheet name="Ateliers" sheetId="1" r:id="rId1"/>{f"<sheet name={chr(34)}{second}{chr(34)} sheetId={chr(34)}2{chr(34)} r:id={chr(34)}rId3{chr(34)}/>" if second else ""}</sheets></workbook>',
        'xl/_rels/workbook.xml.rels': rels(('rId1', 'worksheet', 'worksheets/sheet1.xml'), ('rId2', 'styles', 'styles.xml')),
        'xl/styles.xml': f'{XML}<styleSheet {S}><fonts count="1"><font/></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF93BF4F"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fillId="2" applyFill="1"/></cellXfs></styleSheet>',
        'xl/worksheets/sheet1.xml': f'{XML}<worksheet {S}><sheetData>{data}</sheetData>{f"<mergeCells><mergeCell ref={chr(34)}{merged}{chr(34)}/></mergeCells>" if merged else ""}{"" if picture is None else "<drawing r:id=" + chr(34) + "rId1" + chr(34) + "/>"}</worksheet>',
    }
    if second:
        parts['xl/worksheets/sheet2.xml'] = parts['xl/worksheets/sheet1.xml']
        parts['xl/_rels/workbook.xml.rels'] = rels(('rId1', 'worksheet', 'worksheets/sheet1.xml'), ('rId2', 'styles', 'styles.xml'), ('rId3', 'worksheet', 'worksheets/sheet2.xml'))
    if picture is not None:
        parts['xl/worksheets/_rels/sheet1.xml.rels'] = rels(('rId1', 'drawing', '../drawings/drawing1.xml'))
        parts['xl/drawings/drawing1.xml'] = f'{XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:oneCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Image 2" descr="{picture}"/></xdr:nvPicPr></xdr:pic></xdr:oneCellAnchor></xdr:wsDr>'
    package(path, parts)


def ods(path, rows, filled=(), merged=(), picture=None):
    """filled and merged: (row, column) from 1 and 0."""
    def cell(r, c, value):
        style = ' table:style-name="colore"' if (r, c) in filled else ''
        span = ' table:number-columns-spanned="2" table:number-rows-spanned="1"' if (r, c) in merged else ''
        frame = '' if picture is None or (r, c) != (2, 2) else f'<draw:frame><draw:image xlink:href="Pictures/1.png"/>{f"<svg:title>{picture}</svg:title>" if picture else ""}</draw:frame>'
        return f'<table:table-cell{style}{span} office:value-type="string">{frame}<text:p>{value}</text:p></table:table-cell>' if value or frame else f'<table:table-cell{style}/>'
    data = ''.join('<table:table-row>' + ''.join(cell(r, c, v) for c, v in enumerate(row)) + '</table:table-row>' for r, row in enumerate(rows, 1))
    package(path, {
        'mimetype': 'application/vnd.oasis.opendocument.spreadsheet',
        'META-INF/manifest.xml': f'{XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
        'content.xml': f'{XML}<office:document-content {ODF} office:version="1.3"><office:automatic-styles><style:style style:name="colore" style:family="table-cell"><style:table-cell-properties fo:background-color="#93bf4f"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Ateliers">{data}</table:table></office:spreadsheet></office:body></office:document-content>',
    })


blank = [ROWS[0], ['Cartes', '', 'non'], ['Données', 'non', '']]
xlsx('sheet-merged/ko-deux.xlsx', ROWS, merged='A2:A3')
ods('sheet-merged/ko-deux.ods', ROWS, merged=[(2, 1)])
xlsx('sheet-merged/ok-aucune.xlsx', ROWS)
ods('sheet-merged/ok-aucune.ods', ROWS)
xlsx('sheet-colour-only/ko-planning.xlsx', blank, filled=['B2', 'C3'])
ods('sheet-colour-only/ko-planning.ods', blank, filled=[(2, 1), (3, 2)])
xlsx('sheet-colour-only/ok-bande.xlsx', blank, filled=['A2', 'B2', 'C2'])
xlsx('sheet-colour-only/ok-ecrit.xlsx', ROWS, filled=['B2', 'C3'])
ods('sheet-colour-only/ok-ecrit.ods', ROWS, filled=[(2, 1), (3, 2)])
xlsx('sheet-image-alt/ko-vide.xlsx', ROWS, picture='')
ods('sheet-image-alt/ko-vide.ods', ROWS, picture='')
xlsx('sheet-image-alt/ok-decrite.xlsx', ROWS, picture='Des barres : quatre ateliers le matin, six le soir')
ods('sheet-image-alt/ok-decrite.ods', ROWS, picture='Quatre ateliers le matin, six le soir')
xlsx('sheet-image-alt/ok-aucune.xlsx', ROWS)
os.makedirs(os.path.join(HERE, 'sheet-default-name'), exist_ok=True)
xlsx('sheet-default-name/ko-feuille.xlsx', ROWS, second='Feuil1')
xlsx('sheet-default-name/ko-anglais.xlsx', ROWS, second='Sheet2')
xlsx('sheet-default-name/ok-nommee.xlsx', ROWS)
xlsx('sheet-default-name/ok-annee.xlsx', ROWS, second='Ateliers 2024')
