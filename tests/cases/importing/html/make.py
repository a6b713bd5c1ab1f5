#!/usr/bin/env python3
"""Makes the html cases: usage tests/cases/importing/html/make.py. Pages as Word, LibreOffice (run here), pandoc (run here), Google Docs and
pads save them: their markup, contents of our own."""
import os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVQI12P4z8AAAAMBAQAY3Y2wAAAAAElFTkSuQmCC'


def write(name, text, encoding='utf-8'):
    os.makedirs(os.path.join(HERE, name), exist_ok=True)
    with open(os.path.join(HERE, name, 'input.html'), 'wb') as f:
        f.write(text.encode(encoding))


def word(body, head='', encoding='windows-1252', full=False):
    space = ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"' if full else ''
    return f'''<html{space}>

<head>
<meta http-equiv=Content-Type content="text/html; charset={encoding}">
<meta name=Generator content="Microsoft Word 15{'' if full else ' (filtered)'}">
<title>Atelier médiation</title>
{head}<style>
<!--
 /* Font Definitions */
 @font-face
\t{{font-family:Calibri;}}
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal
\t{{margin:0cm;
\tfont-size:11.0pt;}}
h1
\t{{font-size:16.0pt;}}
@page WordSection1
\t{{size:595.3pt 841.9pt;}}
div.WordSection1
\t{{page:WordSection1;}}
-->
</style>

</head>

<body lang=FR link="#0563C1" vlink="#954F72" style='word-wrap:break-word'>

<div class=WordSection1>

{body}

</div>

</body>

</html>
'''


SPACER = '<span style=\'font:7.0pt "Times New Roman"\'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span>'


def bullet(text, place='Middle', margin=None, sign='·', font='Symbol'):
    left = f'margin-left:{margin}pt;' if margin else ''
    return f"<p class=MsoListParagraphCxSp{place} style='{left}text-indent:-18.0pt'><span style='font-family:{font}'>{sign}{SPACER}</span>{text}</p>\n\n"


write('word-filtre', word(f'''<p class=MsoTitle>Atelier médiation</p>

<h1>Contexte</h1>

<p class=MsoNormal>Un <b>mot</b> et <i>un
autre</i>&nbsp;; voir <a href="https://example.org/page"><span
style='color:blue'>le <u>programme</u></span></a>.<a href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><span class=MsoFootnoteReference><span
style='font-size:11.0pt'>[1]</span></span></span></a></p>

<p class=MsoNormal>&nbsp;</p>

<h1>Suites</h1>

{bullet('Premier', 'First')}{bullet('Deuxième')}{bullet('Dessous', margin='72.0', sign='o', font='"Courier New"')}{bullet('Troisième', 'Last')}<p class=MsoNormal>Puis :</p>

<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt'>1.{SPACER}Un</p>

<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt'>2.{SPACER}Deux</p>

<p class=MsoNormal><span lang=EN-GB>Good morning everyone</span><span lang=EN-US>&nbsp;</span></p>

</div>

<div><br clear=all>

<hr align=left size=1 width="33%">

<div id=ftn1>

<p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span
class=MsoFootnoteReference><span class=MsoFootnoteReference><span
style='font-size:10.0pt'>[1]</span></span></span></a> La note, <i>complète</i>.</p>

<p class=MsoFootnoteText>Sa suite.</p>

</div>
'''), 'windows-1252')

