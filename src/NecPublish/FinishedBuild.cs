using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NecPublish.Discovering;
using NecPublish.Engines;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>
/// The memory of the last build: what it read and what it left. When neither has changed, nor the program, the day, the options or
/// the engines, the same command has nothing to do again. It is kept in the cache, which may be deleted at any time.
/// </summary>
public sealed class FinishedBuild
{
    private readonly PhysicalSourceTree _source;
    private readonly string _output;
    private readonly BuildOptions _options;
    private readonly ContentCache _cache;
    private readonly string _key;

    /// <summary>Null when some of it cannot be read: the build then says so.</summary>
    private readonly string? _inputs;

    /// <summary>Takes note of the content before the build reads it: what changes meanwhile will be seen as a change.</summary>
    public FinishedBuild(PhysicalSourceTree source, string output, BuildOptions options, TimeProvider time, CancellationToken cancellation)
    {
        (_source, _output, _options) = (source, output, options);
        _cache = new(options.Cache ?? ContentCache.DefaultFolder);
        _key = $"construction-{Hash($"{source.Root}\n{output}\n{options with { Cache = null, Jobs = 0 }}")}";
        try
        {
            var content = FolderState.OfContents(source, AddressRegister.Path, cancellation);
            var program = typeof(FinishedBuild).Module.ModuleVersionId.ToString();
            _inputs = Hash(string.Join('\n', [content, program, BuildDate.Of(time).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. Programs()]));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }

    /// <summary>What the last build said, when it would say and write the same again; null otherwise.</summary>
    public BuildSummary? Recall()
    {
        if (_inputs is null || _cache.TryGet(_key) is not { } kept)
            return null;
        using var reader = new BinaryReader(new MemoryStream(kept, writable: false));
        try
        {
            return reader.ReadString() == _inputs && reader.ReadString() == Outputs() ? FindingsFile.Read(reader) : null;
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException or UnauthorizedAccessException)
        {
            return null; // an older version wrote it, or the output cannot be read: the build will tell
        }
    }

    /// <summary>Remembers a build that was published.</summary>
    public void Keep(BuildSummary summary)
    {
        if (_inputs is null)
            return;
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(_inputs);
            writer.Write(Outputs());
            FindingsFile.Write(writer, summary);
        }
        _cache.Put(_key, stream.ToArray());
    }

    /// <summary>The register of addresses counts as an output: the build writes it, beside the content.</summary>
    private string Outputs() =>
        Hash(
            string.Join(
                '\n',
                FolderState.OfFiles(_output),
                _options.Kit is { } kit ? FolderState.OfFiles(kit) : "",
                _source.Exists(AddressRegister.Path) ? Hash(_source.ReadAllBytes(AddressRegister.Path)) : ""
            )
        );

    private IEnumerable<string> Programs()
    {
        var engines = new EngineRunner(_options.HasEngines);
        return Engine.All.Select(e => FolderState.OfProgram(engines.PathOf(e)));
    }

    private static string Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
