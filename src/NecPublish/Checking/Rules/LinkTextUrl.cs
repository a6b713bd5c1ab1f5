using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 6.1.1. A bare domain of 30 characters and an e-mail address are names (note 2 of the criterion).</summary>
public sealed class LinkTextUrl : ISourceRule
{
    private const int ShortDomain = 30;

    public RuleInfo Info { get; } =
        new(
            "link-text-url",
            Severity.Warning,
            Sources.Text,
            "Adresse à la place du texte du lien",
            "Un lecteur d’écran l’épelle signe par signe.",
            "Donnez un nom au lien : [Le site de la collectivité](https://…)."
        )
        {
            Rgaa = ["6.1.1"],
            Wcag = ["2.4.4"],
            Tools = [("Word", "Clic droit sur le lien, « Modifier le lien », champ « Texte à afficher ».")],
        };

    public NodeKinds Visits => NodeKinds.Link;

    public void Check(Node node, in RuleContext context)
    {
        var link = (Link)node;
        var name = PlainText.Of(link.Content).Trim();
        if (IsAddress(name))
            context.Report(link.At, $"« {Short(name)} » est une adresse, pas un nom. {Info.Why}", subject: name);
    }

    private static bool IsAddress(string name)
    {
        if (name.Contains(' ', StringComparison.Ordinal))
            return false;
        var hasScheme = name.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || name.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        if (!hasScheme && !name.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return false;
        var domain = hasScheme ? name[(name.IndexOf("//", StringComparison.Ordinal) + 2)..].TrimEnd('/') : name.TrimEnd('/');
        return hasScheme || domain.Contains('/', StringComparison.Ordinal) || domain.Length > ShortDomain;
    }

    private static string Short(string name) => name.Length <= 60 ? name : name[..57] + "…";
}
