using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 9.1.2: a heading that announces nothing.</summary>
public sealed partial class HeadingGeneric : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "heading-generic",
            Severity.Advice,
            Sources.Text,
            "Titre qui n’annonce rien",
            "Dans la table des matières, personne ne peut deviner ce que contient cette partie.",
            "Dites ce que l’on va lire : « Ce que l’atelier a décidé » plutôt que « Partie 2 »."
        )
        {
            Rgaa = ["9.1.2"],
            Wcag = ["2.4.6"],
            Act = ["b49b2e"],
        };

    public NodeKinds Visits => NodeKinds.Header;

    public void Check(Node node, in RuleContext context)
    {
        var text = context.Text(node).Trim();
        if (text.Length is > 0 and <= 24 && Generic().IsMatch(Folding.Fold(text)))
            context.Report(node.At, $"Le titre « {text} » n’annonce rien. {Info.Why}", subject: text);
    }

    [GeneratedRegex(@"^(?:(?:nouveau |sous )?titre(?: \d+)?|sans titre(?: \d+)?|titre de (?:la|l) (?:section|page|diapositive)|title|untitled|heading(?: \d)?|(?:partie|section|chapitre|slide|diapositive|diapo|page|point) ?(?:\d+|[ivx]+|[a-e]))$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Generic();
}
