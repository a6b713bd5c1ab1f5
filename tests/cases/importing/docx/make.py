#!/usr/bin/env python3
"""Makes the docx cases, and those of the rules on the look of a text: usage tests/cases/importing/docx/make.py. Each is written part by part, as Word, LibreOffice or a careless tool would."""
import os, struct, zipfile, zlib

HERE = os.path.dirname(os.path.abspath(__file__))
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
TYPES = '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/><Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
ROOT = '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>'
RELS = '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/><Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/page" TargetMode="External"/><Relationship Id="rId6" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>'
NUMBERING = f'<?xml version="1.0" encoding="UTF-8"?><w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
PNG = bytes.fromhex('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082')


def style(identifier, name, extra=''):
    return f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/>{extra}</w:style>'


STYLES = ''.join([style('Normal', 'Normal'), style('Titre', 'Title'), style('Titre1', 'heading 1'), style('Titre2', 'heading 2'), style('Lgende', 'caption'), style('Cach', 'Masqué', '<w:rPr><w:vanish/></w:rPr>'), style('TM1', 'toc 1'), style('Citation', 'Quote')])


def t(text):
    return f'<w:t xml:space="preserve">{text}</w:t>'


def r(text, props=''):
    return f'<w:r>{"<w:rPr>" + props + "</w:rPr>" if props else ""}{t(text)}</w:r>'


def p(content='', kind='', props=''):
    inner = (f'<w:pStyle w:val="{kind}"/>' if kind else '') + props
    return f'<w:p>{"<w:pPr>" + inner + "</w:pPr>" if inner else ""}{content if content.startswith("<") or not content else r(content)}</w:p>'


def item(text, number=1, level=0):
    return p(r(text), props=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def table(rows, header=True, look='04A0', gridless=False):
    grid = '' if gridless else '<w:gridCol w:w="1000"/>' * len(rows[-1])
    out = f'<w:tbl><w:tblPr><w:tblLook w:val="{look}" w:firstRow="{1 if header else 0}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    for i, row in enumerate(rows):
        out += '<w:tr>' + ('<w:trPr><w:tblHeader/></w:trPr>' if header and i == 0 else '') + ''.join(c if c.startswith('<') else f'<w:tc><w:tcPr/>{p(c)}</w:tc>' for c in row) + '</w:tr>'
    return out + '</w:tbl>'


def picture(descr='', anchor=False, decorative=False):
    box = 'anchor' if anchor else 'inline'
    extra = '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1"/></a:ext></a:extLst>' if decorative else ''
    return f'<w:r><w:drawing><wp:{box}><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="Image 1" descr="{descr}">{extra}</wp:docPr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Image 1"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId4"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:{box}></w:drawing></w:r>'


def halves():
    """Forty columns of red, then forty of blue."""
    chunk = lambda kind, data: struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    lines = (b'\0' + b'\xff\0\0' * 40 + b'\0\0\xff' * 40) * 40
    return b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', 80, 40, 8, 2, 0, 0, 0)) + chunk(b'IDAT', zlib.compress(lines, 9)) + chunk(b'IEND', b'')


def write(name, body, title='', styles=STYLES, language='fr-FR', footnotes='', comments='', strict=False, author='Personne Secrète', extra={}, image=PNG):
    os.makedirs(os.path.join(HERE, name), exist_ok=True)
    fix = (lambda x: x.replace('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main')) if strict else (lambda x: x)
    defaults = f'<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{language}"/></w:rPr></w:rPrDefault></w:docDefaults>' if language else ''
    parts = {
        '[Content_Types].xml': TYPES, '_rels/.rels': ROOT, 'word/_rels/document.xml.rels': RELS, 'word/numbering.xml': NUMBERING,
        'word/styles.xml': f'<?xml version="1.0" encoding="UTF-8"?><w:styles {W}>{defaults}{styles}</w:styles>',
        'word/document.xml': f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{body}<w:sectPr/></w:body></w:document>',
        'word/footnotes.xml': f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {W}>{footnotes}</w:footnotes>',
        'word/comments.xml': f'<?xml version="1.0" encoding="UTF-8"?><w:comments {W}>{comments}</w:comments>',
        'docProps/core.xml': f'<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator></cp:coreProperties>',
    }
    with zipfile.ZipFile(os.path.join(HERE, name, 'input.docx'), 'w', zipfile.ZIP_DEFLATED) as z:
        for part, text in (parts | extra).items():
            z.writestr(zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0)), fix(text))
        z.writestr(zipfile.ZipInfo('word/media/image1.png', (1980, 1, 1, 0, 0, 0)), image)


