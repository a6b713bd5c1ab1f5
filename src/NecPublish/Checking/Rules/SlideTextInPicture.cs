using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 1.8.1 (13.3.1): a picture that fills a slide which says nothing itself.</summary>
public sealed class SlideTextInPicture : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "slide-text-in-picture",
            Severity.Review,
            Sources.Slides,
            "Diapositive faite d’une seule image ?",
            "Le texte d’une image n’est ni lu par une voix de synthèse, ni agrandi, ni trouvé par une recherche.",
            "Écrivez le texte dans la diapositive ; si l’image ne contient pas de texte, décrivez-la dans son texte de remplacement."
        )
        {
            Rgaa = ["13.3.1", "1.8.1"],
            Wcag = ["1.4.5"],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not OfficeFacts facts)
            return;
        foreach (var at in facts.SlidesOfPicture)
            context.Report(at, subject: SlideWords.Of(context.Document, at));
    }
}
