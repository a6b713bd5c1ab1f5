using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1: a sheet among others that still has the program's name. A workbook's only sheet is named by the file.</summary>
public sealed partial class SheetDefaultName : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "sheet-default-name",
            Severity.Warning,
            Sources.Data,
            "Feuille sans nom propre",
            "Entre « Feuil1 » et « Feuil2 », personne ne sait laquelle ouvrir.",
            "Double-cliquez sur l’onglet de la feuille, et dites ce qu’elle contient."
        )
        {
            Rgaa = ["13.3.1"],
            Wcag = ["2.4.6"],
        };

    public NodeKinds Visits => NodeKinds.Header;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Document.Places == PlaceKind.Sheet && context.Text(node).Trim() is var name && Default().IsMatch(name))
            context.Report(node.At, $"« {name} » ne dit pas ce que contient la feuille. {Info.Why}", subject: name);
    }

    [GeneratedRegex(@"^(?:feuil(?:le)?|sheet|tableau|tabelle|hoja)\s?\d+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Default();
}
