using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Verifying;

/// <summary>
/// Compares a deposit with the public Markdown by its words alone: every passage must be there, in order. Punctuation, marks and
/// addresses are left out, because the site writes them its own way.
/// </summary>
internal static partial class LesBasesComparison
{
    public static ImmutableArray<string> Of(Deposit deposit, string markdown, string? title)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        if (title is not null && Folding.Fold(title) != Folding.Fold(deposit.Title))
            found.Add($"Le titre est « {title} » au lieu de « {deposit.Title} ».");
        var words = Folding.Fold(WebUtility.HtmlDecode(Addresses().Replace(Escapes().Replace(markdown, "${mark}"), " ")));
        var from = 0;
        Look("La description", deposit.Description, words, ref from, found);
        for (var i = 0; i < deposit.Contents.Length; i++)
        {
            foreach (var passage in Passages(deposit.Contents[i]))
                Look(string.Create(CultureInfo.InvariantCulture, $"Le contenu {i + 1}"), passage, words, ref from, found);
        }
        return found.ToImmutable();
    }

    private static void Look(string what, string passage, string words, ref int from, ImmutableArray<string>.Builder found)
    {
        var wanted = Folding.Fold(passage);
        if (wanted.Length == 0)
            return;
        var at = words.IndexOf(wanted, from, StringComparison.Ordinal);
        if (at >= 0)
            from = at + wanted.Length;
        else
            found.Add(
                words.Contains(wanted, StringComparison.Ordinal)
                    ? $"{what} n’est pas à sa place : « {Limits.Shorten(passage, 80)} »."
                    : $"{what} a changé ou manque : « {Limits.Shorten(passage, 80)} »."
            );
    }

    private static IEnumerable<string> Passages(DepositContent content) =>
        content switch
        {
            SectionContent s => [s.Title],
            // each run between two tags: the site may put marks of its own where a tag was
            TextContent t => Tags().Split(t.Text).Select(WebUtility.HtmlDecode).OfType<string>().Where(p => !Uri.IsWellFormedUriString(p.Trim(), UriKind.Absolute)),
            ImageContent i => [i.Alternative],
            FileContent f => [f.Title],
            LinkContent l => [l.Title],
            _ => [],
        };

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\]\([^)]*\)|https?://[^\s)>]+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\\(?<mark>[\\`*_{}\[\]()#+\-.!<>|~])", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Escapes();
}
