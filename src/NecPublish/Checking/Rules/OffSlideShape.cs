using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>What lies wholly beside a slide: left out, and told.</summary>
public sealed class OffSlideShape : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "off-slide-shape",
            Severity.Warning,
            Sources.Slides,
            "Objet hors de la diapositive",
            "Personne ne le voit pendant la projection\u202f: c’est souvent un brouillon. Il n’est pas publié.",
            "Supprimez-le, ou ramenez-le dans la diapositive s’il doit être lu."
        )
        {
            Tools = [("PowerPoint", "Réduisez le zoom, sélectionnez l’objet à côté de la diapositive, et supprimez-le."), ("LibreOffice", "Réduisez le zoom, sélectionnez l’objet à côté de la diapositive, et supprimez-le.")],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not OfficeFacts facts)
            return;
        foreach (var at in facts.OffSlideObjects)
            context.Report(at, subject: string.Create(CultureInfo.InvariantCulture, $"{at.A} {at.B}"));
    }
}
