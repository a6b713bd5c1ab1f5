using System.Diagnostics;
using Xunit.Abstractions;

namespace NecPublish.Exporting;

/// <summary>
/// What the exporters write, as tools that this project did not write see it. They stand beside a developer's checkout; without
/// them these tests say so and stop.
/// </summary>
public sealed class IndependentJudgesTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _site = Directory.CreateTempSubdirectory("necpublish-judged-").FullName;

    public void Dispose() => Directory.Delete(_site, recursive: true);

    [Fact]
    public void The_machine_readable_archive_passes_every_independent_check()
    {
        var judge = Path.Combine(Root(), "..", "shared", "judges", "judge");
        if (!File.Exists(judge) || !Directory.Exists(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "necpublish-judges", "node_modules")))
        {
            output.WriteLine("Skipped: the independent judges are not installed beside this checkout.");
            return;
        }
        var archive = new SampleArchive();
        foreach (var exporter in TypeScan.All<IExporter>().OrderBy(e => e.Id, StringComparer.Ordinal))
            exporter.Export(archive.Context);
        foreach (var path in archive.Output.List())
        {
            var file = Path.Combine(_site, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, archive.ReadBytes(path));
        }
        var (exit, text) = Run(judge, [_site, "catalogue", "shacl", "rdf", "bags", "datapackage", "feeds", "oai", "sitemap"]);
        output.WriteLine(text);
        Assert.True(exit == 0, text);
    }

    private static (int Exit, string Text) Run(string program, string[] arguments)
    {
        var log = Directory.CreateTempSubdirectory("necpublish-judge-log-").FullName;
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["JUDGE_LOG"] = log;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd() + error.Result;
        process.WaitForExit();
        text += string.Concat(Directory.GetFiles(log).Where(f => process.ExitCode != 0).Select(f => $"\n--- {Path.GetFileName(f)}\n{string.Join('\n', File.ReadLines(f).Take(20))}"));
        Directory.Delete(log, recursive: true);
        return (process.ExitCode, text);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NecPublish.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("not inside the checkout");
        return folder;
    }
}
