using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.3.1 (8.6.1): two slides of one name cannot be told apart in a list. Neighbours go on with the same subject: « (suite) » tells.</summary>
public sealed class SlideTitleDuplicate : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "slide-title-duplicate",
            Severity.Warning,
            Sources.Slides | Sources.Markdown,
            "Deux diapositives du même titre",
            "Dans la liste des titres, rien ne dit laquelle est laquelle.",
            "Ajoutez ce qui les distingue\u202f: « Le budget (suite) », « Le budget\u202f: les recettes »."
        )
        {
            Rgaa = ["13.3.1", "9.1.1"],
            Wcag = ["2.4.6"],
            Tools = [("PowerPoint", "Modifiez l’un des deux titres\u202f: « Le budget (suite) »."), ("LibreOffice", "Modifiez l’un des deux titres\u202f: « Le budget (suite) ».")],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        Dictionary<string, Place>? seen = null;
        foreach (var block in context.Document.Blocks)
        {
            if (block is not Div slide || !slide.Attr.Has("slide") || slide.Content.OfType<Header>().FirstOrDefault() is not { } title)
                continue;
            var words = PlainText.Of(title.Content).Trim();
            seen ??= new(StringComparer.Ordinal);
            if (words.Length > 0 && !seen.TryAdd(Folding.Fold(words), title.At))
                context.Report(title.At, $"« {words} » est déjà le titre d’une autre diapositive. {Info.Why}", subject: string.Create(CultureInfo.InvariantCulture, $"{words} {slide.At.A}"));
        }
    }
}
