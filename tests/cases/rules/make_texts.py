#!/usr/bin/env python3
"""
Makes the cases of the rules on texts for what is no Markdown: a page (.html), a text saved as a page (.htm), Word and PowerPoint.
Usage: tests/cases/rules/make_texts.py. Each case is written once, as blocks, and said in each format that its rule names.
"""
import html, importlib.util, os

HERE = os.path.dirname(os.path.abspath(__file__))


def module(kind):
    spec = importlib.util.spec_from_file_location(f'make_{kind}', os.path.join(HERE, '..', 'importing', kind, 'make.py'))
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


D, P = module('docx'), module('pptx')
URL, OTHER = 'https://example.org/page', 'https://example.org/autre'


# A block is a text, or a tuple: ('h', level, text), ('b', text), ('i', text), ('u', before, text), ('img', words), ('linked', words),
# ('a', before, name, address), ('list', items), ('table', rows, has headers), ('empty',)
def in_html(block):
    e = lambda text: html.escape(text, quote=True)
    if isinstance(block, str):
        return f'<p>{e(block)}</p>'
    kind, *of = block
    return {
        'h': lambda: f'<h{of[0]}>{e(of[1])}</h{of[0]}>', 'b': lambda: f'<p><strong>{e(of[0])}</strong></p>', 'i': lambda: f'<p><em>{e(of[0])}</em></p>',
        'u': lambda: f'<p>{e(of[0])}<u>{e(of[1])}</u></p>', 'img': lambda: f'<p><img src="image1.png" alt="{e(of[0])}"></p>', 'linked': lambda: f'<p><a href="{URL}"><img src="image1.png" alt="{e(of[0])}"></a></p>',
        'a': lambda: f'<p>{e(of[0])}<a href="{of[2]}">{e(of[1])}</a></p>', 'list': lambda: '<ul>' + ''.join(f'<li>{e(i)}</li>' for i in of[0]) + '</ul>',
        'table': lambda: '<table>' + ''.join('<tr>' + ''.join(f'<{"th" if of[1] and not i else "td"}>{e(c)}</{"th" if of[1] and not i else "td"}>' for c in row) + '</tr>' for i, row in enumerate(of[0])) + '</table>',
        'empty': lambda: '<p>&nbsp;</p>', 'raw': lambda: of[0],
    }[kind]()


def link_docx(name, address):
    field = lambda kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
    return field('begin') + f'<w:r><w:instrText xml:space="preserve"> HYPERLINK "{html.escape(address)}" </w:instrText></w:r>' + field('separate') + D.r(name) + field('end')


def in_docx(block):
    if isinstance(block, str):
        return D.p(D.r(html.escape(block)))
    kind, *of = block
    return {
        'h': lambda: D.p(D.r(of[1]) if of[1] else '', f'Titre{of[0]}'), 'b': lambda: D.p(D.r(of[0], '<w:b/>')), 'i': lambda: D.p(D.r(of[0], '<w:i/>')), 'u': lambda: D.p(D.r(of[0]) + D.r(of[1], '<w:u w:val="single"/>')),
        'img': lambda: D.p(D.picture(of[0])), 'linked': lambda: D.p(f'<w:hyperlink r:id="rId5">{D.picture(of[0])}</w:hyperlink>'), 'a': lambda: D.p((D.r(of[0]) if of[0] else '') + link_docx(of[1], of[2])),
        'list': lambda: ''.join(D.item(i) for i in of[0]), 'table': lambda: D.table(of[0], of[1], '04A0' if of[1] else '0000'), 'empty': lambda: D.p(), 'raw': lambda: '',
    }[kind]()


def in_pptx(blocks):
    """One slide; headings are titles of slides, each begins one."""
    slides, links = [P.title('Une')], {}
    for block in blocks:
        if isinstance(block, str):
            slides[-1] += P.shape(P.para(P.run(html.escape(block))))
            continue
        kind, *of = block
        if kind == 'h':
            slides.append(P.title(of[1]))
        elif kind == 'a':
            identifier = f'rIdLien{len(links)}'
            links[identifier] = of[2]
            slides[-1] += P.shape(P.para((P.run(of[0]) if of[0] else '') + P.run(of[1], '', f'<a:hlinkClick r:id="{identifier}"/>')))
        else:
            slides[-1] += {
                'b': lambda: P.shape(P.para(P.run(of[0], 'b="1"'))), 'i': lambda: P.shape(P.para(P.run(of[0], 'i="1"'))), 'u': lambda: P.shape(P.para(P.run(of[0]) + P.run(of[1], 'u="sng"'))),
                'img': lambda: P.picture(of[0]), 'list': lambda: P.body(*of[0]), 'table': lambda: P.table(of[0], of[1]), 'empty': lambda: P.shape(P.para(P.run(' '))), 'raw': lambda: '', 'linked': lambda: '',
            }[kind]()
    relations = '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + f'<Relationship Id="rIdImage" Type="{P.REL}image" Target="../media/image1.png"/>' + ''.join(f'<Relationship Id="{i}" Type="{P.REL}hyperlink" Target="{html.escape(to)}" TargetMode="External"/>' for i, to in links.items()) + '</Relationships>'
    return slides, [(f'ppt/slides/_rels/slide{n}.xml.rels', relations) for n in range(1, len(slides) + 1)] if links else []


