#!/usr/bin/env python3
"""Makes the sound and film cases byte by byte: usage tests/cases/importing/media/make.py. Each names « Personne Secrète » wherever its format lets it."""
import os, struct

HERE = os.path.dirname(os.path.abspath(__file__))
WHO = 'Personne Secrète'.encode()


def write(case, extension, data):
    os.makedirs(os.path.join(HERE, case), exist_ok=True)
    open(os.path.join(HERE, case, 'input.' + extension), 'wb').write(data)


def id3(frames):
    body = b''.join(name + struct.pack('>I', len(text) + 1) + b'\0\0\x03' + text for name, text in frames)
    size = len(body)
    return b'ID3\x03\0\0' + bytes([size >> 21 & 127, size >> 14 & 127, size >> 7 & 127, size & 127]) + body


def ape(items):
    body = b''.join(struct.pack('<II', len(v), 0) + k + b'\0' + v for k, v in items)
    foot = b'APETAGEX' + struct.pack('<IIII', 2000, len(body) + 32, len(items), 0) + b'\0' * 8
    return b'APETAGEX' + struct.pack('<IIII', 2000, len(body) + 32, len(items), 0xA0000000) + b'\0' * 8 + body + foot.replace(b'\0\0\0\0\0\0\0\0\0\0\0\0', b'\0\0\0\x80' + b'\0' * 8, 1)


def box(kind, *content):
    body = b''.join(content)
    return struct.pack('>I', len(body) + 8) + kind + body


def film(tracks, brand=b'isom', last=False, between=b'', movie=b'', track=b'', after=b''):
    """tracks: (handler, samples), one sample in each chunk, interleaved; the table of contents last, with long addresses, when asked."""
    head = box(b'ftyp', brand + b'\0\0\0\0')

    def table(places):
        traks = b''
        for i, (handler, samples) in enumerate(tracks):
            n = struct.pack('>I', len(samples))
            offsets = box(b'co64', b'\0' * 4, n, *(struct.pack('>Q', p) for p in places[i])) if last else box(b'stco', b'\0' * 4, n, *(struct.pack('>I', p) for p in places[i]))
            stbl = box(b'stbl', box(b'stsd', b'\0' * 8), box(b'stsc', struct.pack('>IIIII', 0, 1, 1, 1, 1)), box(b'stsz', b'\0' * 8, n, *(struct.pack('>I', len(d)) for d in samples)), offsets)
            dinf = box(b'dinf', box(b'dref', struct.pack('>II', 0, 1), box(b'url ', b'\0\0\0\x01')))
            traks += box(b'trak', box(b'tkhd', b'\0' * 12, struct.pack('>I', i + 1), b'\0' * 68), box(b'mdia', box(b'mdhd', b'\0' * 24), box(b'hdlr', b'\0' * 8, handler, b'\0' * 13), box(b'minf', dinf, stbl)), track)
        return box(b'moov', box(b'mvhd', b'\0' * 100), traks, movie)

    places, data = [[0] * len(samples) for _, samples in tracks], b''
    start = len(head) + (0 if last else len(table(places))) + 8
    for i in range(max(len(samples) for _, samples in tracks)):
        for t, (_, samples) in enumerate(tracks):
            if i < len(samples):
                data += between
                places[t][i] = start + len(data)
                data += samples[i]
    return head + (box(b'mdat', data) + table(places) if last else table(places) + box(b'mdat', data)) + after


def crc(page):
    table = []
    for i in range(256):
        r = i << 24
        for _ in range(8):
            r = (r << 1 ^ 0x04c11db7 if r & 0x80000000 else r << 1) & 0xffffffff
        table.append(r)
    value = 0
    for b in page:
        value = (value << 8 & 0xffffffff) ^ table[(value >> 24) ^ b]
    return value


