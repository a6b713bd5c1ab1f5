using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 9.1.1: a skipped level is not a failure of RGAA, so this only warns.</summary>
public sealed class HeadingSkip : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "heading-skip",
            Severity.Warning,
            Sources.Markdown | Sources.Html | Sources.Office,
            "Niveau de titre sauté",
            "Qui navigue de titre en titre croit avoir manqué une partie.",
            "Retirez un « # », ou ajoutez le titre qui manque."
        )
        {
            Rgaa = ["9.1.1"],
            Wcag = ["1.3.1"],
            Tools = [("Word", "Choisissez le style « Titre » du niveau juste au-dessous."), ("LibreOffice", "Choisissez le style « Titre » du niveau juste au-dessous.")],
            Reason = "RGAA ne compte pas un saut de niveau comme un défaut.",
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        // slides each begin anew
        if (context.Document.Source.HasFlag(Sources.Slides))
            return;
        var level = 0;
        foreach (var header in context.Texts.Headings(context.Document))
        {
            // the page has its own level 1: a body may start at 1 or 2
            var expected = level == 0 ? 2 : level + 1;
            if (header.Level > expected)
            {
                var (from, to) = (level == 0 ? "le début" : $"le niveau {level.ToString(CultureInfo.InvariantCulture)}", header.Level.ToString(CultureInfo.InvariantCulture));
                context.Report(header.At, $"Ce titre passe de {from} au niveau {to}. {Info.Why}".Replace("de le début", "du début", StringComparison.Ordinal).Replace("de le niveau", "du niveau", StringComparison.Ordinal), subject: PlainText.Of(header.Content));
            }
            level = header.Level;
        }
    }
}
