using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace NecPublish.Exporting;

/// <summary>
/// Writes a bag (BagIt 1.0, RFC 8493) as a zip with one top folder, byte for byte the same for the same content: entries in the
/// order they are added, one fixed time, pictures stored and texts deflated.
/// </summary>
public sealed class BagWriter : IDisposable
{
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ZipArchive _zip;
    private readonly string _top;
    private readonly List<(string Path, string Sha256, string Sha512)> _payload = [];
    private readonly List<(string Path, string Sha256, string Sha512)> _tags = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly byte[] _buffer = new byte[1 << 16];
    private long _length;

    /// <param name="top">The folder that everything stands in, inside the zip.</param>
    public BagWriter(Stream stream, string top)
    {
        _zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, new UTF8Encoding(false));
        _top = top;
        Tag("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    }

    /// <summary>Adds a file of the payload, under data/. A name that only differs by its capitals from another is refused: half of the machines cannot hold both.</summary>
    /// <exception cref="ArgumentException">The name is taken, or leaves the bag.</exception>
    public void Add(string path, Stream content)
    {
        var name = "data/" + path.Normalize(NormalizationForm.FormC);
        if (path.Length == 0 || path[0] == '/' || path.Contains('\\', StringComparison.Ordinal) || path.Split('/').Any(p => p is "" or "." or "..") || !_names.Add(name))
            throw new ArgumentException($"not a free path inside a bag: {path}", nameof(path));
        var (length, sha256, sha512) = Entry(name, content);
        _length += length;
        _payload.Add((name, sha256, sha512));
    }

    public void Add(string path, ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream(content.ToArray());
        Add(path, stream);
    }

    /// <summary>Ends the bag: bag-info.txt with the fields given and Payload-Oxum, the manifests, the tag manifests.</summary>
    public void Finish(IEnumerable<(string Label, string Value)> info)
    {
        var text = new StringBuilder();
        foreach (var (label, value) in info)
            text.Append(label).Append(": ").Append(OneLine(value)).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"Payload-Oxum: {_length}.{_payload.Count}\n");
        Tag("bag-info.txt", text.ToString());
        var payload = _payload.OrderBy(p => p.Path, StringComparer.Ordinal).ToArray();
        Tag("manifest-sha256.txt", Manifest(payload, sha512: false));
        Tag("manifest-sha512.txt", Manifest(payload, sha512: true));
        var tags = _tags.OrderBy(t => t.Path, StringComparer.Ordinal).ToArray();
        Text("tagmanifest-sha256.txt", Manifest(tags, sha512: false));
        Text("tagmanifest-sha512.txt", Manifest(tags, sha512: true));
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>RFC 8493, section 2.1.3: only line ends and the percent sign are encoded in a manifest.</summary>
    internal static string EncodePath(string path) =>
        path.Replace("%", "%25", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal);

    private static string Manifest(IEnumerable<(string Path, string Sha256, string Sha512)> files, bool sha512)
    {
        var text = new StringBuilder();
        foreach (var file in files)
            text.Append(sha512 ? file.Sha512 : file.Sha256).Append("  ").Append(EncodePath(file.Path)).Append('\n');
        return text.ToString();
    }

    private void Tag(string name, string text)
    {
        var (sha256, sha512) = Text(name, text);
        _tags.Add((name, sha256, sha512));
    }

    private (string Sha256, string Sha512) Text(string name, string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var (_, sha256, sha512) = Entry(name, stream);
        return (sha256, sha512);
    }

    private (long Length, string Sha256, string Sha512) Entry(string name, Stream content)
    {
        var entry = _zip.CreateEntry($"{_top}/{name}", Containers.IsPacked(name) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        entry.LastWriteTime = FixedTime;
        entry.ExternalAttributes = Convert.ToInt32("100644", 8) << 16;
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var sha512 = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        using var output = entry.Open();
        var length = 0L;
        for (int read; (read = content.Read(_buffer)) > 0; length += read)
        {
            output.Write(_buffer, 0, read);
            sha256.AppendData(_buffer, 0, read);
            sha512.AppendData(_buffer, 0, read);
        }
        return (length, Convert.ToHexStringLower(sha256.GetHashAndReset()), Convert.ToHexStringLower(sha512.GetHashAndReset()));
    }

    private static string OneLine(string value) => value.ReplaceLineEndings(" ").Trim();
}
