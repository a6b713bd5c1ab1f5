using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 6.1.1: two links of the same words, in the same surroundings, lead to two places. Surroundings may tell them apart.</summary>
public sealed class LinkSameTextDifferentTarget : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "link-same-text-different-target",
            Severity.Warning,
            Sources.Text,
            "Deux liens du même nom mènent à deux endroits",
            "Dans la liste des liens, rien ne permet de choisir entre les deux.",
            "Précisez l’un et l’autre : « Le programme du matin », « Le programme de l’après-midi »."
        )
        {
            Rgaa = ["6.1.1"],
            Wcag = ["2.4.4"],
            Act = ["fd3a94"],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        Dictionary<(string Name, string Around), (string Target, string Name)>? seen = null;
        foreach (var (link, around) in context.Texts.Links(context.Document))
        {
            var name = PlainText.Of(link.Content).Trim();
            if (name.Length == 0 || LinkTextGeneric.IsGeneric(name) || !name.Any(char.IsLetter))
                continue;
            var target = link.Target.TrimEnd('/');
            seen ??= [];
            if (seen.TryAdd((Folding.Fold(name), around()), (target, name)))
                continue;
            var first = seen[(Folding.Fold(name), around())];
            if (!string.Equals(first.Target, target, StringComparison.OrdinalIgnoreCase))
                context.Report(link.At, $"Le lien « {name} » mène à {link.Target}, et un autre du même nom à {first.Target}. {Info.Why}", subject: $"{name} {link.Target}");
        }
    }
}
