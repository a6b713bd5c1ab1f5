using System.Security.Cryptography;
using System.Text;
using NecPublish.Model;

namespace NecPublish.Describing;

/// <summary>
/// What records say of a resource that its own source need not: its authors, as far as they agree to be named, its edition, its publisher. A
/// record that changed has another datestamp, whatever changed in it (OAI-PMH 2.0, 2.5): who harvests what is new would keep for ever
/// a name that was corrected.
/// </summary>
public static class Notice
{
    /// <summary>Bytes of the hash that are kept: it tells one state of a resource from the one before, and nothing else.</summary>
    private const int Kept = 8;

    /// <summary>What tells that it changed: made of what people wrote, not of what the program makes of it, so that a new version of it dates nothing anew.</summary>
    public static string Of(Resource resource, Settings settings)
    {
        var edition = resource.Edition;
        string[] said =
        [
            .. resource.Creators,
            "",
            .. resource.Themes.Select(t => t.Id),
            "",
            .. resource.Organisations.Select(o => o.Name),
            "",
            edition?.Title ?? "",
            edition?.Venue?.Commune ?? "",
            // its title is its session's; that of a text's session may only be the first of its texts
            resource.Kind == ResourceKind.PhotoSet ? resource.Title : "",
            settings.Publisher ?? "",
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', said))).AsSpan(0, Kept));
    }
}