def page(serial, number, packets, flags=0, granule=0, unfinished=False):
    laces = b''
    for i, packet in enumerate(packets):
        laces += b'\xff' * (len(packet) // 255)
        if not (unfinished and i == len(packets) - 1):
            laces += bytes([len(packet) % 255])
    head = b'OggS\0' + bytes([flags]) + struct.pack('<qIII', granule, serial, number, 0) + bytes([len(laces)]) + laces
    data = head + b''.join(packets)
    return data[:22] + struct.pack('<I', crc(data)) + data[26:]


def comments(items):
    return struct.pack('<I', 9) + b'Encodeur1' + struct.pack('<I', len(items)) + b''.join(struct.pack('<I', len(i)) + i for i in items)


def vint(size, width):
    return (size | 1 << 7 * width).to_bytes(width, 'big')


def element(identifier, content, width=4):
    return bytes.fromhex(identifier) + vint(len(content), width) + content


MP3 = b'\xff\xfb\x90\x00' + b'\0' * 413
FTYP = box(b'ftyp', b'isom\0\0\0\0')
PICTURE, SOUND = (b'vide', [b'\1' * 40, b'\2' * 30]), (b'soun', [b'\3' * 20, b'\4' * 10])
UDTA = box(b'udta', box(b'\xa9xyz', b'\0\x12\x15\xc7+14.6100-061.0000/'), box(b'\xa9ART', WHO))
write('mp3-etiquettes', 'mp3', id3([(b'TPE1', WHO), (b'TIT2', b'Entretien')]) + MP3 * 3 + ape([(b'Artist', WHO)]) + b'TAG' + WHO.ljust(125, b'\0'))
write('mp3-nu', 'mp3', MP3 * 2)
write('mp4-position', 'mp4', film([PICTURE, SOUND], movie=UDTA, track=UDTA, after=box(b'free', WHO)))
write('m4a-auteur', 'm4a', film([SOUND], b'M4A ', movie=box(b'udta', box(b'meta', b'\0\0\0\0', WHO)) + box(b'meta', WHO)))
write('mov-uuid', 'mov', film([PICTURE], b'qt  ', after=box(b'uuid', b'\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac' + WHO)))
GPS = [b'DEVC GPS5 ' + WHO, b'+14.6100-061.0000']
write('mp4-camera', 'mp4', film([PICTURE, SOUND, (b'tmcd', [WHO]), (b'meta', GPS)]))
write('mov-telephone', 'mov', film([PICTURE, (b'meta', GPS), SOUND], b'qt  ', last=True))
write('mp4-drone', 'mp4', film([PICTURE, (b'sbtl', [b'\0\x20' + b'ISO 100, GPS (-61.0000, 14.6101, 20)', WHO])]))
write('mp4-sous-titres', 'mp4', film([PICTURE, SOUND, (b'sbtl', [b'\0\7Bonjour'])]))
write('mp4-entre-les-images', 'mp4', film([PICTURE, SOUND], between=b'freeGPS ' + WHO, movie=box(b'gps ', WHO)))
write('mp4-fragments', 'mp4', film([PICTURE, (b'meta', GPS)], after=box(b'moof', box(b'mfhd', b'\0' * 8)) + box(b'mdat', WHO)))
WAVE = b'fmt ' + struct.pack('<IHHIIHH', 16, 1, 1, 8000, 8000, 1, 8)
LIST = b'INFOIART' + struct.pack('<I', len(WHO) + 1) + WHO + b'\0'
write('wav-auteur', 'wav', b'RIFF' + struct.pack('<I', 4 + len(WAVE) + 8 + len(LIST) + 16) + b'WAVE' + WAVE + b'LIST' + struct.pack('<I', len(LIST)) + LIST + b'data' + struct.pack('<I', 8) + b'\x80' * 8)
STREAMINFO = struct.pack('>I', 34)[:4] + b'\x10\0\x10\0' + b'\0' * 30
FLAC = b'fLaC' + b'\0' + STREAMINFO[1:4] + STREAMINFO[4:] + b'\x04' + struct.pack('>I', len(comments([b'ARTIST=' + WHO])))[1:] + comments([b'ARTIST=' + WHO]) + b'\x86' + struct.pack('>I', len(WHO))[1:] + WHO + b'\xff\xf8' + b'\0' * 30
write('flac-auteur', 'flac', FLAC)
VORBIS = b'\x01vorbis' + b'\0' * 23
write('ogg-auteur', 'ogg', page(7, 0, [VORBIS], 2) + page(7, 1, [b'\x03vorbis' + comments([b'ARTIST=' + WHO, b'TITLE=Entretien']) + b'\x01', b'\x05vorbis' + b'\0' * 20]) + page(7, 2, [b'\0' * 50], 4, 100))
LONG = b'OpusTags' + comments([b'ARTIST=' + WHO, b'COVER=' + WHO * 300])
write('opus-sur-deux-pages', 'ogg', page(7, 0, [b'OpusHead' + b'\x01' * 11], 2) + page(7, 1, [LONG[:2550]], unfinished=True) + page(7, 2, [LONG[2550:]], 1) + page(7, 3, [b'\0' * 50], 4, 100))
SEGMENT = element('1549A966', element('7BA9', WHO, 1) + element('4D80', b'libmachin', 1)) + element('1654AE6B', element('AE', element('D7', b'\x01', 1) + element('536E', WHO, 1), 1)) + element('1254C367', element('7373', element('67C8', element('45A3', b'ARTIST', 1) + element('4487', WHO, 1), 2), 2), 8) + element('1941A469', element('61A7', element('466E', WHO, 1), 2), 1) + element('1F43B675', b'\xe7\x81\x00' + b'\xa3\x86' + b'\0' * 6)
write('webm-auteur', 'webm', element('1A45DFA3', element('4282', b'webm', 1), 1) + element('18538067', SEGMENT, 8))
write('mp3-coupe', 'mp3', (id3([(b'TPE1', b'Quelqu\'un' * 20)]) + MP3)[:60])
write('mp4-coupe', 'mp4', (FTYP + box(b'moov', UDTA))[:30])