IGNORE = '<![if !supportLists]><span style=\'font-family:Symbol\'><span style=\'mso-list:Ignore\'>·<span style=\'font:7.0pt "Times New Roman"\'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>'
write('word-complet', word(f'''<p class=MsoNormal>Visible<span style='display:none;mso-hide:all'> secret caché</span> encore.<o:p></o:p></p>

<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>{IGNORE}Un<o:p></o:p></p>

<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'>{IGNORE}Dessous<o:p></o:p></p>

<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>{IGNORE}Deux<o:p></o:p></p>

<p class=MsoNormal>Gardé <span class=msoIns><ins cite="mailto:Personne%20Secr%C3%A8te" datetime="2024-01-01T00:00">ajouté</ins></span><span class=msoDel><del cite="mailto:Personne%20Secr%C3%A8te" datetime="2024-01-01T00:00">supprimé</del></span>.<span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" onmouseover="msoCommentShow('_anchor_1','_com_1')" href="#_msocom_1" language=JavaScript name="_msoanchor_1">[PS1]</a></span></span><o:p></o:p></p>

<p class=MsoNormal><!--[if gte vml 1]><v:shape id="s1" type="#t75"><v:imagedata src="page_fichiers/image001.png"/></v:shape><![endif]--><![if !vml]><img width=100 height=80 src="page_fichiers/image002.png" alt="Carte de la commune" v:shapes="s1"><![endif]><o:p></o:p></p>

<p class=MsoCaption>Figure 1 : la carte<o:p></o:p></p>

<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>
 <thead>
  <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
   <td width=302 valign=top><p class=MsoNormal>Année<o:p></o:p></p></td>
   <td width=302 valign=top><p class=MsoNormal>Nombre<o:p></o:p></p></td>
  </tr>
 </thead>
 <tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'>
  <td width=302 valign=top rowspan=2><p class=MsoNormal>2023<o:p></o:p></p></td>
  <td width=302 valign=top><p class=MsoNormal>4<o:p></o:p></p></td>
 </tr>
 <tr>
  <td width=302 valign=top><p class=MsoNormal>5<o:p></o:p></p></td>
 </tr>
</table>

<div style='mso-element:comment-list'><hr class=msocomoff align=left size=1 width="33%"><div style='mso-element:comment'><div id="_com_1" class=msocomtxt language=JavaScript><p class=MsoCommentText>remarque secrète</p></div></div></div>
''', '''<!--[if gte mso 9]><xml>
 <o:DocumentProperties>
  <o:Author>Personne Secrète</o:Author>
 </o:DocumentProperties>
</xml><![endif]-->
<link rel=themeData href="page_fichiers/themedata.thmx">
''', 'utf-8', True))

write('google-docs', f'''<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">ol{{margin:0;padding:0}}.c1{{font-weight:700}}.c2{{font-style:italic}}.c3{{color:#000000;font-weight:400;text-decoration:none;vertical-align:baseline;font-size:11pt}}.c9{{color:inherit;text-decoration:inherit}}</style></head><body class="c8 doc-content"><p class="c5 title" id="h.abc"><span class="c3">Compte rendu de l&rsquo;atelier</span></p><h1 class="c4" id="h.def"><span class="c1">Contexte</span></h1><p class="c0"><span class="c3">Un </span><span class="c1">mot fort</span><span class="c3">&nbsp;et </span><span class="c2">un autre</span><span class="c3">. Voir </span><span class="c7"><a class="c9" href="https://www.google.com/url?q=https://example.org/page?a%3D1&amp;sa=D&amp;source=editors&amp;ust=1700000000000000&amp;usg=AOvVaw0secret">le programme</a></span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><ul class="c6 lst-kix_x1-0 start"><li class="c0 li-bullet-0"><span class="c3">un</span></li><li class="c0 li-bullet-0"><span class="c3">deux</span></li></ul><ul class="c6 lst-kix_x1-1 start"><li class="c0"><span class="c3">dessous</span></li></ul><ul class="c6 lst-kix_x1-2 start"><li class="c0"><span class="c3">tout dessous</span></li></ul><ul class="c6 lst-kix_x1-0"><li class="c0"><span class="c3">trois</span></li></ul><p class="c0"><span style="overflow: hidden; display: inline-block;"><img alt="" src="data:image/png;base64,{PNG}" style="width: 10px" title=""></span></p><hr class="c10"><div><p class="c0"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c3">&nbsp;La note.</span></p></div><div class="c12"><p class="c0"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span class="c3">remarque secr&egrave;te</span></p></div></body></html>''')

