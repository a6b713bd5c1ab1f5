using System.Globalization;
using System.Text;
using System.Text.Json;
using NecPublish.Describing;
using NecPublish.Diagnostics;
using NecPublish.Storage;
using NecPublish.Verifying;

namespace NecPublish.Cli;

/// <summary>Verifies a bag, a crate or a published site, and prints what it found.</summary>
internal static class VerifyArchive
{
    /// <summary>A report of hundreds of lines is read by nobody; the JSON one is whole.</summary>
    private const int MostLines = 100;

    public static int Run(string? target, bool asJson, Session session)
    {
        if (string.IsNullOrWhiteSpace(target))
            throw new UsageException("Que faut-il vérifier\u202f? Donnez une archive zip, un dossier ou l’adresse d’un site. Pour Les Bases\u202f: ./necpublish verify lesbases");
        var report = Verify(target, session);
        if (asJson)
            session.Output.Write(Encoding.UTF8.GetString(JsonText.Write(report, Json)) + "\n");
        else
            Text(report, session.Output);
        return report.IsSound ? ExitCode.Fine : ExitCode.Blocked;
    }

    private static Verification Verify(string target, Session session)
    {
        if (Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
            return Verifier.SiteAsync(address, session.Cancellation).GetAwaiter().GetResult();
        var full = session.Full(target);
        if (Disk.IsFolder(full))
            return Verifier.Folder(new PhysicalSourceTree(full), target, session.Cancellation);
        if (!Disk.IsFile(full))
            throw new UsageException($"«\u202f{target}\u202f» n’existe pas.");
        using var stream = new PhysicalSourceTree(Path.GetDirectoryName(full)!).Open(Path.GetFileName(full));
        return Verifier.Zip(stream, target, session.Cancellation);
    }

    private static void Text(Verification report, TextWriter output)
    {
        foreach (var finding in report.Findings.Take(MostLines))
            output.Write($"{(finding.Severity == Severity.Error ? "erreur" : "avertissement")}  {finding.Place}{(finding.Place.Length == 0 ? "" : "\u202f: ")}{finding.Message}  [{finding.Check}]\n");
        if (report.Findings.Length > MostLines)
            output.Write($"… et {report.Findings.Length - MostLines} autres (--format json les donne tous).\n");
        var size = report.ByteCount.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", "\u202f", StringComparison.Ordinal);
        output.Write($"{report.Subject} ({report.Kind}, {report.FileCount} fichiers, {size} octets)\u202f: {(report.IsSound ? "tout est en ordre." : "il y a des erreurs.")}\n");
    }

    private static void Json(Utf8JsonWriter json, Verification report)
    {
        json.WriteStartObject();
        json.WriteString("subject", report.Subject);
        json.WriteString("kind", report.Kind);
        json.WriteNumber("files", report.FileCount);
        json.WriteNumber("bytes", report.ByteCount);
        json.WriteBoolean("sound", report.IsSound);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("check", finding.Check);
            json.WriteString("severity", finding.Severity == Severity.Error ? "error" : "warning");
            json.WriteString("place", finding.Place);
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
