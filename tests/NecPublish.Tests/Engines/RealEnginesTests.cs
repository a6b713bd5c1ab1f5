using System.Text;

namespace NecPublish.Engines;

/// <summary>The engines themselves work within the limits that we put them in. Each is skipped where it is not installed.</summary>
public sealed class RealEnginesTests
{
    private readonly EngineRunner _runner = new();

    [Fact]
    public void Pandoc_reads_standard_input() =>
        Check(Engine.Pandoc, new(Engine.Pandoc, ["-f", "markdown", "-t", "html", "--sandbox"]) { Input = "# Été"u8.ToArray() }, result => Assert.Contains("Été</h1>", Encoding.UTF8.GetString(result.Output.Span), StringComparison.Ordinal));

    [Fact]
    public void LibreOffice_converts_a_batch() =>
        Check(
            Engine.LibreOffice,
            new(Engine.LibreOffice, ["--headless", "-env:UserInstallation=file://{work}/profile", "--convert-to", "odt", "--outdir", "{work}/out", "{work}/a.html", "{work}/b.html"])
            {
                Files = Files(("a.html", "<p>a</p>"), ("b.html", "<p>b</p>")),
            },
            result => Assert.Equal(["a.odt", "b.odt"], result.Files.Keys)
        );

    [Fact]
    public void Chromium_prints() =>
        Check(
            Engine.Chromium,
            new(Engine.Chromium, ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--print-to-pdf={work}/out/a.pdf", "file://{work}/a.html"]) { Files = Files(("a.html", "<h1>Été</h1>")) },
            result => Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(result.Files["a.pdf"]), StringComparison.Ordinal)
        );

    private void Check(Engine engine, EngineCall call, Action<EngineResult> check)
    {
        if (!_runner.Find(engine).IsFound)
            return;
        var result = _runner.Run(call, CancellationToken.None);
        Assert.True(result.IsDone, $"{result.Outcome} {result.ExitCode} {result.Errors}");
        check(result);
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files(params (string Path, string Text)[] files) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, files.Select(f => KeyValuePair.Create(f.Path, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(f.Text))));
}
