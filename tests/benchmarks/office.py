#!/usr/bin/env python3
"""Makes the archive that tests/benchmarks/office builds: usage office.py CASES FOLDER. Every file is another one: its number stands in it."""
import os, random, shutil, struct, subprocess, sys, tempfile, zipfile, zlib

cases, work = sys.argv[1:]
content = os.path.join(work, 'content')
shutil.rmtree(content, ignore_errors=True)


def path(*parts):
    full = os.path.join(content, *parts)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    return full


def numbered(source, target, number, marks):
    """A copy of an office file with the number in each text that it marks, ten times as long."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            for start, end in marks:
                if start in data and name.endswith('.xml') and not name.endswith('styles.xml'):
                    head, rest = data.split(start, 1)
                    text, tail = rest.split(end, 1)
                    data = head + start + text + f' n° {number}'.encode() + end + tail
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data)


def photo():
    """A 12-megapixel HEIC as phones make them; a small one where no encoder is installed."""
    if not shutil.which('heif-enc'):
        print('heif-enc is not installed (libheif-examples): the photos are small')
        return open(os.path.join(cases, 'image', 'position-gps.heic'), 'rb').read()
    width, height, noise = 4000, 3000, random.Random(1)
    rows = b''.join(b'\0' + bytes(v for x in range(0, width, 4) for v in ((x >> 4 & 255, y >> 4 & 255, noise.randrange(64) + 96) * 4)) for y in range(height))
    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    png = b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0)) + chunk(b'IDAT', zlib.compress(rows, 1)) + chunk(b'IEND', b'')
    with tempfile.TemporaryDirectory() as folder:
        open(f'{folder}/a.png', 'wb').write(png)
        subprocess.run(['heif-enc', '-q', '50', '-p', 'preset=ultrafast', '-o', f'{folder}/a.heic', f'{folder}/a.png'], check=True, stdout=subprocess.DEVNULL)
        return open(f'{folder}/a.heic', 'rb').read()


open(path('necpublish.yml'), 'w').write('titre: Mesure\nurl: https://archive.example\nediteur: Essai\nhebergeur: Essai\n')
open(path('nec', 'edition.yml'), 'w').write('titre: NEC\ndates: 2024-12-13\n')
open(path('nec/seances/01-a/compte-rendu.md'), 'w').write('# Compte rendu\n\nUn texte.\n')
texts = ['simple', 'listes', 'tableaux', 'images', 'notes', 'langues']
decks = ['simple', 'niveaux', 'tableaux', 'images', 'liens-et-langues']
for i in range(30):
    numbered(os.path.join(cases, 'docx', texts[i % len(texts)], 'input.docx'), path(f'nec/seances/01-a/texte-{i:02}.docx'), i, [(b'<w:t xml:space="preserve">', b'</w:t>')])
    numbered(os.path.join(cases, 'pptx', decks[i % len(decks)], 'input.pptx'), path(f'nec/seances/01-a/diapos/deck-{i:02}.pptx'), i, [(b'<a:t>', b'</a:t>')])
for i in range(10):
    numbered(os.path.join(cases, 'xlsx', 'types', 'input.xlsx'), path(f'nec/seances/01-a/donnees/table-{i:02}.xlsx'), i, [(b'<t xml:space="preserve">', b'</t>')])
heic = photo()
rows = ['fichier;alt;personnes_reconnaissables']
for i in range(50):
    # a free box after the picture: other bytes, the same picture
    open(path(f'nec/seances/01-a/photos/photo-{i:02}.heic'), 'wb').write(heic + struct.pack('>I', 12) + b'free' + struct.pack('>I', i))
    rows.append(f'photo-{i:02}.heic;Une salle, vue numéro {i};non')
open(path('nec/seances/01-a/photos/photos.csv'), 'w').write('\n'.join(rows) + '\n')
print(f'30 docx, 30 pptx, 10 xlsx, 50 HEIC of {len(heic) // 1000} kB')
