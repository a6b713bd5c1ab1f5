using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGESN 4.11: the format and weight of what one downloads. The archive's own files get theirs when the page is written.</summary>
public sealed partial class LinkDownloadInfo : ISourceRule
{
    /// <summary>What is saved rather than read, by the end of its address.</summary>
    private static readonly string[] Formats = [".pdf", ".docx", ".doc", ".odt", ".xlsx", ".xls", ".ods", ".csv", ".pptx", ".ppt", ".odp", ".zip", ".mp4", ".mp3", ".epub", ".webm", ".wav"];

    public RuleInfo Info { get; } =
        new(
            "link-download-info",
            Severity.Advice,
            Sources.Text,
            "Téléchargement sans format ni poids",
            "Avec un forfait prépayé ou une mauvaise connexion, on veut savoir avant de cliquer.",
            "Ajoutez le format et le poids dans le lien : [Le bilan (PDF, 1,2 Mo)](…)."
        )
        {
            Reason = "RGESN 4.11. Les fichiers de l’archive reçoivent leur format et leur poids à la publication.",
        };

    public NodeKinds Visits => NodeKinds.Link;

    public void Check(Node node, in RuleContext context)
    {
        var link = (Link)node;
        if (!link.Target.Contains("://", StringComparison.Ordinal) || FormatOf(link.Target) is not { } format)
            return;
        var name = context.Text(link).Trim();
        var hasFormat = name.Contains(format, StringComparison.OrdinalIgnoreCase);
        if (!hasFormat || !Weight().IsMatch(name))
            context.Report(link.At, $"Le lien « {name} » télécharge un fichier sans dire {(hasFormat ? "son poids" : "son format et son poids")}. {Info.Why}", subject: link.Target);
    }

    /// <summary>"pdf" for an address whose end says that it gives such a file; null for a page.</summary>
    internal static string? FormatOf(string target)
    {
        var path = target.AsSpan(0, target.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? end : target.Length);
        foreach (var format in Formats)
        {
            if (path.EndsWith(format, StringComparison.OrdinalIgnoreCase))
                return format[1..];
        }
        return null;
    }

    [GeneratedRegex(@"\d[\s\u00a0\u202f]?(?:k|m|g)?(?:o|b)\b|\d[\s\u00a0\u202f]?octets", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    internal static partial Regex Weight();
}