def case(rule, name, blocks, kinds):
    folder = os.path.join(HERE, rule)
    os.makedirs(folder, exist_ok=True)
    for kind in kinds.split():
        if kind in ('html', 'htm'):
            body = '\n'.join(in_html(b) for b in blocks)
            open(os.path.join(folder, f'{name}.{kind}'), 'w').write(f'<!DOCTYPE html>\n<html lang="fr">\n<head><meta charset="utf-8"><title>Compte rendu de la journée</title></head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n')
        elif kind == 'docx':
            D.rule(rule, name, ''.join(in_docx(b) for b in blocks), styles=D.STYLES + D.style('Titre4', 'heading 4'))
        else:
            slides, extra = in_pptx(blocks)
            P.deck(os.path.join(folder, f'{name}.pptx'), slides, core_title='Un titre', extra=extra)


def rule(rule_id, kinds, ko, ok):
    """The same text that fails and that passes, in each of these kinds."""
    case(rule_id, 'ko-texte', ko, kinds)
    case(rule_id, 'ok-texte', ok, kinds)


ALL, PAGE, TEXT = 'html docx pptx', 'html docx', 'htm docx pptx'
LONG = 'L’atelier réunit des personnes de tout le territoire autour d’un même sujet. '
QUOTE = 'Nous avons commencé avec trois ordinateurs prêtés et une table de cuisine. Au bout d’un an, quarante personnes viennent chaque semaine, et ce sont elles qui accueillent les nouvelles. Personne ne repart sans avoir essayé.'
ALT = 'Le tableau de l’atelier avec ses quatre colonnes, les papillons jaunes des idées et les papillons bleus des décisions.'
TITLE = 'Ce que les personnes présentes ont retenu de la journée, ce qu’elles ont proposé pour la suite, et ce que les organisateurs ont promis d’en faire'
DATA = [['Année', 'Nombre'], ['2023', '4']]
PADS = 'https://pad.numerique.gouv.fr/'