write('pad-hedgedoc', '''<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Atelier médiation - HedgeDoc</title><link rel="stylesheet" href="https://pad.example.org/build/cover.css"><style>.hidden{display:none}</style></head>
<body>
<nav class="navbar"><a href="https://pad.example.org/">HedgeDoc</a></nav>
<div id="doc" class="markdown-body container-fluid comment-enabled" data-hard-breaks="true"><h1 id="Atelier-médiation" data-id="Atelier-médiation"><a class="anchor hidden-xs" href="#Atelier-médiation" title="Atelier-médiation"><span class="octicon octicon-link"></span></a><span>Atelier médiation</span></h1><div class="toc"><ul><li><a href="#Suites">Suites</a></li></ul></div><h2 id="Suites" data-id="Suites"><a class="anchor hidden-xs" href="#Suites" title="Suites"><span class="octicon octicon-link"></span></a><span>Suites</span></h2><p><span>Voir </span><a href="https://example.org/" target="_blank" rel="noopener"><span>le programme</span></a><sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup><span>.</span><br>
<span>Deuxième ligne, </span><mark><span>marquée</span></mark>, H<sub>2</sub>O, <code>x = 1</code>.</p><div class="alert alert-info">
<p><span>À savoir.</span></p>
</div><ul class="contains-task-list">
<li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled="disabled"><label></label><span>à faire</span></li>
<li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" checked="checked" disabled="disabled"><label></label><span>fait</span></li>
</ul><table>
<thead>
<tr><th>Année</th><th style="text-align:right">Nombre</th></tr>
</thead>
<tbody>
<tr><td>2023</td><td style="text-align:right">4</td></tr>
</tbody>
</table><p><img src="https://pad.example.org/uploads/a.png" alt="" loading="lazy"></p><pre><code class="python hljs"><div class="wrapper"><div class="code">print(1)
</div></div></code></pre><iframe src="https://videos.example.org/embed/1" title="Film de l’atelier"></iframe>
<hr class="footnotes-sep">
<section class="footnotes">
<ol class="footnotes-list">
<li id="fn1" class="footnote-item"><p><span>La note. </span><a href="#fnref1" class="footnote-backref">↩︎</a></p>
</li>
</ol>
</section></div>
<div class="ui-toc dropup"><button>Sommaire</button><div id="ui-toc" class="ui-toc-dropdown"><div class="toc"><ul><li><a href="#Suites">Suites</a></li></ul></div></div></div>
<script>var secret = 1;</script>
</body></html>
''')

write('pad-etherpad', '''<!doctype html>
<html lang="fr">
<head>
<title>atelier-mediation</title>
<meta name="generator" content="Etherpad">
<meta name="author" content="Etherpad">
<meta charset="utf-8">
<style>ol { counter-reset: item; }</style>
</head>
<body>
Notes de l&#x27;atelier<br><br>Première ligne<br>deuxième ligne<br><br><strong>Suites</strong><br><ul class="bullet"><li>un<ul class="bullet"><li>dessous</li></ul></li><li>deux</ul><br><ol start="1" class="number"><li>premier</li><ol start="2" class="number"><li>dessous</ol></ol>Fin, <u>soulignée</u>.<br><ul class="indent"><li>Un retrait</li></ul>
</body>
</html>
''')

