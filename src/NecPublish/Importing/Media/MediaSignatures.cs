namespace NecPublish.Importing.Media;

/// <summary>
/// Tells by its first bytes whether a file is the sound or film that its name says: anything else under such a name, or one that was cut within
/// its tags, would be published as it came.
/// </summary>
internal static class MediaSignatures
{
    /// <summary>Bytes between an MP3's tags and its first sound that encoders leave empty.</summary>
    private const int MostPadding = 1 << 16;

    /// <summary>MP4 and QuickTime are read box by box, and need no signature.</summary>
    /// <param name="input">At its beginning, and back there afterwards.</param>
    public static bool Fit(Stream input, string extension)
    {
        if (extension == ".mp3")
            return HasFrame(input);
        Span<byte> start = stackalloc byte[12];
        input.Position = 0;
        var length = input.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        input.Position = 0;
        start[length..].Clear();
        return extension switch
        {
            ".wav" => (start.StartsWith("RIFF"u8) || start.StartsWith("RF64"u8)) && start[8..].SequenceEqual("WAVE"u8),
            ".flac" => start.StartsWith("fLaC"u8),
            ".ogg" or ".oga" or ".ogv" or ".opus" => start.StartsWith("OggS"u8),
            ".webm" => start.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]),
            _ => true,
        };
    }

    /// <summary>MPEG audio: eleven bits set begin a frame (ISO/IEC 11172-3, 2.4.1.3), behind the tags.</summary>
    private static bool HasFrame(Stream input)
    {
        var (start, end) = MediaCleaner.SoundOfMp3(input);
        var head = new byte[System.Math.Min(MostPadding, end - start)];
        input.Position = start;
        var length = input.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        input.Position = 0;
        for (var i = 0; i + 1 < length; i++)
        {
            if (head[i] == 0xFF && head[i + 1] >= 0xE0)
                return true;
        }
        return false;
    }
}
