using System.Buffers;
using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>Links that open more than a reading: editing a pad, entering a video room, a way in under someone's name.</summary>
public sealed partial class PrivateLink : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "private-link",
            Severity.Warning,
            Sources.Text | Sources.Pdf,
            "Lien qui donne un accès",
            "Quiconque lit la page pourra modifier le document, ou entrer dans la salle.",
            "Mettez l’adresse de lecture (« Partager », « Publier » dans le bloc-notes), ou retirez le lien."
        );

    public NodeKinds Visits => NodeKinds.Link | NodeKinds.Str;

    public void Check(Node node, in RuleContext context)
    {
        if (node is Link link)
        {
            if (GivesAccess(link.Target))
                context.Report(link.At, subject: link.Target);
            return;
        }
        var run = (Str)node;
        if (!context.May(run.Text, RareSigns.Address) || IsInLink(context.Ancestors))
            return;
        foreach (var match in Address().EnumerateMatches(run.Text))
        {
            var target = run.Text.Substring(match.Index, match.Length);
            if (GivesAccess(target))
                context.Report(context.Within(run, match.Index, match.Length), subject: target);
        }
    }

    private static bool IsInLink(ReadOnlySpan<Node> ancestors)
    {
        foreach (var ancestor in ancestors)
        {
            if (ancestor is Link)
                return true;
        }
        return false;
    }

    private static bool GivesAccess(string target) =>
        target.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && (target.Contains('=', StringComparison.Ordinal) || target.AsSpan().ContainsAny(Marks))
        && (Key().IsMatch(target) || EditedPad().IsMatch(target));

    /// <summary>A part of every such address without « = »: most are told apart without the long expressions.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["/sign", "/hash/", "/to", "/invite/", "/magic", "/reset", "pad", "hedgedoc", "codimd", "hac", ".google.com/"],
        StringComparison.OrdinalIgnoreCase
    );

    [GeneratedRegex(@"https?://[^\s<>«»""]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Address();

    /// <summary>A key in the address: /hash/…, /token/…, /signin/…, ?pwd=…</summary>
    [GeneratedRegex(
        @"/(?:signin|sign-in|hash|token|invite|magic-?link|reset-password)/|[?&#](?:[a-z_-]*token|hash|pwd|passcode|password|secret|signature|sig|checksum|authkey|auth_key|resourcekey|invite|invitation|access_key|apikey|api_key|code_acces)=[^&\s]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Key();

    /// <summary>Pads and office suites opened for writing: HedgeDoc's ?edit and ?both, CryptPad's /edit/, Etherpad's /p/, Google's /edit.</summary>
    [GeneratedRegex(
        @"^https?://(?:[^/]*(?:pad|hedgedoc|codimd|hackmd)[^/]*/[^\s?#]+\?(?:edit|both)\b|[^/]*cryptpad[^/]*/[a-z]+/#/\d/[a-z]+/edit/|[^/]*pad[^/]*/p/(?!r\.)[^/?#]+(?![^?#]*/export/)|(?:docs|drive)\.google\.com/[^?#]*/edit\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex EditedPad();
}
