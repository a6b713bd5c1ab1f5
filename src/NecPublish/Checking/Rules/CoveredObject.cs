using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>What a slide hides under a shape or a photo: a page would show it, so a person says first that nothing is hidden there.</summary>
public sealed class CoveredObject : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "covered-object",
            Severity.Error,
            Sources.Slides,
            "Objet caché sous un autre",
            "Sur la page, rien ne se superpose\u202f: une image y est entière, et un texte s’y lit, même sous un rectangle posé pour cacher un nom ou un visage.",
            "Si quelque chose est caché là, effacez-le dans l’image elle-même, ou supprimez le texte. Sinon, dites-le avec une raison dans decisions.csv."
        )
        {
            CanBeLifted = true,
            Tools = [("PowerPoint", "Sélectionnez l’image et ce qui la couvre, Ctrl+X, puis « Collage spécial », « Image (PNG) »\u202f: les deux n’en font plus qu’une."), ("LibreOffice", "Sélectionnez l’image et ce qui la couvre, clic droit, « Convertir », « En bitmap ».")],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not OfficeFacts facts)
            return;
        foreach (var at in facts.CoveredObjects)
            context.Report(at, subject: string.Create(CultureInfo.InvariantCulture, $"{at.A} {at.B}"));
    }
}
