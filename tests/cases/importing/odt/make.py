#!/usr/bin/env python3
"""Makes the odt cases that LibreOffice's interface would: usage tests/cases/importing/odt/make.py."""
import os, zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
NAMES = ' '.join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ('office', 'text', 'style'))
MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'


def p(text):
    return f'<text:p>{text}</text:p>'


def write(name, body):
    os.makedirs(os.path.join(HERE, name), exist_ok=True)
    content = f'<office:document-content {NAMES} office:version="1.2"><office:body><office:text>{body}</office:text></office:body></office:document-content>'
    with zipfile.ZipFile(os.path.join(HERE, name, 'input.odt'), 'w') as z:
        for part, text in {'mimetype': 'application/vnd.oasis.opendocument.text', 'META-INF/manifest.xml': MANIFEST, 'content.xml': content}.items():
            z.writestr(zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0)), text)


write('masques-par-section', p('Visible.') + '<text:section text:name="S" text:display="none">' + p('Section masquée.') + '<text:list><text:list-item>' + p('Point masqué.') + '</text:list-item></text:list></text:section><text:section text:name="T">' + p('Section montrée.') + '</text:section>')
write('masques-par-condition', p('Visible.') + p('<text:hidden-paragraph text:condition="ooow:1==1" text:is-hidden="true"/>Paragraphe masqué.') + p('Ici <text:hidden-text text:condition="ooow:1==1" text:string-value="champ masqué" text:is-hidden="true">champ masqué</text:hidden-text> suite.'))