write('simple', p('Compte rendu', 'Titre') + p('Contexte', 'Titre1') + p(r('Un ') + r('mot', '<w:b/>') + r(' et ') + r('un autre', '<w:i/>') + r('.')) + p(r('Voir ') + '<w:hyperlink r:id="rId5">' + r('le programme') + '</w:hyperlink>' + r('.')) + p('Suite', 'Titre1') + p('Détail', 'Titre2') + p('Fin.'), 'Compte rendu')
write('titres-localises', p('Une partie', 'T1') + p('Bonjour.') + p('Une autre', 'T1') + p('Dessous', 'T2'), styles=style('T1', 'Titre 1') + style('T2', 'Titre 2'))
write('sans-style', p('Bonjour.') + p('Deuxième.'), styles='', language='')
write('listes', item('un') + item('deux') + item('dans deux', 1, 1) + item('trois') + p('Entre.') + item('premier', 2) + item('second', 2))
write('tableaux', p('Avant.') + table([['Année', 'Nombre'], ['2023', '4']]) + p('Tableau des ateliers', 'Lgende') + table([['a', 'b'], ['c', 'd']], header=False, look='0000') + p('Après.'))
write('sans-grille', table([['Année', 'Nombre'], ['2023', '4']], gridless=True))
write('fusions', table([['<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p('Lieu') + '</w:tc>', 'Nombre'], ['<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + p('Nord') + '</w:tc>', 'A', '1'], ['<w:tc><w:tcPr><w:vMerge/></w:tcPr>' + p() + '</w:tc>', 'B', '2']]))
write('tableau-dans-tableau', table([['Dehors', 'Autre'], ['<w:tc><w:tcPr/>' + table([['Dedans', 'x'], ['1', '2']]) + p() + '</w:tc>', 'fin']]))
write('images', p(picture('Une carte de la commune')) + p('La carte', 'Lgende') + p(picture()) + p(picture('', decorative=True)) + p(picture('Un groupe', anchor=True) + r('Le groupe au travail.')))
write('texte-masque', p(r('Visible ') + r('secret ', '<w:vanish/>') + r('encore.')) + p(r('Montré malgré tout.', '<w:vanish w:val="0"/>')) + p(r('style masqué', '<w:rStyle w:val="MasqueC"/>') + r('suite.')), styles=STYLES + '<w:style w:type="character" w:styleId="MasqueC"><w:name w:val="Masque C"/><w:rPr><w:vanish/></w:rPr></w:style>')
write('revisions', p(r('Gardé ') + '<w:ins w:id="1" w:author="Personne Secrète" w:date="2024-01-01T00:00:00Z">' + r('ajouté ') + '</w:ins><w:del w:id="2" w:author="Personne Secrète" w:date="2024-01-01T00:00:00Z"><w:r><w:delText>supprimé</w:delText></w:r></w:del>' + r('fin.')), comments='<w:comment w:id="0" w:author="Personne Secrète">' + p('remarque secrète') + '</w:comment>')
write('zone-de-texte', p(r('Avant ') + '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="2" name="Zone"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>' + p('Dans la zone.') + '</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>' + p('Dans la zone.') + '</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>' + r('après.')) + p('Dernier.'))
def box(text, props='', anchor=''):
    return f'<w:r>{props}<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="2" name="Zone"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>{p(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>'


