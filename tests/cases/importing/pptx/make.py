#!/usr/bin/env python3
"""Makes the pptx cases, and those of the rules on slides: usage tests/cases/importing/pptx/make.py."""
import os, zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = os.path.join(HERE, '..', '..', 'rules')
NS = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
PNG = bytes.fromhex('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082')


def run(text, props='', inner=''):
    return f'<a:r><a:rPr lang="fr-FR" {props}>{inner}</a:rPr><a:t>{text}</a:t></a:r>' if 'lang=' not in props else f'<a:r><a:rPr {props}>{inner}</a:rPr><a:t>{text}</a:t></a:r>'


def para(content, level=0, bullet=''):
    return f'<a:p><a:pPr lvl="{level}">{bullet}</a:pPr>{content if content.startswith("<") else run(content)}</a:p>'


def shape(paragraphs, kind=None, name='Zone de texte', at=(914400, 914400)):
    ph = '' if kind is None else f'<p:ph{f" type={chr(34)}{kind}{chr(34)}" if kind else ""}/>'
    return f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="{name}"/><p:cNvSpPr/><p:nvPr>{ph}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="{at[0]}" y="{at[1]}"/><a:ext cx="914400" cy="914400"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/>{paragraphs if paragraphs.startswith("<") else para(paragraphs)}</p:txBody></p:sp>'


def title(text):
    return shape(text, 'title', 'Titre 1')


def body(*lines):
    return shape(''.join(para(l) if isinstance(l, str) else para(*l) for l in lines), '', 'Contenu 2')


def picture(descr='', decorative=False):
    extra = '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1"/></a:ext></a:extLst>' if decorative else ''
    return f'<p:pic><p:nvPicPr><p:cNvPr id="4" name="Image 4" descr="{descr}">{extra}</p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rIdImage"/></p:blipFill><p:spPr/></p:pic>'


def table(rows, header=True):
    cells = lambda row: ''.join(f'<a:tc><a:txBody><a:bodyPr/><a:p>{run(c)}</a:p></a:txBody></a:tc>' for c in row)
    return f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="5" name="Tableau 5"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr{" firstRow=" + chr(34) + "1" + chr(34) if header else ""}/><a:tblGrid>{"<a:gridCol w=" + chr(34) + "1" + chr(34) + "/>" * 1}{"<a:gridCol w=" + chr(34) + "1" + chr(34) + "/>"}</a:tblGrid>{"".join(f"<a:tr h={chr(34)}1{chr(34)}>{cells(r)}</a:tr>" for r in rows)}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>'


def frame(uri, inner, descr=''):
    return f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="6" name="Graphique 6" descr="{descr}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic><a:graphicData uri="{uri}">{inner}</a:graphicData></a:graphic></p:graphicFrame>'


CHART = f'<?xml version="1.0" encoding="UTF-8"?><c:chartSpace {NS}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Ateliers par an</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>Ateliers</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>2023</c:v></c:pt><c:pt idx="1"><c:v>2024</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>4</c:v></c:pt><c:pt idx="1"><c:v>6</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>'
DIAGRAM = f'<?xml version="1.0" encoding="UTF-8"?><dgm:dataModel {NS}><dgm:ptLst><dgm:pt modelId="1"><dgm:t><a:p><a:r><a:t>Préparer</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt modelId="2"><dgm:t><a:p><a:r><a:t>Publier</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>'


