using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using NecPublish.Exporting;
using NecPublish.Model.LesBases;
using NecPublish.Pushing.Contract;
using NecPublish.Storage;

namespace NecPublish.Pushing;

/// <summary>A content folder and its kit on disk, and the real program pushing them in a process of its own.</summary>
internal sealed class PushProcess : IDisposable
{
    private static readonly string Program = Path.Join(AppContext.BaseDirectory, "necpublish.dll");

    public PushProcess(Deposit deposit, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        Directory.CreateDirectory(Path.Join(Folder, "content"));
        System.IO.File.WriteAllText(Path.Join(Folder, "content", "necpublish.yml"), "titre: Archive d’essai\nurl: https://archive.example\nediteur: Essai\nhebergeur: Essai\n");
        var site = new MemoryOutputTree();
        foreach (var (path, bytes) in files)
            site.Write(path, bytes);
        Write(deposit, site);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("nec-push-").FullName;
    public string Ledger => Path.Join(Folder, "content", "registre", "lesbases.json");

    public bool GivesSession { get; set; } = true;

    /// <summary>Starts a push. The session goes by the environment, as a person would give it.</summary>
    public Process Start(LesBasesServer server, params string[] more) => StartProgram(["push", "lesbases", "content", "--kit", "lesbases", "--site", server.Site.AbsoluteUri, "--publish", "--yes", .. more]);

    public Task<(int Code, string Text)> RunAsync(LesBasesServer server, params string[] more) => ReadAsync(Start(server, more));

    public Task<(int Code, string Text)> VerifyAsync(LesBasesServer server) => ReadAsync(StartProgram(["verify", "lesbases", "content", "--site", server.Site.AbsoluteUri]));

    private Process StartProgram(IEnumerable<string> words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var word in words.Prepend(Program))
            start.ArgumentList.Add(word);
        start.Environment["NECPUBLISH_LESBASES_SESSION"] = GivesSession ? LesBasesServer.Session : null;
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    private static async Task<(int Code, string Text)> ReadAsync(Process started)
    {
        using var process = started;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Write(Deposit deposit, MemoryOutputTree site)
    {
        using var kit = SiteFolder.Begin(Path.Join(Folder, "lesbases"));
        LesBasesKit.Write([deposit with { Contents = [.. deposit.Contents.Select(InSite)], Cover = deposit.Cover is null ? null : deposit.Cover with { Output = deposit.Cover.Path } }], site, kit);
        kit.Publish();
    }

    private static DepositContent InSite(DepositContent content) =>
        content switch
        {
            ImageContent i => i with { File = i.File with { Output = i.File.Path } },
            FileContent f => f with { File = f.File with { Output = f.File.Path } },
            _ => content,
        };
}
