using NecPublish.Diagnostics;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1 and 13.4.1: an office file or a PDF that is offered has a page beside it which says the same.</summary>
public sealed class DocNoHtmlAlternative : IPageRule
{
    private static readonly string[] Formats = [".pdf", ".docx", ".odt", ".rtf", ".doc", ".pptx", ".odp", ".ppt"];

    public RuleInfo Info { get; } =
        new(
            "doc-no-html-alternative",
            Severity.Error,
            Sources.Site,
            "Document proposé sans page qui dit la même chose",
            "Qui ne peut pas lire ce format n’a rien d’autre.",
            "Déposez le document dans le dossier d’une séance\u202f: sa page est faite à la publication."
        )
        {
            Rgaa = ["13.3.1", "13.4.1"],
            Wcag = ["1.3.1"],
        };

    public IEnumerable<Diagnostic> Check(SiteRecord site)
    {
        var folders = site.Pages.Select(p => FolderOf(p.Path)).ToHashSet(StringComparer.Ordinal);
        return from file in site.Files
            where Formats.Any(f => file.EndsWith(f, StringComparison.OrdinalIgnoreCase)) && !folders.Contains(FolderOf(file))
            orderby file
            select new Diagnostic(Info, Info.Severity, file, null, $"« {file} » est proposé sans page à côté. {Info.Why}", Info.Fix, file);
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";
}
