using NecPublish.Model;

namespace NecPublish.Storage;

/// <summary>A file of the output that pages, catalogues and lists of checksums tell of. Of the others nobody asks the checksum.</summary>
/// <param name="Length">Bytes.</param>
public readonly record struct WrittenFile(string Path, long Length, Checksum Sha256)
{
    /// <summary>Writes a whole file, and measures it as it was written: with its stamp.</summary>
    public static WrittenFile Write(IOutputTree output, string path, ReadOnlyMemory<byte> content, Attribution? credit = null)
    {
        var written = output.Write(path, content, credit);
        return new(path, written.Length, Checksum.Of(written.Span));
    }

    /// <summary>Writes a large file from a stream, and measures it.</summary>
    public static WrittenFile Write(IOutputTree output, string path, Action<Stream> content)
    {
        output.Write(path, content);
        return Of(output, path);
    }

    /// <summary>Measures a file that this build wrote.</summary>
    public static WrittenFile Of(IOutputTree output, string path)
    {
        using var stream = output.Open(path);
        return new(path, stream.Length, Checksum.Of(stream));
    }
}
