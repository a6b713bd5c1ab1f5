using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 6.1.1: an arrow, an emoji or a number is no name. Words of two letters are (UE, IA, FR).</summary>
public sealed class LinkTextSymbol : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "link-text-symbol",
            Severity.Error,
            Sources.Text,
            "Lien fait d’un signe",
            "Un lecteur d’écran dit « flèche » ou « 1 » : personne ne peut deviner où mène le lien.",
            "Mettez dans le lien le nom de ce que l’on va trouver : [le programme de l’atelier](…)."
        )
        {
            Rgaa = ["6.1.1"],
            Wcag = ["2.4.4"],
            Act = ["5effbb"],
            Tools = [("Word", "Clic droit sur le lien, « Modifier le lien », champ « Texte à afficher »."), ("LibreOffice", "Clic droit sur le lien, « Éditer l’hyperlien », champ « Texte ».")],
        };

    public NodeKinds Visits => NodeKinds.Link;

    public void Check(Node node, in RuleContext context)
    {
        var link = (Link)node;
        var name = context.Text(link).Trim();
        if (name.Length is 0 or > 12)
            return;
        var (letters, digits) = (name.Count(char.IsLetter), name.Count(char.IsDigit));
        // « 2024 » is a name, and « B » in an index or for a group; « a) », « [1] », « x » are not
        if (letters == 0 && digits <= 2 || letters == 1 && digits == 0 && name.Length <= 3 && !char.IsUpper(name[0]))
            context.Report(link.At, $"Le lien « {name} » est un signe. {Info.Why}", subject: $"{name} {link.Target}");
    }
}
