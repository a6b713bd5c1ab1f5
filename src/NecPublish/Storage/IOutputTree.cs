using NecPublish.Model;

namespace NecPublish.Storage;

/// <summary>A folder to write into. A path that would leave it is refused. Safe for parallel calls on different paths.</summary>
public interface IOutputTree
{
    /// <summary>Writes a whole file. With a credit, the bytes are stamped with it first where their format can carry it.</summary>
    /// <returns>The bytes that were written: those given, or the stamped ones.</returns>
    ReadOnlyMemory<byte> Write(string path, ReadOnlyMemory<byte> content, Attribution? credit = null);

    /// <summary>Writes a large file (a bag, a film) from a stream, without a stamp.</summary>
    void Write(string path, Action<Stream> content);

    bool Exists(string path);

    /// <summary>Reads back what this build wrote.</summary>
    Stream Open(string path);

    /// <summary>Every path written by this build, sorted ordinally.</summary>
    IReadOnlyList<string> List();
}
