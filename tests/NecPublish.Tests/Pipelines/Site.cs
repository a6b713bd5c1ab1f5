using System.Text;
using NecPublish.Diagnostics;
using NecPublish.Storage;

namespace NecPublish.Pipelines;

/// <summary>A site built in memory from a few files, for tests that ask what came out.</summary>
public sealed record Site(BuildResult Result, MemoryOutputTree Output)
{
    public const string Settings = "titre: Essai\nurl: https://essai.example\nediteur: Essai\nhebergeur: Essai\ncontact: contact@essai.example\nlicence: cc-by-sa-4.0\n";

    public static readonly TimeProvider Clock = new FixedClock();

    public static Site Build(params (string Path, string Text)[] files) => Build(new BuildOptions { HasDerivatives = false, HasEngines = false }, files);

    public static Site Build(BuildOptions options, params (string Path, string Text)[] files) =>
        Build(options, files.Select(f => KeyValuePair.Create(f.Path, Encoding.UTF8.GetBytes(f.Text))));

    public static Site Build(BuildOptions options, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var all = files.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        all.TryAdd("necpublish.yml", Encoding.UTF8.GetBytes(Settings));
        var output = new MemoryOutputTree();
        return new(new Pipeline().Run(new MemorySourceTree(all), output, options, Clock), output);
    }

    public bool Has(string path) => Output.Exists(path);

    public string Text(string path)
    {
        using var reader = new StreamReader(Output.Open(path), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public IEnumerable<string> Pages => Output.List().Where(p => p.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>Rule ids found, with the file: "img-alt-missing pages/a.md".</summary>
    public IEnumerable<string> Findings(Severity severity) =>
        Result.Diagnostics.Where(d => d.Severity == severity).Select(d => $"{d.Rule.Id} {d.File}");

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    }
}
