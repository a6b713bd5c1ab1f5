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
    private readonly string _output;
    private readonly BuildOptions _options;
    private readonly ContentCache _cache;
    private readonly string _key;
    private readonly CancellationToken _cancellation;

    private readonly Lazy<string> _program;

    /// <param name="source">The content.</param>
    public FinishedBuild(PhysicalSourceTree source, string output, BuildOptions options, TimeProvider time, CancellationToken cancellation)
    {
        (Source, _output, _options) = (new(source), output, options);
        _cache = new(options.Cache ?? ContentCache.DefaultFolder);
        _key = $"construction-{Hash($"{source.Root}\n{output}\n{options with { Cache = null, Jobs = 0 }}")}";
        var day = BuildDate.Of(time).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _program = new(() => string.Join('\n', [typeof(FinishedBuild).Module.ModuleVersionId.ToString(), day, .. Programs()]));
        _cancellation = cancellation;
    }

    /// <summary>The content, to build from: what is read of it is what this memory compares later.</summary>
    public RecordedSourceTree Source { get; }

    /// <summary>What the last build said, when it would say and write the same again; null otherwise.</summary>
    public BuildSummary? Recall()
    {
        // without a site there is nothing to compare the content for
        if (!SiteSwap.IsSite(_output) || _cache.TryGet(_key) is not { } kept)
            return null;
        using var reader = new StringTableReader(new MemoryStream(kept, writable: false));
        try
        {
            return reader.ReadString() == Inputs() && reader.ReadString() == Register() && reader.ReadString() == Outputs() ? FindingsFile.Read(reader) : null;
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException or UnauthorizedAccessException)
        {
            return null; // an older version wrote it, or the output cannot be read: the build will tell
        }
    }

    /// <summary>Remembers a build that was published, unless some of the content cannot be read: the next one will say so again.</summary>
    /// <param name="written">What it left in its output folders.</param>
    public void Keep(BuildSummary summary, string written)
    {
        _cache.Put(_key, stream =>
        {
            using var writer = new StringTableWriter(stream);
            writer.Write(Inputs());
            writer.Write(Register());
            writer.Write(written);
            FindingsFile.Write(writer, summary);
        });
    }

    private string Inputs() => Hash($"{Source.State(AddressRegister.Path, _cancellation)}\n{_program.Value}");

    /// <summary>The register of addresses counts as an output: the build writes it, beside the content.</summary>
    private string Register() => Source.Exists(AddressRegister.Path) ? Hash(Source.ReadAllBytes(AddressRegister.Path)) : "";

    /// <summary>Null when it is no longer what a build left.</summary>
    private string? Outputs() => SiteSwap.StateOf(_output) is not { } site ? null : _options.MadeKit is not { } kit ? site : SiteSwap.StateOf(kit) is { } deposits ? site + deposits : null;

    private IEnumerable<string> Programs()
    {
        var engines = new EngineRunner(_options.HasEngines);
        return Engine.All.Select(e => FolderState.OfProgram(engines.PathOf(e)));
    }

    private static string Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
