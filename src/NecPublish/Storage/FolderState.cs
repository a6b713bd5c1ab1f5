using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NecPublish.Storage;

/// <summary>What lies in a folder, as one hash that is added to file by file: two equal ones lie there unchanged.</summary>
internal sealed class FolderState : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(string path, long length)
    {
        Span<byte> numbers = stackalloc byte[12];
        var name = Encoding.UTF8.GetBytes(path);
        BinaryPrimitives.WriteInt32LittleEndian(numbers, name.Length);
        BinaryPrimitives.WriteInt64LittleEndian(numbers[4..], length);
        _hash.AppendData(numbers);
        _hash.AppendData(name);
    }

    public void Add(ReadOnlySpan<byte> note)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, note.Length);
        _hash.AppendData(length);
        _hash.AppendData(note);
    }

    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <summary>Of one program: where it is, its length and the time of its last change, links followed.</summary>
    public static string OfProgram(string? path) =>
        path is null ? ""
        : File.ResolveLinkTarget(path, returnFinalTarget: true) is FileInfo target ? $"{target.FullName} {target.Length} {target.LastWriteTimeUtc.Ticks}"
        : $"{path} {new FileInfo(path).Length} {File.GetLastWriteTimeUtc(path).Ticks}";

    public void Dispose() => _hash.Dispose();
}
