using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1 (10.3.1): what floats over the text is read where it is anchored, which its author may not have chosen.</summary>
public sealed class DocFloatingObject : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "doc-floating-object",
            Severity.Warning,
            Sources.Office,
            "Image ou cadre flottant",
            "Il n’a pas de place sûre dans la lecture\u202f: un lecteur d’écran le lit avant ou après ce qu’il illustre.",
            "Placez-le « aligné sur le texte », à l’endroit où il doit être lu."
        )
        {
            Rgaa = ["13.3.1"],
            Wcag = ["1.3.2"],
            Tools = [("Word", "Sélectionnez-le, « Options de disposition », « Aligné sur le texte »."), ("LibreOffice", "Clic droit, « Ancre », « Comme caractère ».")],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Facts is not OfficeFacts facts)
            return;
        foreach (var at in facts.FloatingObjects)
            context.Report(at, subject: string.Create(CultureInfo.InvariantCulture, $"{at.A} {at.B}"));
    }
}
