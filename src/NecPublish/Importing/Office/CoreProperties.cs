using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NecPublish.Importing.Office;

/// <summary>docProps/core.xml (ECMA-376 part 2, 11): what a file says of itself. The author is never read.</summary>
internal static partial class CoreProperties
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    /// <summary>Null when there is none, or only a name that software gave.</summary>
    public static string? Title(XDocument? core) => core?.Root?.Element(Dc + "title")?.Value.Trim() is { Length: > 0 } title && !MadeUp().IsMatch(title) ? title : null;

    /// <summary>True for a name that software gave: « Document1 », the name of the file.</summary>
    public static bool IsMadeUp(string title) => MadeUp().IsMatch(title);

    /// <summary>BCP 47.</summary>
    public static string? Language(XDocument? core) => core?.Root?.Element(Dc + "language")?.Value.Trim() is { Length: > 1 } language ? language : null;

    [GeneratedRegex(@"^(?:document\s*\d*|sans titre|untitled|présentation powerpoint|powerpoint presentation|présentation\s*\d*|microsoft \w+ - .*|.*\.(?:docx?|pptx?|odt|odp|rtf|pdf|html?|xlsx?|indd))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex MadeUp();
}
