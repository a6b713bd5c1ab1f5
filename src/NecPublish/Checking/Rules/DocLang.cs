using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1 (8.3.1): an office document says its language.</summary>
public sealed class DocLang : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "doc-lang",
            Severity.Warning,
            Sources.Office | Sources.Slides,
            "Document sans langue déclarée",
            "Une voix de synthèse ne sait pas avec quelle prononciation le lire.",
            "Dans Word\u202f: Révision, Langue, « Définir la langue de vérification », Français (France)."
        )
        {
            Rgaa = ["13.3.1", "8.3.1"],
            Wcag = ["3.1.1"],
            Tools = [("Word", "Révision, Langue, « Définir la langue de vérification »."), ("LibreOffice", "Outils, Langue, « Pour tout le texte »."), ("PowerPoint", "Révision, Langue.")],
            Reason = "La page publiée dit sa langue\u202f: c’est donc un avertissement, pour le fichier d’origine.",
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (OfficeFile.Is(context.Document) && string.IsNullOrWhiteSpace(context.Document.Language))
            context.Report(Place.None, subject: context.Resource.Source.Name);
    }
}
