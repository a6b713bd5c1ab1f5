using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 4.3.1 (13.3.1): sound and film inside a deck.</summary>
public sealed class SlideMediaCaptions : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "slide-media-captions",
            Severity.Review,
            Sources.Slides,
            "Son ou film dans un diaporama, sans sous-titres",
            "Une personne sourde n’en aura rien. Le film n’est pas repris dans la page publiée.",
            "Déposez le film à part, avec ses sous-titres (.vtt) et sa transcription, dans le dossier de la séance."
        )
        {
            Rgaa = ["13.3.1", "4.3.1"],
            Wcag = ["1.2.2"],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not OfficeFacts facts)
            return;
        foreach (var at in facts.MediaWithoutCaptions)
            context.Report(at, subject: $"{SlideWords.Of(context.Document, at)} {at.B.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
    }
}
