using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 9.3.1, 9.3.2: lines that begin with a sign, or paragraphs that follow each other so, without being a list.</summary>
public sealed class ListFake : ISourceRule
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
        var inside = Items(para);
        if (inside >= 2)
        {
            Report(para, inside, context);
            return;
        }
        if (!BeginsAsItem(para) || context.Index > 0 && context.Siblings[context.Index - 1] is Para before && BeginsAsItem(before))
            return;
        var run = 1;
        while (context.Index + run < context.Siblings.Length && context.Siblings[context.Index + run] is Para next && BeginsAsItem(next))
            run++;
        if (run >= 2)
            Report(para, run, context);
    }

    private void Report(Para para, int count, in RuleContext context) =>
        context.Report(
            para.At,
            $"{count.ToString(CultureInfo.InvariantCulture)} lignes forment une liste écrite à la main. {Info.Why}",
            subject: PlainText.Of(para.Content[..End(para, 0)]).TrimStart(),
            severity: count >= 3 ? Severity.Error : Severity.Warning
        );

    /// <summary>The lines of a paragraph that begin as items do.</summary>
    private static int Items(Para para)
    {
        var count = 0;
        for (var from = 0; from <= para.Content.Length; )
        {
            var end = End(para, from);
            count += IsItem(para.Content.AsSpan()[from..end]) ? 1 : 0;
            from = end + 1;
        }
        return count;
    }

    private static bool BeginsAsItem(Para para) => IsItem(para.Content.AsSpan()[..End(para, 0)]);

    /// <summary>Where the line that begins at an inline ends.</summary>
    private static int End(Para para, int from)
    {
        while (from < para.Content.Length && para.Content[from] is not (SoftBreak or LineBreak))
            from++;
        return from;
    }

    private static bool IsItem(ReadOnlySpan<Inline> line)
    {
        Span<char> opening = stackalloc char[6];
        ReadOnlySpan<char> text = opening[..Opening.Of(line, opening)];
        if (text.Length < 3)
            return false;
        var (sign, next) = (text[0], text[1]);
        if (char.IsAsciiLetterLower(sign))
            return next is '.' or ')' && char.IsWhiteSpace(text[2]);
        if (char.IsDigit(sign))
            return IsNumber(text[(char.IsDigit(next) ? 2 : 1)..]);
        return Bullets.Contains(sign) || text.StartsWith("👉") || Dashes.Contains(sign) && char.IsWhiteSpace(next);
    }

    /// <summary>What follows a number makes it an item's: « 1. », « 1) », « 1° », « 1/ », « 1 - ».</summary>
    private static bool IsNumber(ReadOnlySpan<char> rest)
    {
        if (rest.Length > 2 && char.IsWhiteSpace(rest[0]) && rest[1] is '/' or '-')
            rest = rest[1..];
        return rest.Length > 1 && rest[0] is '.' or ')' or '°' or '/' or '-' && char.IsWhiteSpace(rest[1]);
    }

    /// <summary>Drawn for lists: no space need follow.</summary>
    private const string Bullets = "•►✓✔✅➤▪◦‣";

    private const string Dashes = "-–—·*→";
}
