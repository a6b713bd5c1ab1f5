using System.Collections.Frozen;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 6.1.1: out of its sentence the name says nothing; RGAA lets the sentence explain it, so it then only warns.</summary>
public sealed class LinkTextGeneric : ISourceRule
{
    private const int WordsThatExplain = 4;

    private static readonly FrozenSet<string> Names = new[]
    {
        "cliquez ici", "cliquer ici", "cliquez", "cliquer", "clique ici", "clic", "ici", "la", "lien", "le lien", "ce lien", "lire", "lire la suite", "la suite", "suite", "lire plus",
        "en savoir plus", "savoir plus", "plus", "plus d infos", "plus d informations", "voir", "voir plus", "voir la suite", "voir ici", "telecharger", "telechargement", "document",
        "le document", "page", "cette page", "site", "le site", "site web", "details", "detail", "consulter", "acceder", "acces", "ouvrir", "suivant", "info", "infos", "url", "www",
        "here", "click here", "click", "read more", "more", "learn more", "link", "this link", "download", "details", "see more", "go", "isi", "isiya", "la a",
    }.ToFrozenSet(StringComparer.Ordinal);

    public RuleInfo Info { get; } =
        new(
            "link-text-generic",
            Severity.Error,
            Sources.Text,
            "Lien au texte vague",
            "Qui parcourt la liste des liens entend plusieurs fois le même mot sans savoir où mène chacun.",
            "Mettez dans le lien le nom de ce que l’on va trouver : [le programme de l’atelier](…)."
        )
        {
            Rgaa = ["6.1.1"],
            Wcag = ["2.4.4"],
            Act = ["5effbb"],
            Reason = "RGAA admet que la phrase explique le lien : c’est alors un avertissement.",
        };

    internal static bool IsGeneric(string name) => Names.Contains(Folding.Fold(name));

    public NodeKinds Visits => NodeKinds.Link;

    public void Check(Node node, in RuleContext context)
    {
        var link = (Link)node;
        var name = PlainText.Of(link.Content).Trim();
        if (name.Length == 0 || !Names.Contains(Folding.Fold(name)))
            return;
        var around = context.Siblings.Length == 0 ? 0 : Words(context.Siblings, context.Index) + Outer(context.Ancestors, link);
        context.Report(
            link.At,
            $"Le lien « {name} » ne dit pas où il mène. {Info.Why}",
            subject: $"{name} {link.Target}",
            severity: around >= WordsThatExplain ? Severity.Warning : Severity.Error
        );
    }

    private static int Words(ReadOnlySpan<Node> siblings, int index)
    {
        var words = 0;
        for (var i = 0; i < siblings.Length; i++)
        {
            if (i != index && siblings[i] is Inline inline)
                words += Folding.Fold(PlainText.Of([inline])).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        }
        return words;
    }

    /// <summary>A link inside bold or italics: the words around that.</summary>
    private static int Outer(ReadOnlySpan<Node> ancestors, Node inner)
    {
        for (var i = ancestors.Length - 1; i >= 0; i--)
        {
            var content = ancestors[i] switch
            {
                Para p => p.Content,
                Plain p => p.Content,
                InlineContainer => default,
                _ => [],
            };
            if (content.IsDefault)
            {
                inner = ancestors[i];
                continue;
            }
            if (content.IsEmpty || content.Any(c => ReferenceEquals(c, inner)) && inner is Link)
                return 0;
            return content.Where(c => !ReferenceEquals(c, inner)).Sum(c => Folding.Fold(PlainText.Of([c])).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        }
        return 0;
    }
}
