using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 3.1.1 (13.3.1): cells that say something by their colour alone. Told once a sheet.</summary>
public sealed class SheetColourOnly : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "sheet-colour-only",
            Severity.Warning,
            Sources.Data,
            "Information donnée par la couleur d’une cellule",
            "Une cellule colorée et vide ne dit rien à une personne aveugle ou daltonienne, ni aux programmes\u202f: la page publiée la montre vide.",
            "Écrivez dans la cellule ce que dit sa couleur\u202f: « oui », « en cours », « X »."
        )
        {
            Rgaa = ["13.3.1", "3.1.1"],
            Wcag = ["1.4.1"],
        };

    public NodeKinds Visits => NodeKinds.Table;

    public void Check(Node node, in RuleContext context)
    {
        if (node.Facts is TableFacts { Coloured: [var first, ..] all })
            context.Report(first, $"Cellules colorées et vides\u202f: {all.Length.ToString(CultureInfo.InvariantCulture)}. {Info.Why}", subject: all.Length.ToString(CultureInfo.InvariantCulture));
    }
}
