using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 1.6.1: a chart, a map or a diagram says more than a short alternative can. What stands beside it may say it already.</summary>
public sealed partial class ImgComplexNoDescription : ISourceRule
{
    /// <summary>Words of an alternative from which it is taken to carry the content itself.</summary>
    private const int WordsThatTell = 14;

    public RuleInfo Info { get; } =
        new(
            "img-complex-no-description",
            Severity.Review,
            Sources.Text | Sources.Image,
            "Image riche : son contenu est-il aussi écrit ?",
            "Une personne aveugle n’a que votre texte pour connaître les chiffres, les lieux ou les étapes que l’image montre.",
            "Écrivez sous l’image ce qu’elle montre, en liste ou en tableau, ou répondez dans decisions.csv si le texte le dit déjà."
        )
        {
            Rgaa = ["1.6.1"],
            Wcag = ["1.1.1"],
            Tools = [("Word", "Ajoutez sous l’image un paragraphe ou un tableau avec les mêmes informations."), ("PowerPoint", "Mettez les mêmes informations dans une diapositive de texte, ou dans un tableau.")],
        };

    public NodeKinds Visits => NodeKinds.Para | NodeKinds.Plain | NodeKinds.Figure;

    public void Check(Node node, in RuleContext context)
    {
        if (node is Figure figure)
        {
            foreach (var block in figure.Content)
                Judge(Inlines.All<Image>(Inlines.Of(block)), figure.Caption, context);
        }
        else if (context.Ancestors.Length == 0 || context.Ancestors[^1] is not Figure)
            Judge(Inlines.All<Image>(Inlines.Of((Block)node)), [], context);
    }

    private void Judge(ReadOnlySpan<Image> images, ImmutableArray<Block> caption, in RuleContext context)
    {
        foreach (var image in images)
        {
            if (image.IsDecorative)
                continue;
            var alternative = PictureFacts.Alternative(image, context);
            var file = image.Target[(image.Target.AsSpan().LastIndexOfAny('/', '#', '?') + 1)..];
            if (alternative.Length == 0 || alternative.AsSpan().Count(' ') + 1 >= WordsThatTell || !IsRich($"{alternative} {PlainText.Of(caption)}", file) || IsTold(context))
                continue;
            context.Report(image.At, $"« {alternative} » : ce que montre cette image est-il aussi écrit dans le texte ? {Info.Why}", subject: $"{image.Target} {alternative}{PictureFacts.Version(image, context)}");
        }
    }

    private static bool IsRich(string words, string file) => Rich().IsMatch(words) || RichFile().IsMatch(Folding.Fold(file));

    /// <summary>The block after, or before, carries what a picture cannot: a table, a list, a link to a description.</summary>
    private static bool IsTold(in RuleContext context)
    {
        for (var i = System.Math.Max(0, context.Index - 1); i <= System.Math.Min(context.Siblings.Length - 1, context.Index + 2); i++)
        {
            if (i != context.Index && context.Siblings[i] is Table or BulletList or OrderedList or DefinitionList)
                return true;
            if (i > context.Index && context.Siblings[i] is Para para && Tells(PlainText.Of(para.Content)))
                return true;
        }
        return false;
    }

    private static bool Tells(string text) =>
        Told().IsMatch(text) || text.Contains("description détaillée", StringComparison.OrdinalIgnoreCase) || text.Contains("version texte", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?:infographie|cartographie|carte (?:de|du|des|d’|d'|interactive|montrant)|schéma|graphique|diagramme|organigramme|histogramme|camembert|frise|nuage de mots|courbe d|arbre de décision|plan (?:du|de la|d’accès|d'accès))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Rich();

    [GeneratedRegex(@"\b(?:infographie|graphique|diagramme|organigramme|histogramme|camembert|chart)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex RichFile();

    [GeneratedRegex(@"^(?:description|lecture|comment lire|en texte|le schéma|la carte|le graphique|l’infographie|l'infographie|ce graphique|cette carte|ce schéma|on y )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Told();
}