def deck(path, slides, core_title='', notes=None, hidden=(), extra=()):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    part = lambda tag, inner: f'<?xml version="1.0" encoding="UTF-8"?><p:{tag} {NS}>{inner}</p:{tag}>'
    rels = lambda items: '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + ''.join(f'<Relationship Id="{i}" Type="{REL}{t}" Target="{to}"{m}/>' for i, t, to, m in items) + '</Relationships>'
    n = len(slides)
    over = ''.join(f'<Override PartName="/ppt/slides/slide{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/>' for i in range(1, n + 1))
    parts = {
        '[Content_Types].xml': f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/>{over}</Types>',
        '_rels/.rels': rels([('rId1', 'officeDocument', 'ppt/presentation.xml', '')]),
        'ppt/presentation.xml': part('presentation', '<p:sldIdLst>' + ''.join(f'<p:sldId id="{255 + i}" r:id="rId{i}"/>' for i in range(1, n + 1)) + '</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/>'),
        'ppt/_rels/presentation.xml.rels': rels([(f'rId{i}', 'slide', f'slides/slide{i}.xml', '') for i in range(1, n + 1)]),
        'docProps/core.xml': f'<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{core_title}</dc:title><dc:creator>Personne Secrète</dc:creator></cp:coreProperties>',
        'ppt/charts/chart1.xml': CHART, 'ppt/diagrams/data1.xml': DIAGRAM,
    }
    for i, shapes in enumerate(slides, 1):
        show = ' show="0"' if i in hidden else ''
        parts[f'ppt/slides/slide{i}.xml'] = f'<?xml version="1.0" encoding="UTF-8"?><p:sld {NS}{show}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{shapes}</p:spTree></p:cSld></p:sld>'
        links = [('rIdImage', 'image', '../media/image1.png', ''), ('rIdChart', 'chart', '../charts/chart1.xml', ''), ('rIdData', 'diagramData', '../diagrams/data1.xml', ''), ('rIdLink', 'hyperlink', 'https://example.org/page', ' TargetMode="External"'), ('rIdBad', 'hyperlink', 'javascript:alert(1)', ' TargetMode="External"')]
        if notes and i in notes:
            links.append(('rIdNotes', 'notesSlide', f'../notesSlides/notesSlide{i}.xml', ''))
            parts[f'ppt/notesSlides/notesSlide{i}.xml'] = f'<?xml version="1.0" encoding="UTF-8"?><p:notes {NS}><p:cSld><p:spTree>{shape(notes[i], "body", "Commentaires")}</p:spTree></p:cSld></p:notes>'
        parts[f'ppt/slides/_rels/slide{i}.xml.rels'] = rels(links)
    parts.update(dict(extra))
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        for name, text in parts.items():
            z.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text)
        z.writestr(zipfile.ZipInfo('ppt/media/image1.png', (1980, 1, 1, 0, 0, 0)), PNG)


def case(name, slides, **more):
    deck(os.path.join(HERE, name, 'input.pptx'), slides, **more)


case('simple', [shape('Un NEC local', 'ctrTitle', 'Titre 1') + shape('En sept diapositives', 'subTitle', 'Sous-titre 2'), title('Pourquoi') + body('un', ('dans un', 1), 'deux')], core_title='Un NEC local')
case('sans-titre', [body('Un point')])
case('niveaux', [title('Niveaux') + body('a', ('a1', 1), ('a1x', 2), ('a2', 1), 'b') + shape(para('un', 0, '<a:buAutoNum type="arabicPeriod"/>') + para('deux', 0, '<a:buAutoNum type="arabicPeriod"/>') + para('Sans puce', 0, '<a:buNone/>'), '', 'Liste')])
case('tableaux', [title('Tableaux') + table([['Année', 'Nombre'], ['2023', '4']]) + table([['a', 'b'], ['c', 'd']], header=False)])
case('images', [title('Images') + picture('Une carte de la commune') + picture() + picture('', decorative=True) + '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="Groupe"/></p:nvGrpSpPr>' + picture('Dans un groupe') + shape('Texte du groupe') + '</p:grpSp>'])
case('graphiques', [title('Chiffres') + frame('http://schemas.openxmlformats.org/drawingml/2006/chart', '<c:chart r:id="rIdChart"/>', 'Des barres') + frame('http://schemas.openxmlformats.org/drawingml/2006/diagram', '<dgm:relIds r:dm="rIdData"/>')])
case('masquee', [title('Montrée'), title('Cachée') + body('Rien à dire'), title('Montrée aussi')], hidden=(2,))
case('notes', [title('Une') + body('Texte'), title('Deux')], notes={1: 'Dire bonjour.'})
case('hors-diapositive', [title('Une') + shape('Brouillon à côté', None, 'Brouillon', at=(20000000, 0)) + shape('7', 'sldNum', 'Numéro') + shape('Pied', 'ftr', 'Pied')])
case('liens-et-langues', [title('Liens') + shape(para(run('Voir ') + run('le programme', '', '<a:hlinkClick r:id="rIdLink"/>') + run(' et ') + run('cliquer', '', '<a:hlinkClick r:id="rIdBad"/>') + run(', ') + run('Hello everyone', 'lang="en-GB"') + run(' en ', 'b="1"') + run('gras', 'i="1"')))])
case('vide', [])
for broken, data in {'tronque': open(os.path.join(HERE, 'simple', 'input.pptx'), 'rb').read()[:700], 'chiffre': bytes.fromhex('d0cf11e0a1b11ae1') + b'\0' * 504}.items():
    os.makedirs(os.path.join(HERE, broken), exist_ok=True)
    open(os.path.join(HERE, broken, 'input.pptx'), 'wb').write(data)

