using System.Buffers.Binary;

namespace NecPublish.Importing.Media;

/// <summary>
/// Copies an Ogg file (RFC 3533) with its comments blanked: their letters become spaces in place, pages keep their length and get
/// their new checksum. What is no Ogg, or damaged, is copied as it is from there on.
/// </summary>
internal static class OggPages
{
    private const int HeaderLength = 27;

    /// <summary>Comments stand in the first pages; a cover picture makes them megabytes.</summary>
    private const long MostHeader = 64 << 20;

    private static readonly uint[] Checksums = [.. Enumerable.Range(0, 256).Select(i => Checksum((uint)i << 24))];

    public static void Copy(Stream input, Stream output)
    {
        var streams = new Dictionary<uint, Comments>();
        var header = new byte[HeaderLength + 255];
        while (input.Position < MostHeader && input.Length - input.Position >= HeaderLength)
        {
            var start = input.Position;
            input.ReadExactly(header, 0, HeaderLength);
            var segments = header[26];
            if (!header.AsSpan().StartsWith("OggS"u8) || input.Length - input.Position < segments)
            {
                input.Position = start;
                break;
            }
            input.ReadExactly(header, HeaderLength, segments);
            var laces = header.AsSpan(HeaderLength, segments);
            var length = 0;
            foreach (var lace in laces)
                length += lace;
            if (input.Length - input.Position < length)
            {
                input.Position = start;
                break;
            }
            var page = new byte[HeaderLength + segments + length];
            header.AsSpan(0, HeaderLength + segments).CopyTo(page);
            input.ReadExactly(page, HeaderLength + segments, length);
            var serial = BinaryPrimitives.ReadUInt32LittleEndian(page.AsSpan(14));
            if (!streams.TryGetValue(serial, out var comments))
                streams[serial] = comments = new Comments();
            comments.Blank(page.AsSpan(HeaderLength + segments), laces);
            page.AsSpan(22, 4).Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(22), Of(page));
            output.Write(page);
            if (streams.Values.All(s => s.IsDone))
                break;
        }
        // cut in the middle of comments: what is left may be one
        if (streams.Count > 0 && streams.Values.Any(s => !s.IsDone))
            MediaCleaner.Blank(input, output, input.Length - input.Position);
        input.CopyTo(output);
    }

    private static uint Of(ReadOnlySpan<byte> page)
    {
        uint sum = 0;
        foreach (var b in page)
            sum = (sum << 8) ^ Checksums[(sum >> 24) ^ b];
        return sum;
    }

    private static uint Checksum(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 0x8000_0000) != 0 ? (value << 1) ^ 0x04c1_1db7 : value << 1;
        return value;
    }

    /// <summary>
    /// The second packet of each stream, followed byte by byte over pages: a name of the codec, then lengths and texts in turn
    /// (Vorbis I, 5.2.1). Lengths stay, texts become spaces.
    /// </summary>
    private sealed class Comments
    {
        private int _packet;
        private int _at;
        private int _nameLength;
        private uint _number;
        private int _numberBytes;
        private long _left = -1;
        private int _texts;
        private long _count = -1;
        private bool _isName;

        public bool IsDone => _packet > 1;

        public void Blank(Span<byte> data, ReadOnlySpan<byte> laces)
        {
            foreach (var lace in laces)
            {
                var part = data[..lace];
                data = data[lace..];
                if (_packet == 1)
                {
                    for (var i = 0; i < part.Length; i++)
                        Step(ref part[i]);
                }
                if (lace < 255)
                    _packet++;
            }
        }

        private void Step(ref byte value)
        {
            if (_at == 0)
                _nameLength = value switch { (byte)'O' => 8, 3 or 0x81 => 7, 4 or 0x84 => 4, _ => 0 }; // OpusTags; a number and "vorbis" or "theora"; a FLAC block; Speex has none
            if (_at++ < _nameLength)
                return;
            if (_left > 0)
            {
                _left--;
                // a name of a field may tell nothing; what follows its "=" does
                _isName = _isName && value != (byte)'=';
                if (_texts == 1 || !_isName && value != (byte)'=')
                    value = (byte)' ';
                if (_left == 0)
                    _left = -1;
                return;
            }
            if (_count >= 0 && _texts > _count)
                return;
            _number |= (uint)value << (8 * _numberBytes);
            if (++_numberBytes < 4)
                return;
            // the maker's name, then how many texts follow, then each
            if (_texts == 1 && _count < 0)
                _count = _number;
            else
            {
                _texts++;
                _isName = true;
                _left = _number > 0 ? _number : -1;
            }
            (_number, _numberBytes) = (0, 0);
        }
    }
}
