namespace NecPublish.Importing.Media;

/// <summary>Copies a FLAC file (RFC 9639, 8) with its comments, pictures and other programs' blocks made into padding of zeros.</summary>
internal static class FlacBlocks
{
    public static void Copy(Stream input, Stream output)
    {
        Span<byte> header = stackalloc byte[4];
        if (input.Length < 8)
        {
            input.CopyTo(output);
            return;
        }
        input.ReadExactly(header);
        output.Write(header);
        for (var isLast = !header.SequenceEqual("fLaC"u8); !isLast && input.Length - input.Position >= 4; )
        {
            input.ReadExactly(header);
            isLast = (header[0] & 0x80) != 0;
            var type = header[0] & 0x7F;
            var length = System.Math.Min(header[1] << 16 | header[2] << 8 | header[3], input.Length - input.Position);
            // 0 is how to decode, 3 is where to seek, 5 is the tracks of a disc: the others are words and pictures
            var isPrivate = type is not (0 or 3 or 5);
            if (isPrivate)
                header[0] = (byte)(header[0] & 0x80 | 1);
            output.Write(header);
            if (isPrivate)
                MediaCleaner.Blank(input, output, length);
            else
                MediaCleaner.Pass(input, output, length);
        }
        input.CopyTo(output);
    }
}