DELETED = '<w:{0} w:id="2" w:author="Personne Secrète" w:date="2024-01-01T00:00:00Z">{1}</w:{0}>'
write('zones-supprimees-et-masquees', p(r('Avant ') + DELETED.format('del', box('Zone supprimée.')) + r('milieu ') + box('Zone masquée.', '<w:rPr><w:vanish/></w:rPr>') + r('après.')) + p(r('Resté ') + DELETED.format('moveFrom', r('déplacé')) + r('là.')))
write('rangs-supprimes', '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="10"/></w:tblGrid><w:tr><w:tc><w:tcPr/>' + p('Gardé') + '</w:tc></w:tr><w:tr><w:trPr><w:del w:id="9" w:author="Personne Secrète"/></w:trPr><w:tc><w:tcPr/>' + p('Rang supprimé') + '</w:tc></w:tr></w:tbl>' + p('Entre.') + '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="10"/></w:tblGrid><w:tr><w:trPr><w:del w:id="9" w:author="Personne Secrète"/></w:trPr><w:tc><w:tcPr/>' + p('Tableau supprimé') + '</w:tc></w:tr></w:tbl>' + p('Fin.'))
CHARACTERS = ''.join(f'<w:style w:type="character" w:styleId="{i}"><w:name w:val="{i}"/>{x}</w:style>' for i, x in {'C1': '<w:rPr><w:vanish/></w:rPr>', 'C2': '<w:basedOn w:val="C1"/>', 'C3': '<w:basedOn w:val="C2"/><w:rPr><w:vanish w:val="0"/></w:rPr>'}.items())
write('styles-qui-masquent', p(r('Titre') + r(' secret', '<w:vanish/>') , 'Titre') + p('Paragraphe masqué.', 'Cach') + p('Masqué par héritage.', 'Derive') + p(r('Montré ', '<w:vanish w:val="0"/>') + r('et masqué.'), 'Cach') + p(r('hérité', '<w:rStyle w:val="C2"/>') + r('montré', '<w:rStyle w:val="C3"/>') + r('.')), styles=STYLES + style('Derive', 'Dérivé', '<w:basedOn w:val="Cach"/>') + CHARACTERS)
write('langues', p(r('On dit ') + r('Hello everyone', '<w:lang w:val="en-GB"/>') + r(' puis ') + r('bonjou tout moun', '<w:lang w:val="gcf"/>') + r(', en français.', '<w:lang w:val="fr-BE"/>')))
write('notes', p(r('Une phrase') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r(' suivie.')), footnotes='<w:footnote w:id="2">' + p('Le détail.') + '</w:footnote>')
write('sommaire', '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>' + p('Contexte 1', 'TM1') + '</w:sdtContent></w:sdt>' + p('Contexte', 'Titre1') + p('Texte.'))
write('graphique', p('<w:r><w:drawing><wp:inline><wp:docPr id="3" name="Graphique 1" descr="Les ateliers par an"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>') + p('Après.'))
write('vides', p('Haut.') + p() + p() + p() + p('Bas.'))
write('rien', '')
write('strict', p('Écrit au format strict.'), strict=True)
write('lien-dangereux', p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "javascript:alert(1)" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r('cliquer') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'))
# what hides otherwise than by a mark on its run: the default of all, a table's style, the selection pane, a colour on itself, a cell crossed out
write('masques-autrement', p(r('Montré ', '<w:vanish w:val="0"/>') + r('masqué par défaut.')) + p(r('Montré par son style.', '<w:rStyle w:val="Vu"/>')), styles=STYLES.replace('<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:rPr><w:vanish/></w:rPr>').replace('<w:style w:type="paragraph" w:styleId="Normal">', '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">') + '<w:style w:type="character" w:styleId="Vu"><w:name w:val="Vu"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>')
HIDES = '<w:style w:type="table" w:styleId="Cache"><w:name w:val="Cache"/><w:rPr><w:vanish/></w:rPr></w:style>'
pane = lambda run, name: run.replace(f'name="{name}"', f'name="{name}" hidden="1"')
write('masques-par-tableau-et-volet', '<w:tbl><w:tblPr><w:tblStyle w:val="Cache"/></w:tblPr><w:tblGrid><w:gridCol w:w="10"/></w:tblGrid><w:tr><w:tc><w:tcPr/>' + p('Masqué par le tableau') + '</w:tc></w:tr></w:tbl>' + p(r('Avant ') + pane(box('Zone du volet.'), 'Zone') + r('milieu ') + pane(picture('Image du volet'), 'Image 1') + '<w:r><w:pict><v:shape style="position:absolute; visibility: hidden"><v:textbox><w:txbxContent>' + p('Ancienne zone.') + '</w:txbxContent></v:textbox></v:shape></w:pict></w:r>' + r('après.')) + '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="10"/><w:gridCol w:w="10"/></w:tblGrid><w:tr><w:tc><w:tcPr/>' + p('Gardée') + '</w:tc><w:tc><w:tcPr><w:cellDel w:id="9" w:author="Personne Secrète"/></w:tcPr>' + p('Cellule supprimée') + '</w:tc></w:tr></w:tbl>', styles=STYLES + HIDES)
ON_ITSELF = p(r('Noir sur ') + r('noir', '<w:color w:val="000000"/><w:highlight w:val="black"/>') + r('.')) + p(r('Blanc sur la page.', '<w:color w:val="FFFFFF"/>'))
write('couleur-du-fond', ON_ITSELF)
# a title page: white words on a drawing behind them
write('couleur-du-fond-dessine', p(picture('Un fond', anchor=True)) + ON_ITSELF)
field = '<w:fldSimple w:instr=" MERGEFIELD Commune ">' + r('Le Lamentin') + '</w:fldSimple>'
write('enveloppes', p(r('Champ ') + field + '<w:customXml w:uri="x" w:element="y">' + r(' balisé ') + '</w:customXml><w:dir w:val="ltr">' + r('dirigé ') + '</w:dir><w:bdo w:val="ltr">' + r('forcé') + '</w:bdo>') + '<w:customXml w:uri="x" w:element="y">' + p('Paragraphe balisé.') + '</w:customXml>' + p('<mc:AlternateContent><mc:Choice Requires="w14">' + r('Nouvelle forme.') + '</mc:Choice><mc:Fallback>' + r('Ancienne forme.') + '</mc:Fallback></mc:AlternateContent>') + p('<w:r><w:rPr><w:b/></w:rPr><w:ruby><w:rt>' + r('lecture') + '</w:rt><w:rubyBase>' + r('mot') + '</w:rubyBase></w:ruby></w:r>') + p('<w:r><w:t>Lieu</w:t><w:ptab/><w:t>date</w:t><w:cr/><w:t>heure</w:t></w:r>') + p('<w:r><w:pict><v:shape><v:textpath string="Lettres dessinées"/></v:shape></w:pict></w:r>') + '<w:altChunk/>' + p('Fin.'))
write('rognage', p(picture('Entière')) + p(picture('Rognée').replace('<a:blip r:embed="rId4"/>', '<a:blip r:embed="rId4"/><a:srcRect l="-5000" r="50000"/>')) + p('<w:r><w:pict><v:shape alt="Ancienne"><v:imagedata r:id="rId4" cropleft="32768f"/></v:shape></w:pict></w:r>') + p(picture('Rognée encore').replace('<a:blip r:embed="rId4"/>', '<a:blip r:embed="rId4"/><a:srcRect r="50000"/>')), image=halves())
margin = lambda tag, inner: f'<?xml version="1.0" encoding="UTF-8"?><w:{tag} {W}>{inner}</w:{tag}>'
write('en-tete-et-pied', p('Texte.'), extra={'word/header1.xml': margin('hdr', p('Financé par la commune')), 'word/footer1.xml': margin('ftr', p(r('Page ') + '<w:fldSimple w:instr=" PAGE ">' + r('3') + '</w:fldSimple>') + p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> FILENAME \\p </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r('C:/Users/Personne/note.docx') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'))})
# drawings of Windows, as LibreOffice writes them (dessin.emf, dessin.wmf beside this file)
write('dessins-anciens', p(picture('Un rectangle vert')) + p(picture('Le même').replace('rId4', 'rId7')))
old = os.path.join(HERE, 'dessins-anciens', 'input.docx')
with zipfile.ZipFile(old) as z:
    parts = {name: z.read(name) for name in z.namelist() if name != 'word/media/image1.png'}
parts['[Content_Types].xml'] = parts['[Content_Types].xml'].replace(b'<Default Extension="png"', b'<Default Extension="emf" ContentType="image/x-emf"/><Default Extension="wmf" ContentType="image/x-wmf"/><Default Extension="png"')
parts['word/_rels/document.xml.rels'] = parts['word/_rels/document.xml.rels'].replace(b'image1.png', b'image1.emf').replace(b'</Relationships>', b'<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image2.wmf"/></Relationships>')
for number, kind in (1, 'emf'), (2, 'wmf'):
    with open(os.path.join(HERE, 'dessin.' + kind), 'rb') as f:
        parts[f'word/media/image{number}.{kind}'] = f.read()
with zipfile.ZipFile(old, 'w', zipfile.ZIP_DEFLATED) as z:
    for part, data in parts.items():
        z.writestr(zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0)), data)
for broken, data in {'tronque': open(os.path.join(HERE, 'simple', 'input.docx'), 'rb').read()[:900], 'chiffre': bytes.fromhex('d0cf11e0a1b11ae1') + b'\0' * 504, 'pas-un-docx': b'Bonjour, je suis un texte.'}.items():
    os.makedirs(os.path.join(HERE, broken), exist_ok=True)
    open(os.path.join(HERE, broken, 'input.docx'), 'wb').write(data)

RULES = os.path.join('..', '..', 'rules')


def rule(rule_id, name, body, title='Compte rendu', **more):
    """A case of a rule: rules/<id>/<name>.docx."""
    folder = os.path.join(RULES, rule_id, name)
    write(folder, body, title, **more)
    os.replace(os.path.join(HERE, folder, 'input.docx'), os.path.join(HERE, folder + '.docx'))
    os.rmdir(os.path.join(HERE, folder))


JUSTIFIED = '<w:jc w:val="both"/>'
rule('text-justified', 'ko-paragraphe', p('Haut.') + p(r('On aligne des deux côtés.'), props=JUSTIFIED) + p(r('Encore.'), props=JUSTIFIED))
rule('text-justified', 'ko-style', p('Par son style.', 'Justifie'), styles=STYLES + style('Justifie', 'Justifié', '<w:pPr><w:jc w:val="both"/></w:pPr>'))
rule('text-justified', 'ok-gauche', p(r('À gauche.'), props='<w:jc w:val="left"/>') + p(r('Au centre.'), props='<w:jc w:val="center"/>'))
rule('text-justified', 'ok-sans-texte', p('Haut.') + p(props=JUSTIFIED))
rule('text-small', 'ko-mention', p('Haut.') + p(r('Mention en bas de page.', '<w:sz w:val="14"/>')))
rule('text-small', 'ko-mot', p(r('Un mot ') + r('minuscule', '<w:sz w:val="12"/>') + r('.')))
rule('text-small', 'ok-neuf', p(r('Neuf points.', '<w:sz w:val="18"/>')))
rule('text-small', 'ok-grand', p(r('Grand.', '<w:sz w:val="40"/>')))
COLOURED = STYLES + style('Clair', 'Clair', '<w:rPr><w:color w:val="C0C0C0"/></w:rPr>') + '<w:style w:type="table" w:styleId="Fonce"><w:name w:val="Fonce"/><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr></w:tblStylePr></w:style>'
shaded = lambda fill, text, props='': f'<w:tc><w:tcPr><w:shd w:val="clear" w:fill="{fill}"/></w:tcPr>{p(r(text, props))}</w:tc>'
grey = lambda value, more='': f'{more}<w:color w:val="{value}"/>'
rule('contrast-text', 'ko-gris', p('Haut.') + p(r('Un gris trop pâle.', grey('A6A6A6'))) + p(r('Le même gris.', grey('A6A6A6'))))
rule('contrast-text', 'ko-style-texte', p('Par le style du paragraphe.', 'Clair'), styles=COLOURED)
rule('contrast-text', 'ko-surligne', p(r('Rouge sur rouge.', grey('FF0000', '<w:highlight w:val="darkRed"/>'))))
rule('contrast-text', 'ko-cellule', table([[shaded('93BF4F', 'Année', grey('FFFFFF')), 'Nombre'], ['2023', '4']]))
rule('contrast-text', 'ok-fonce', p(r('Un gris lisible.', grey('595959'))) + p(r('Automatique sur noir.', '<w:color w:val="auto"/><w:highlight w:val="black"/>')))
rule('contrast-text', 'ok-grand-texte', p(r('Un grand titre.', grey('8A8A8A', '<w:sz w:val="40"/>'))) + p(r('Un titre gras.', grey('8A8A8A', '<w:b/><w:sz w:val="28"/>'))))
# the ground that a table's style or a drawing gives is not known
rule('contrast-text', 'ok-fond-inconnu', '<w:tbl><w:tblPr><w:tblStyle w:val="Fonce"/><w:tblLook w:firstRow="1"/></w:tblPr><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr/>' + p(r('Blanc sur bleu', grey('FFFFFF'))) + '</w:tc></w:tr><w:tr><w:tc><w:tcPr/>' + p('2023') + '</w:tc></w:tr></w:tbl>' + p(box(r('Zone.', grey('FFFFFF'))) + r('après.')), styles=COLOURED)
LONG_TEXT = 'L’atelier réunit des personnes de tout le territoire autour d’un même sujet. ' * 25
rule('doc-no-headings', 'ko-long', p(LONG_TEXT))
rule('doc-no-headings', 'ko-deux', p(LONG_TEXT) + p(LONG_TEXT))
rule('doc-no-headings', 'ok-titres', p('Contexte', 'Titre1') + p(LONG_TEXT))
rule('doc-no-headings', 'ok-court', p('Une phrase.'))
rule('doc-merged-cells', 'ko-colonnes', table([['<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p('Lieu') + '</w:tc>', 'Nombre'], ['Nord', 'A', '1']]))
rule('doc-merged-cells', 'ko-lignes', table([['Lieu', 'Nombre'], ['<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + p('Nord') + '</w:tc>', '1'], ['<w:tc><w:tcPr><w:vMerge/></w:tcPr>' + p() + '</w:tc>', '2']]))
rule('doc-merged-cells', 'ok-simple', table([['Année', 'Nombre'], ['2023', '4']]))
rule('doc-merged-cells', 'ok-sans', p('Une phrase.'))
rule('doc-floating-object', 'ko-image', p(picture('Un groupe', anchor=True) + r('Le groupe au travail.')))
rule('doc-floating-object', 'ko-zone', p(box('Dans la zone.') + r('après.')))
rule('doc-floating-object', 'ok-alignee', p(picture('Un groupe')))
rule('doc-floating-object', 'ok-sans', p('Une phrase.'))
rule('hidden-text', 'ko-mot', p(r('Visible ') + r('secret', '<w:vanish/>')))
rule('hidden-text', 'ko-style', p('Paragraphe masqué.', 'Cach') + p('Montré.'))
rule('hidden-text', 'ok-montre', p(r('Montré malgré tout.', '<w:vanish w:val="0"/>')))
rule('hidden-text', 'ok-sans', p('Une phrase.'))
rule('tracked-changes', 'ko-ajout', p(r('Gardé ') + '<w:ins w:id="1" w:author="A">' + r('ajouté') + '</w:ins>'))
rule('tracked-changes', 'ko-retrait', p(r('Gardé ') + DELETED.format('del', '<w:r><w:delText>retiré</w:delText></w:r>')))
rule('tracked-changes', 'ok-sans', p('Une phrase.'))
rule('tracked-changes', 'ok-notes', p(r('Une phrase') + '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes='<w:footnote w:id="2">' + p('Le détail.') + '</w:footnote>')
rule('document-comments', 'ko-remarque', p('Une phrase.'), comments='<w:comment w:id="0" w:author="A">' + p('remarque') + '</w:comment>')
rule('document-comments', 'ok-aucune', p('Une phrase.'))
rule('img-decorative-conflict', 'ko-texte', p(picture('La salle du conseil', decorative=True)))
rule('img-decorative-conflict', 'ok-texte', p(picture('', decorative=True)) + p(picture('La salle du conseil')))
rule('img-alt-repeats-text', 'ko-texte', p(picture('La salle pendant l’atelier')) + p('La salle pendant l’atelier', 'Lgende'))
rule('img-alt-repeats-text', 'ok-texte', p(picture('Douze chaises en cercle')) + p('La salle pendant l’atelier', 'Lgende'))
rule('table-complex-no-summary', 'ko-deux-rangs', table([['Année', 'Ateliers'], ['civile', 'tenus'], ['2023', '4']]).replace('<w:tr><w:tc><w:tcPr/>' + p('civile'), '<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr/>' + p('civile')))
rule('table-complex-no-summary', 'ok-simple', table([['Année', 'Nombre'], ['2023', '4']]))
rule('embedded-workbook', 'ok-sans-classeur', p('Une phrase.'))
rule('embedded-workbook', 'ko-classeur', p('Une phrase.'))
with zipfile.ZipFile(os.path.join(HERE, RULES, 'embedded-workbook', 'ko-classeur.docx'), 'a') as z:
    z.writestr(zipfile.ZipInfo('word/embeddings/Classeur1.xlsx', (1980, 1, 1, 0, 0, 0)), b'PK')


def titled(rule_id, name, title):
    rule(rule_id, name, p('Une phrase.'), title=title)


titled('doc-title', 'ko-sans', '')
titled('doc-title', 'ko-vide', ' ')
titled('doc-title', 'ko-outil', 'Document1')
titled('doc-title', 'ko-imprimante', 'Microsoft Word - compte rendu')
titled('doc-title', 'ok-titre', 'Compte rendu')
titled('doc-title', 'ok-phrase', 'Compte rendu de la journée')
rule('doc-lang', 'ko-sans', p('Une phrase.'), language='')
rule('doc-lang', 'ko-deux', p('Une phrase.') + p('Une autre.'), language='')
rule('doc-lang', 'ok-francais', p('Une phrase.'))
rule('doc-lang', 'ok-creole', p('Bonjou tout moun.'), language='gcf')
