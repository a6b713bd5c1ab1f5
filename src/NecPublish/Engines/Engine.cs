using System.Collections.Immutable;

namespace NecPublish.Engines;

/// <summary>An external program that the build can use and can do without.</summary>
/// <param name="Id">Stable, lower-case: it stands in cache keys.</param>
/// <param name="Name">As people know it.</param>
/// <param name="Commands">Names to look for on the PATH, the first found wins.</param>
/// <param name="Packages">Debian and Ubuntu packages that bring it; empty when none does.</param>
/// <param name="Use">What is lost without it: a French noun phrase.</param>
public sealed record Engine(string Id, string Name, ImmutableArray<string> Commands, ImmutableArray<string> Packages, string Use)
{
    /// <summary>The argument that makes it print its version.</summary>
    public string VersionArgument { get; init; } = "--version";

    public static readonly Engine Pandoc = new("pandoc", "Pandoc", ["pandoc"], ["pandoc"], "la lecture des textes Word et OpenDocument");

    public static readonly Engine LibreOffice = new(
        "libreoffice",
        "LibreOffice",
        ["soffice", "libreoffice"],
        ["libreoffice-writer-nogui", "libreoffice-calc-nogui", "libreoffice-impress-nogui"],
        "la lecture des anciens fichiers de bureau et des présentations OpenDocument"
    );

    public static readonly Engine Chromium = new("chromium", "Chromium", ["chromium", "chromium-browser", "google-chrome"], ["chromium"], "le livret PDF de chaque édition, et check --browser");

    public static readonly Engine Qpdf = new("qpdf", "QPDF", ["qpdf"], ["qpdf"], "les PDF à télécharger");

    public static readonly Engine Pagefind = new("pagefind", "Pagefind", ["pagefind_extended", "pagefind"], [], "la recherche dans le texte des pages");

    /// <summary>Every engine, in the order that the doctor shows them.</summary>
    public static readonly ImmutableArray<Engine> All = [Pandoc, LibreOffice, Chromium, Qpdf, Pagefind];
}
