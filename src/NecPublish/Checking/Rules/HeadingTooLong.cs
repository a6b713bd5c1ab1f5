using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 9.1.2: a heading is read whole at each step of a navigation by headings.</summary>
public sealed class HeadingTooLong : ISourceRule
{
    private const int Longest = 120;

    public RuleInfo Info { get; } =
        new(
            "heading-too-long",
            Severity.Advice,
            Sources.Text,
            "Titre trop long",
            "Qui navigue de titre en titre l’écoute en entier avant de pouvoir passer au suivant.",
            "Gardez quelques mots dans le titre, et mettez la phrase dans le texte."
        )
        {
            Rgaa = ["9.1.2"],
            Wcag = ["2.4.6"],
        };

    public NodeKinds Visits => NodeKinds.Header;

    public void Check(Node node, in RuleContext context)
    {
        var text = context.Text(node).Trim();
        if (text.Length > Longest)
            context.Report(node.At, $"Ce titre compte {text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)} caractères. {Info.Why}", subject: text);
    }
}
