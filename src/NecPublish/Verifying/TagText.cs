using System.Text;

namespace NecPublish.Verifying;

/// <summary>The text of a tag file: UTF-8, lines ended by LF, CR or CR LF (RFC 8493, section 2.2).</summary>
internal sealed record TagText(string[] Lines, bool HasMark, bool IsUtf8)
{
    /// <summary>Far beyond any real tag file: a manifest line is a few hundred bytes.</summary>
    private const int LongestFile = 256 << 20;

    public static TagText Read(IArchiveFiles files, string name)
    {
        if (files.LengthOf(name) > LongestFile)
            throw new InvalidDataException($"« {name} » est bien trop long.");
        using var stream = files.Open(name);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        var hasMark = bytes.StartsWith("\uFEFF"u8);
        if (hasMark)
            bytes = bytes[3..];
        var isUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        var lines = Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        return new([.. lines.Where(l => l.Length > 0)], hasMark, isUtf8);
    }
}