rule('abbr-undefined', 'htm docx', ['Le CCAS accueille l’atelier.'], ['Le CCAS (centre communal d’action sociale) accueille.'])
rule('color-only-wording', ALL, ['Les champs marqués en orange sont à remplir.'], ['Les lignes en rouge et en gras sont annulées.'])
rule('cryptic-text', ALL, ['Bravo 🎉🎉🎉'], ['Une famille 👨‍👩‍👧‍👦 et un drapeau 🇫🇷.'])
rule('heading-absent', 'html', [LONG * 25, LONG * 25], [('h', 1, 'La journée'), LONG * 25, ('h', 2, 'La suite'), LONG * 25])
rule('heading-duplicate-sibling', PAGE, [('h', 1, 'La journée'), ('h', 2, 'Atelier'), 'Un.', ('h', 2, 'Atelier'), 'Deux.'], [('h', 1, 'La journée'), ('h', 2, 'Atelier'), 'Un.', ('h', 2, 'Repas'), 'Deux.'])
rule('heading-empty', 'docx', [('h', 1, ' '), 'Texte.'], [('h', 1, 'Titre'), 'Texte.'])
rule('heading-fake', ALL, ['Texte.', ('b', 'Ce que nous avons retenu'), 'Du texte.'], ['Texte.', ('b', 'Attention, le lieu a changé.'), 'Du texte.'])
rule('heading-generic', ALL, [('h', 1, 'Partie 2'), 'Texte.'], [('h', 1, 'Partie 2\u202f: les décisions'), 'Texte.'])
rule('heading-h1-count', 'html', [('h', 1, 'Un'), 'Texte.', ('h', 1, 'Deux'), 'Texte.'], [('h', 1, 'Un'), 'Texte.', ('h', 2, 'Deux'), 'Texte.'])
rule('heading-skip', PAGE, [('h', 1, 'Un'), 'Texte.', ('h', 4, 'Trop bas')], [('h', 1, 'Un'), 'Texte.', ('h', 2, 'Deux')])
rule('heading-too-long', ALL, [('h', 1, TITLE), 'Texte.'], [('h', 1, 'Ce que la journée a décidé'), 'Texte.'])
rule('img-alt-autogenerated', ALL, [('img', 'Une image contenant intérieur, table, personne. Description générée automatiquement')], [('img', 'Une boîte contenant des câbles à recycler')])
rule('img-alt-filename', ALL, [('img', 'IMG_20241213_101500')], [('img', 'La salle du conseil, en cercle')])
rule('img-alt-missing', 'docx pptx', [('img', '')], [('img', 'La salle du conseil')])
rule('img-alt-placeholder', ALL, [('img', 'Photo 3')], [('img', 'Logo de la MILCEM')])
rule('img-alt-prefix', TEXT, [('img', 'Image de la salle du conseil')], [('img', 'La salle du conseil')])
rule('img-alt-too-long', ALL, [('img', ALT)], [('img', 'Le tableau de l’atelier, couvert de papillons adhésifs.')])
rule('img-complex-no-description', ALL, [('img', 'Carte des tiers-lieux')], [('img', 'La salle du conseil')])
rule('img-link-no-name', 'docx', [('linked', '')], [('linked', 'Le programme')])
rule('img-of-text', 'docx pptx', [('img', 'Affiche de la journée')], [('img', 'Le panneau d’affichage de la mairie')])
rule('inclusive-writing', TEXT, ['Les participant·e·s arrivent.'], ['Les participantes et les participants arrivent.'])
rule('lang-passage', ALL, ['Bonjour à toutes. The workshop starts at nine and everyone is welcome to join. Nous finirons à midi.'], ['Bonjour à toutes. Le « workshop » commence à neuf heures.'])
rule('link-download-info', TEXT, [('a', 'Voir ', 'Le bilan de l’année', 'https://example.org/bilan.pdf')], [('a', 'Voir ', 'Le bilan (PDF, 1,2 Mo)', 'https://example.org/bilan.pdf')])
rule('link-same-text-different-target', 'docx pptx', [('a', 'Lire ', 'le bilan', URL), ('a', 'Lire ', 'le bilan', OTHER)], [('a', 'Lire ', 'le bilan', URL), ('a', 'Lire ', 'le programme', OTHER)])
rule('link-text-generic', 'docx pptx', [('a', '', 'cliquez ici', URL)], [('a', 'Voir ', 'le programme', URL)])
rule('link-text-symbol', ALL, [('a', 'Le programme ', '→', URL)], [('a', 'L’édition ', '2023', URL)])
rule('link-text-url', ALL, [('a', 'Voir ', 'https://example.org/une/longue/adresse/de/page.html', URL)], [('a', 'Voir ', 'example.org', URL)])
rule('list-fake', ALL, ['Nous avons parlé de\u202f:', '• la charte', '• la licence', '• la suite'], ['Nous avons parlé de\u202f:', ('list', ['la charte', 'la licence', 'la suite'])])
rule('page-lang-mismatch', ALL, ['The workshop starts at nine in the morning and everyone is welcome. We talk about the tools that people use every day, and about those that they would like to understand better.', 'After lunch we try three small things together, and each group tells the others what worked for them.'], [LONG * 4])
rule('present-list', TEXT, ['Présents\u202f: Léa Exemple, Ana Modèle'], ['Présents\u202f: 24 personnes'])
rule('private-link', TEXT, [('a', 'Voir ', 'Le pad', PADS + 'Ab3dEfGhIj?both')], [('a', 'Voir ', 'Le pad', PADS + 's/Ab3dEfGhIj')])
rule('quote-fake', ALL, ['Contenu de démonstration.', f'«\u202f{QUOTE}\u202f»'], ['Contenu de démonstration.', '«\u202fNous avons commencé avec trois ordinateurs.\u202f»'])
rule('sensory-wording', 'docx pptx', ['Le schéma ci-contre résume la démarche.'], ['Le schéma « Démarche » résume la suite.'])
rule('spacing-by-empty-paragraph', 'html docx', ['Bonjour.', ('empty',), ('empty',), 'Bonsoir.'], ['Bonjour.', 'Bonsoir.'])
rule('spacing-by-spaces', ALL, ['Le P R O G R A M M E de la journée'], ['Le programme de la journée'])
rule('table-caption-fake', ALL, [('b', 'Tableau 1\u202f: les ateliers'), ('table', DATA, True)], ['Voici le tableau des ateliers.', ('table', DATA, True)])
rule('table-header-empty', ALL, [('table', [['Année', '', 'Nombre'], ['2023', 'mai', '4']], True)], [('table', [['', 'Matin', 'Soir'], ['Salle A', '4', '6']], True)])
rule('table-layout', ALL, [('table', [['Bienvenue'], ['Bonjour à toutes']], True)], [('table', DATA, True)])
rule('table-no-header', ALL, [('table', [['a', 'b'], ['c', 'd']], False)], [('table', DATA, True)])
rule('text-all-caps', TEXT, ['VENEZ TOUS À LA FÊTE'], ['La MILCEM et la CTM'])
rule('text-long-italic', TEXT, [('i', 'La journée commence à neuf heures. Elle finit à midi. On mange ensemble après.')], [('i', 'commun')])
rule('text-underlined', 'htm docx', [('u', 'Un point ', 'très important')], [('b', 'Un point très important.')])
