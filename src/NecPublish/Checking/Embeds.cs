using System.Text.RegularExpressions;
using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>Sound and film that a text brings in: players, and the files themselves shown by a tag.</summary>
internal static partial class Embeds
{
    private static readonly string[] Hosts = ["youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com", "dailymotion.com", "peertube", "soundcloud.com", "deezer.com", "spotify.com", "podcasts.apple.com", "ausha.co", "arte.tv"];

    public static bool IsMedia(Link link) => link.Facts is RawHtmlFacts facts && (facts.Element is "video" or "audio" || facts.Element is "iframe" or "embed" && IsPlayer(link.Target));

    public static bool IsPlayer(string target) => Hosts.Any(h => target.Contains(h, StringComparison.OrdinalIgnoreCase));

    public static bool IsSound(Link link) => link.Facts is RawHtmlFacts { Element: "audio" } || link.Target.Contains("soundcloud", StringComparison.OrdinalIgnoreCase) || link.Target.Contains("podcast", StringComparison.OrdinalIgnoreCase) || link.Target.Contains("spotify", StringComparison.OrdinalIgnoreCase) || link.Target.Contains("ausha.co", StringComparison.OrdinalIgnoreCase);

    /// <summary>Words that announce what is said in a film, written out.</summary>
    public static bool AnnouncesTranscript(string text) => Transcript().IsMatch(text);

    /// <summary>A transcript stands beside: in the block itself, or in one of the two that follow, or under a heading that follows.</summary>
    public static bool HasTranscript(in RuleContext context)
    {
        for (var i = context.Index; i <= System.Math.Min(context.Index + 2, context.Siblings.Length - 1); i++)
        {
            if (context.Siblings[i] is Block block && Transcript().IsMatch(PlainText.Of([block])))
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"transcri(?:pt|ption|re)|retranscription|version texte|texte intégral", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Transcript();
}