rule = lambda rule_id, name, slides: deck(os.path.join(RULES, rule_id, name + '.pptx'), slides, core_title='Un titre')
rule('slide-title-missing', 'ko-sans', [title('Une'), body('Un point')])
rule('slide-title-missing', 'ko-vide', [title(' ') + body('Un point')])
rule('slide-title-missing', 'ok-titre', [title('Une'), title('Deux')])
rule('slide-title-missing', 'ok-masquee', [title('Une')])
rule('slide-title-duplicate', 'ko-deux', [title('Le budget'), title('Le budget')])
rule('slide-title-duplicate', 'ko-accents', [title('Le résumé'), title('Autre'), title('Le resume')])
rule('slide-title-duplicate', 'ok-suite', [title('Le budget'), title('Le budget (suite)')])
rule('slide-title-duplicate', 'ok-une', [title('Le budget')])
for rule_id, ko, more in (
    ('speaker-notes', [title('Une'), title('Deux')], dict(notes={1: 'Dire bonjour.'})),
    ('document-comments', [title('Une')], dict(extra=[('ppt/comments/comment1.xml', f'<?xml version="1.0" encoding="UTF-8"?><p:cmLst {NS}><p:cm authorId="0"><p:text>remarque</p:text></p:cm></p:cmLst>')])),
    ('embedded-workbook', [title('Une')], dict(extra=[('ppt/embeddings/Classeur1.xlsx', 'PK')])),
    ('off-slide-shape', [title('Une') + shape('Brouillon', None, 'Brouillon', at=(20000000, 0))], {}),
):
    deck(os.path.join(RULES, rule_id, 'ko-un.pptx'), ko, core_title='Un titre', **more)
    deck(os.path.join(RULES, rule_id, 'ko-plus.pptx'), ko + [title('Trois')], core_title='Un titre', **more)
    rule(rule_id, 'ok-sans', [title('Une') + body('Un point')])
    rule(rule_id, 'ok-deux', [title('Une'), title('Deux') + body('Un point')])
