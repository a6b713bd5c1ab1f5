using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NecPublish.Model;

namespace NecPublish.Importing.Markdown;

/// <summary>
/// What pads write inside a paragraph (HedgeDoc 1, "features": blockquote tags and embeds): « [name=…] [time=…] [color=…] » signs a remark,
/// « {%youtube …%} » shows a film. A signature is a person's name that nobody agreed to; a film becomes a link.
/// </summary>
internal static partial class PadMarks
{
    public static ImmutableArray<Inline> Read(ImmutableArray<Inline> content, MarkdownFindings findings)
    {
        if (content is [Str only] && only.Text.StartsWith("{%", StringComparison.Ordinal) && Embed().Match(only.Text) is { Success: true } embed)
            return [Film(only.At, embed.Groups["service"].Value.ToLowerInvariant(), embed.Groups["id"].Value)];
        if (!content.Any(IsSigned))
            return content;
        var kept = ImmutableArray.CreateBuilder<Inline>(content.Length);
        foreach (var inline in content)
        {
            if (inline is not Str text || !IsSigned(text))
            {
                kept.Add(inline);
                continue;
            }
            findings.Add(ImportRules.PadSignature, text.At, text.Text);
            if (Signature().Replace(text.Text, "") is { Length: > 0 } rest)
                kept.Add(text with { Text = rest });
        }
        return kept.DrainToImmutable();
    }

    private static bool IsSigned(Inline inline) => inline is Str text && text.Text.Contains('[', StringComparison.Ordinal) && Signature().IsMatch(text.Text);

    private static Inline Film(Place at, string service, string id)
    {
        var (target, name) = service switch
        {
            "youtube" => ($"https://www.youtube.com/watch?v={id}", "Voir la vidéo sur YouTube"),
            "vimeo" => ($"https://vimeo.com/{id}", "Voir la vidéo sur Vimeo"),
            _ => (id, "Ouvrir le document PDF"),
        };
        return LinkTargets.IsSafe(target) ? new Link(at, Attr.Empty, [new Str(at, name)], target, "") : new Str(at, id);
    }

    [GeneratedRegex(@"\[(name|time|color)=[^\]]*\]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^\{%\s*(?<service>youtube|vimeo|pdf)\s+(?<id>\S+)\s*%\}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Embed();
}
