using System.Globalization;
using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 9.3.1, 9.3.2: lines that begin with a sign, or paragraphs that follow each other so, without being a list.</summary>
public sealed partial class ListFake : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "list-fake",
            Severity.Warning,
            Sources.Text,
            "Liste écrite à la main",
            "Un lecteur d’écran ne dit ni qu’il y a une liste, ni combien d’éléments elle compte.",
            "Commencez chaque ligne par « - » suivi d’une espace, après une ligne vide."
        )
        {
            Rgaa = ["9.3.1", "9.3.2"],
            Wcag = ["1.3.1"],
            Tools = [("Word", "Sélectionnez les lignes et cliquez sur le bouton « Puces »."), ("LibreOffice", "Sélectionnez les lignes et cliquez sur « Liste à puces ».")],
        };

    public NodeKinds Visits => NodeKinds.Para;

    public void Check(Node node, in RuleContext context)
    {
        var para = (Para)node;
        var inside = Segments(para).Count(s => IsItem(s));
        if (inside >= 2)
        {
            Report(para, inside, context);
            return;
        }
        if (!IsItem(First(para)) || context.Index > 0 && context.Siblings[context.Index - 1] is Para before && IsItem(First(before)))
            return;
        var run = 1;
        while (context.Index + run < context.Siblings.Length && context.Siblings[context.Index + run] is Para next && IsItem(First(next)))
            run++;
        if (run >= 2)
            Report(para, run, context);
    }

    private void Report(Para para, int count, in RuleContext context) =>
        context.Report(
            para.At,
            $"{count.ToString(CultureInfo.InvariantCulture)} lignes forment une liste écrite à la main. {Info.Why}",
            subject: First(para),
            severity: count >= 3 ? Severity.Error : Severity.Warning
        );

    private static string First(Para para) => Segments(para).FirstOrDefault() ?? "";

    private static IEnumerable<string> Segments(Para para)
    {
        var from = 0;
        for (var i = 0; i <= para.Content.Length; i++)
        {
            if (i < para.Content.Length && para.Content[i] is not (SoftBreak or LineBreak))
                continue;
            yield return PlainText.Of(para.Content[from..i]).TrimStart();
            from = i + 1;
        }
    }

    private static bool IsItem(string line) => line.Length > 2 && Marker().IsMatch(line);

    [GeneratedRegex(@"^(?:[-–—•·*►→✓✔✅➤👉▪◦‣]\s|[•►✓✔✅➤▪◦‣]\S|\d{1,2}(?:[.)°]|\s?[/-])\s|[a-z][.)]\s)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marker();
}