framed = lambda inner, x, y, w, h: inner.replace('<p:spPr/>', f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm></p:spPr>')
whole = lambda descr: framed(picture(descr), 0, 0, 9144000, 6858000)
low = lambda text, y: shape(text, None, text, at=(914400, y))
rule('slide-reading-order', 'ko-titre-dernier', [body('Un point') + title('Une')])
rule('slide-reading-order', 'ko-de-bas-en-haut', [title('Une') + low('Le bas', 5000000) + low('Le milieu', 3500000) + low('Le haut', 2000000)])
rule('slide-reading-order', 'ok-de-haut-en-bas', [title('Une') + low('Le haut', 2000000) + low('Le milieu', 3500000) + low('Le bas', 5000000)])
rule('slide-reading-order', 'ok-colonnes', [title('Une') + low('Gauche, haut', 2000000) + low('Gauche, bas', 5000000) + shape('Droite', None, 'Droite', at=(5000000, 2000000))])
rule('slide-text-in-picture', 'ko-une', [title('Une') + body('Un point'), whole('Affiche de la journée')])
rule('slide-text-in-picture', 'ko-titre-court', [title('Affiche') + whole('Affiche de la journée')])
rule('slide-text-in-picture', 'ok-texte', [title('Le programme de la journée') + body('Trois ateliers le matin, deux ateliers après le repas') + whole('Des tables dans une salle')])
rule('slide-text-in-picture', 'ok-petite', [title('Affiche') + framed(picture('Une affiche'), 914400, 914400, 914400, 914400)])
film = lambda inside='': picture('Un film').replace('<p:nvPr/>', f'<p:nvPr><a:videoFile r:link="rIdLink"/>{inside}</p:nvPr>')
rule('slide-media-captions', 'ko-film', [title('Une') + film()])
rule('slide-media-captions', 'ko-son', [title('Une'), title('Deux') + film().replace('videoFile', 'audioFile')])
rule('slide-media-captions', 'ok-image', [title('Une') + picture('Une carte')])
rule('slide-media-captions', 'ok-sous-titres', [title('Une') + film('<p:extLst><p:ext uri="{1}"><x:tracksInfo xmlns:x="http://schemas.microsoft.com/office/powerpoint/2017/3/main"><x:trackLst><x:track id="{1}" label="Français" lang="fr" r:embed="rIdTrack"/></x:trackLst></x:tracksInfo></p:ext></p:extLst>')])
RELS = lambda *items: '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + ''.join(f'<Relationship Id="rId{i}" Type="{REL}{kind}" Target="{to}"/>' for i, (kind, to) in enumerate(items)) + '</Relationships>'
SCHEME = ''.join(f'<a:{n}><a:srgbClr val="{v}"/></a:{n}>' for n, v in {'dk1': '000000', 'lt1': 'FFFFFF', 'dk2': '44546A', 'lt2': 'E7E6E6', 'accent1': '4472C4', 'accent4': 'FFC000'}.items())


def layers(layout='', master='', ground='<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'):
    tree = lambda shapes: f'<p:spTree>{shapes}</p:spTree>'
    part = lambda tag, inner: f'<?xml version="1.0" encoding="UTF-8"?><p:{tag} {NS}>{inner}</p:{tag}>'
    return [
        ('ppt/slides/_rels/slide1.xml.rels', RELS(('slideLayout', '../slideLayouts/slideLayout1.xml'))),
        ('ppt/slideLayouts/slideLayout1.xml', part('sldLayout', f'<p:cSld>{tree(layout)}</p:cSld>')),
        ('ppt/slideLayouts/_rels/slideLayout1.xml.rels', RELS(('slideMaster', '../slideMasters/slideMaster1.xml'))),
        ('ppt/slideMasters/slideMaster1.xml', part('sldMaster', f'<p:cSld>{ground}{tree(master)}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent4="accent4"/>')),
        ('ppt/slideMasters/_rels/slideMaster1.xml.rels', RELS(('theme', '../theme/theme1.xml'))),
        ('ppt/theme/theme1.xml', f'<?xml version="1.0" encoding="UTF-8"?><a:theme {NS}><a:themeElements><a:clrScheme name="a">{SCHEME}</a:clrScheme></a:themeElements></a:theme>'),
    ]


def contrast(name, shapes, **under):
    deck(os.path.join(RULES, 'contrast-text', name + '.pptx'), [title('Une') + shapes], core_title='Un titre', extra=layers(**under))


scheme = lambda name, change='': f'<a:solidFill><a:schemeClr val="{name}">{change}</a:schemeClr></a:solidFill>'
rgb = lambda value: f'<a:solidFill><a:srgbClr val="{value}"/></a:solidFill>'
coloured = lambda text, fill, size=1400: shape(para(run(text, f'sz="{size}"', fill)))
filled = lambda inner, fill: inner.replace('</a:xfrm></p:spPr>', f'</a:xfrm>{fill}</p:spPr>')
contrast('ko-gris', coloured('Un gris trop pâle', rgb('A6A6A6')))
contrast('ko-theme', coloured('Du jaune sur du blanc', scheme('accent4')))
contrast('ko-theme-eclairci', coloured('Noir éclairci', scheme('tx1', '<a:lumMod val="40000"/><a:lumOff val="60000"/>')))
contrast('ko-forme', filled(coloured('Blanc sur jaune', scheme('bg1')), scheme('accent4')))
contrast('ko-fond', coloured('Gris sur bleu', rgb('8FAADC')), ground=f'<p:bg><p:bgPr>{scheme("accent1")}</p:bgPr></p:bg>')
contrast('ok-lisible', coloured('Noir', scheme('tx1')) + coloured('Noir un peu éclairci', scheme('tx1', '<a:lumMod val="65000"/><a:lumOff val="35000"/>')) + filled(coloured('Blanc sur gris bleu', scheme('bg1')), scheme('tx2')))
contrast('ok-grand-texte', coloured('Un gris assez foncé', rgb('8A8A8A'), 2400))
# a picture, a gradient, a transparency, the layout's own drawings: a ground that is not known
contrast('ok-image-dessous', framed(picture('Des tables'), 0, 0, 9144000, 6858000) + coloured('Blanc sur une photo', rgb('FFFFFF')))
contrast('ok-bandeau-du-modele', coloured('Blanc sur le bandeau', rgb('FFFFFF')), master=filled(shape(' ', None, 'Bandeau'), scheme('tx2')))
contrast('ok-degrade', filled(coloured('Blanc sur un dégradé', rgb('FFFFFF')), '<a:gradFill><a:gsLst/></a:gradFill>'))
rule('media-transcript', 'ko-film', [title('Une') + film()])
rule('media-transcript', 'ok-commentaires', [title('Une') + film() + body('La transcription du film est sur la page du projet')])
rule('doc-merged-cells', 'ko-colonnes', [title('Une') + table([['Lieu', 'Nombre'], ['Nord', '4']]).replace('<a:tc>', '<a:tc gridSpan="2">', 1).replace('<a:tc><a:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="fr-FR" ></a:rPr><a:t>Nombre', '<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="fr-FR" ></a:rPr><a:t>', 1)])
rule('doc-merged-cells', 'ok-simple', [title('Une') + table([['Année', 'Nombre'], ['2023', '4']])])
deck(os.path.join(RULES, 'doc-title', 'ko-sans.pptx'), [body('Un point')])
rule('doc-title', 'ok-titre', [title('Une')])
rule('img-decorative-conflict', 'ko-texte', [title('Une') + picture('La salle du conseil', decorative=True)])
rule('img-decorative-conflict', 'ok-texte', [title('Une') + picture('', decorative=True) + picture('La salle du conseil')])
unsaid = lambda shapes: shapes.replace(' lang="fr-FR"', '')
rule('doc-lang', 'ko-sans', [unsaid(title('Une') + body('Un point'))])
rule('doc-lang', 'ok-francais', [title('Une')])
rule('slide-reading-order', 'ko-apres-une-autre', [title('Avant'), body('Un point') + title('Une')])
# what is hidden otherwise than by its slide: in a group, by the selection pane, under something else, in the colour of its ground
group = lambda inner, x=0, y=0, hidden='': f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="8" name="Groupe 8" {hidden}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="914400" cy="914400"/><a:chOff x="{x}" y="{y}"/><a:chExt cx="914400" cy="914400"/></a:xfrm></p:grpSpPr>{inner}</p:grpSp>'
pane = lambda inner: inner.replace('<p:cNvPr ', '<p:cNvPr hidden="1" ', 1)
case('groupes-caches', [title('Une') + group(shape('Groupé')) + group(shape('Dans un groupe masqué') + picture('Image masquée'), hidden='hidden="1"') + group(shape('Dans un groupe à côté'), x=20000000) + group(pane(shape('Masqué dans un groupe'))) + pane(shape('Masqué')) + pane(table([['Masqué', 'dans'], ['un', 'tableau']]))])
case('texte-invisible', [title('Une') + coloured('Blanc sur la page', rgb('FFFFFF')) + filled(shape(para(run('Rouge sur rouge', '', rgb('FF0000')) + run(' et noir', '', rgb('000000')))), rgb('FF0000')) + shape(para(run('Sans couleur', '', '<a:noFill/>')))])
mask = filled(shape('<a:p/>', None, 'Cache', at=(1000000, 1000000)), rgb('000000'))
cut = picture('Rognée').replace('<a:blip r:embed="rIdImage"/>', '<a:blip r:embed="rIdImage"/><a:srcRect r="50000"/>')
case('rognage', [title('Une') + picture('Entière') + cut, title('Deux') + cut])
formula = '<a14:m xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:oMath><m:r><m:t>E=m</m:t></m:r></m:oMath></a14:m>'
case('dessins-non-lus', [title('Une') + frame('http://schemas.microsoft.com/office/drawing/2014/chartex', '<x/>', 'Une cascade') + frame('http://schemas.openxmlformats.org/presentationml/2006/ole', f'<p:oleObj progId="Excel.Sheet.12" r:id="rIdX"><p:embed/>{picture()}</p:oleObj>', 'Un tableau incorporé') + filled(shape('Écrit sur une image', None, 'Forme'), '<a:blipFill><a:blip r:embed="rIdImage"/></a:blipFill>') + shape(para(run('Soit ') + formula)) + '<mc:AlternateContent><mc:Choice Requires="p14"><p:contentPart r:id="rIdInk"/></mc:Choice><mc:Fallback>' + picture('Un trait de stylet') + '</mc:Fallback></mc:AlternateContent>'])
rule('covered-object', 'ko-nom', [framed(picture('Une liste'), 0, 0, 9144000, 6858000) + title('Une') + mask])
rule('covered-object', 'ko-texte', [title('Une') + shape('Sous le cache', None, 'Texte', at=(1000000, 1000000)) + mask])
rule('covered-object', 'ko-groupe', [title('Une') + group(framed(picture('Une liste'), 0, 0, 9144000, 6858000) + mask)])
above = framed(picture('Un plan'), 900000, 900000, 2000000, 2000000)
rule('covered-object', 'ko-image', [title('Une') + shape('Sous une image', None, 'Texte') + above])
rule('covered-object', 'ok-image-transparente', [title('Une') + shape('Sous une image claire', None, 'Texte') + above.replace('<a:blip r:embed="rIdImage"/>', '<a:blip r:embed="rIdImage"><a:alphaModFix amt="40000"/></a:blip>')])
case('masque-de-diapositive', [title('Une') + body('un')], extra=layers(layout=shape('Avec le soutien de la Région', None, 'Bandeau') + shape('Modifiez le titre', 'title', 'Titre'), master=shape('Interne', None, 'Mention') + shape('2024', None, 'An')))
rule('covered-object', 'ok-legende', [framed(picture('Une liste'), 0, 0, 9144000, 6858000) + title('Une') + filled(shape('Ici', None, 'Bulle'), rgb('FFFF00')) + filled(shape('<a:p/>', None, 'Cadre'), '<a:noFill/>') + filled(shape('<a:p/>', None, 'Flèche'), '<a:prstGeom prst="rightArrow"/>' + rgb('FF0000'))])
rule('covered-object', 'ok-bandeau', [framed(picture('Une liste'), 0, 0, 5000000, 5000000) + title('Une') + filled(shape('<a:p/>', None, 'Bandeau', at=(4500000, 0)), rgb('000000')) + mask.replace('"1000000"', '"7000000"')])
rule('hidden-text', 'ko-couleur-du-fond', [title('Une') + coloured('Blanc sur la page', rgb('FFFFFF'))])
rule('hidden-text', 'ok-couleur', [title('Une') + coloured('Noir sur la page', rgb('000000')) + filled(coloured('Blanc sur noir', rgb('FFFFFF')), rgb('000000'))])
