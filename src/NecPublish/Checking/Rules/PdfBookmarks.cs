using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1: a long PDF has bookmarks.</summary>
public sealed class PdfBookmarks : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "pdf-bookmarks",
            Severity.Warning,
            Sources.Pdf,
            "Long PDF sans signets",
            "Dans un document de plus de vingt pages, on ne trouve rien sans sommaire.",
            "Refaites le PDF en demandant des signets à partir des titres."
        )
        {
            Rgaa = ["13.3.1"],
            Wcag = ["2.4.5"],
            Tools = [("Word", "Enregistrer sous, PDF, Options, « Créer des signets à l’aide des titres »."), ("LibreOffice", "Fichier, Exporter au format PDF, « Exporter le plan ».")],
            Reason = "La page publiée donne le texte\u202F: c’est donc un avertissement, pour le fichier offert à côté.",
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not PdfFacts facts)
            return;
        if (facts is { HasOutline: false, Pages: > 20 })
            context.Report(Place.None, subject: context.Resource.Source.Name);
    }
}
