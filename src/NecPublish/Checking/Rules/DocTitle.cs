using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1 (8.5.1): an office document says its title in its properties.</summary>
public sealed class DocTitle : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "doc-title",
            Severity.Warning,
            Sources.Office | Sources.Slides,
            "Document sans titre dans ses propriétés",
            "Un lecteur d’écran annonce le nom du fichier à la place du titre.",
            "Dans Word\u202f: Fichier, Informations, champ « Titre »."
        )
        {
            Rgaa = ["13.3.1", "8.5.1"],
            Wcag = ["2.4.2"],
            Tools = [("Word", "Fichier, Informations, champ « Titre »."), ("LibreOffice", "Fichier, Propriétés, onglet « Description », champ « Titre »."), ("PowerPoint", "Fichier, Informations, champ « Titre ».")],
            Reason = "La page publiée porte son propre titre, et les copies que l’archive en donne aussi\u202f: c’est donc un avertissement, pour le fichier d’origine.",
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (OfficeFile.Is(context.Document) && string.IsNullOrWhiteSpace(context.Document.Title))
            context.Report(Place.None, subject: context.Resource.Source.Name);
    }
}