write('ecrit-a-la-main', '''<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Sans titre</title><style>.secret { display: none } .lecteur { position: absolute; left: -9999px }</style></head>
<body>
<header><p>En tête.</p></header>
<nav><a href="/">Accueil</a></nav>
<main>
<h1>Une page</h1>
<h2 id="but">Le but</h2>
<p>Retour au <a href="#but">but</a>, <a href="javascript:alert(1)">piège</a>, <a href="mailto:contact@example.org">courrier</a>, <span lang="en">machine learning</span>, <q>une citation</q>.</p>
<p class="secret">numéro secret</p>
<p hidden>autre secret</p>
<p class="lecteur">Lu à voix haute.</p>
<p onclick="alert(1)" style="visibility:hidden">troisième secret</p>
<figure><img src="photos/atelier.jpg" alt="Trois personnes autour d’une table"><figcaption>L’atelier</figcaption></figure>
<img src="filet.png" alt=""><img src="file:///C:/Users/Personne/carte.png" alt="Carte">
<dl><dt>NEC</dt><dd>Numérique en Commun</dd></dl>
<blockquote lang="gcf"><p>Nou kontan vwè zòt.</p></blockquote>
<details><summary>En savoir plus</summary><p>Le détail.</p></details>
<form action="https://ailleurs.example.org/"><p>Texte d’un formulaire</p><input name="courriel"><button>Envoyer</button></form>
<svg><text>dessin</text></svg>
<object data="x.swf"></object>
<script>alert(1)</script>
<!-- remarque secrète -->
<ol start="3" type="a"><li>trois</li><li><p>Un</p><p>Deux</p></li></ol>
<a><p>bloc dans un lien</p></a>
</main>
<footer>Pied.</footer>
</body></html>
''')

write('tableaux', '''<!DOCTYPE html><html lang="fr"><meta charset="utf-8"><title>Tableaux</title>
<table><caption>Par <em>année</em></caption><tr><th>Année</th><th>Nombre</th></tr><tr><th>2023</th><td>4</td></tr><tr><th>2024</th><td>5</td></tr><tfoot><tr><td>Total</td><td>9</td></tr></tfoot></table>
<table><tr><td colspan="2">a</td></tr><tr><td>b<table><tr><td>dedans</td></tr></table></td><td><ul><li>c</li></ul></td></tr></table>
<table></table><table><tr></tr></table>
''')
write('balises-ouvertes', '<p>Un<p>Deux <b>gras <i>les deux</b> italique</i><li>seul<div>Trois</span></div><h2>Titre <p>dans</h2><table><p>hors</p><tr><td>x')
write('vide', '')
write('binaire', 'A' * 20 + '\0\x01\x02<p>x\0y</p>')
write('windows-1252', '<html><head><title>Été</title></head><body><p>Où ça ? « Là. » œuvre, 5 €</p></body></html>', 'windows-1252')
write('trop-profond', '<div>' * 500 + 'fond')
write('listes-trop-profondes', '<ul><li>' * 70 + 'fond')

if '--tools' in sys.argv:
    # only then: their versions change, the cases keep one of each
    with tempfile.TemporaryDirectory() as work:
        source = os.path.join(work, 'note.md')
        with open(source, 'w') as f:
            f.write('---\ntitle: Atelier\nlang: fr\n---\n\n# Contexte\n\nUn mot[^1] et *un autre*.\n\n- un\n- deux\n    1. dessous\n\n| Année | Nombre |\n|-------|-------:|\n| 2023 | 4 |\n\n![Une carte](carte.png)\n\n[^1]: La note.\n\n    Sa suite.\n')
        page = subprocess.run(['pandoc', '-s', '-t', 'html5', source], capture_output=True, check=True).stdout.decode()
        write('pandoc', page)
        subprocess.run(['pandoc', source, '-o', os.path.join(work, 'note.docx')], check=True, capture_output=True, cwd=work)
        subprocess.run(['soffice', f'-env:UserInstallation=file://{work}/p', '--headless', '--convert-to', 'html', '--outdir', work, os.path.join(work, 'note.docx')], check=True, capture_output=True)
        with open(os.path.join(work, 'note.html'), 'rb') as f:
            os.makedirs(os.path.join(HERE, 'libreoffice'), exist_ok=True)
            with open(os.path.join(HERE, 'libreoffice', 'input.html'), 'wb') as out:
                out.write(f.read())
