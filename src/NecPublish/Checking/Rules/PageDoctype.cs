using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 8.1.1–8.1.3: a page says that it is HTML, first of all and in the form of today.</summary>
public sealed class PageDoctype : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "page-doctype",
            Severity.Error,
            Sources.Html,
            "Type de document absent ou ancien",
            "Sans lui, le navigateur imite ceux des années 1990\u202f: agrandissement et mise en page ne sont plus sûrs.",
            "Commencez le fichier par <!DOCTYPE html>, avant tout le reste."
        )
        {
            Rgaa = ["8.1.1", "8.1.2", "8.1.3"],
            Wcag = ["4.1.1"],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is HtmlPage { Root: not null } page && (!page.HasDoctype || page.IsQuirky))
            context.Report(new Place(0, 0), subject: page.HasDoctype ? "ancien" : "absent");
    }
}
