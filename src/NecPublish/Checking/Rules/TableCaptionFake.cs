using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 5.4.1: a title beside the table, or in a first row of one cell, that is not its caption.</summary>
public sealed partial class TableCaptionFake : ISourceRule
{
    private const int Longest = 160;

    public RuleInfo Info { get; } =
        new(
            "table-caption-fake",
            Severity.Warning,
            Sources.Text,
            "Le titre du tableau n’y est pas rattaché",
            "Qui passe de tableau en tableau avec un lecteur d’écran n’entend pas son titre.",
            "Mettez le titre juste sous le tableau, après « Table: » : Table: Budget par année"
        )
        {
            Rgaa = ["5.4.1"],
            Wcag = ["1.3.1"],
            Tools = [("Word", "Clic droit sur le tableau, « Insérer une légende »."), ("LibreOffice", "Clic droit sur le tableau, « Insérer une légende »."), ("HTML", "Mettez le titre dans <caption>, juste après <table>.")],
        };

    public NodeKinds Visits => NodeKinds.Table;

    public void Check(Node node, in RuleContext context)
    {
        var table = (Table)node;
        if (table.Facts is TableFacts || !table.Caption.IsEmpty)
            return;
        if (FirstRow(table) is { Cells: [{ ColumnSpan: > 1 } title] } && title.ColumnSpan >= table.Columns.Length)
        {
            var said = PlainText.Of(title.Content).Trim();
            context.Report(title.At.A >= 0 ? title.At : table.At, $"La première ligne du tableau, « {said} », lui sert de titre. {Info.Why}", subject: said);
            return;
        }
        if (context.Index == 0 || context.Siblings[context.Index - 1] is not Para before || before.Content is not [Str or Strong or Emph, ..] || !MayBeCaption(before))
            return;
        var text = PlainText.Of(before.Content).Trim();
        if (IsCaption(text))
            context.Report(before.At, $"« {text} » est écrit au-dessus du tableau, sans y être rattaché. {Info.Why}", $"sous le tableau, écrivez : Table: {Number().Replace(text, "")}", text);
    }

    /// <summary>« Tableau 2 : les ateliers »: a number, then a title, no sentence.</summary>
    internal static bool IsCaption(string text) => text.Length <= Longest && Number().IsMatch(text) && !text.EndsWith('.');

    /// <summary>By its first letters: the paragraph before a table is mostly one of many lines.</summary>
    private static bool MayBeCaption(Para before)
    {
        Span<char> opening = stackalloc char[3];
        var length = Opening.Of(before.Content.AsSpan(), opening);
        return ((ReadOnlySpan<char>)opening[..length]).Equals("tab", StringComparison.OrdinalIgnoreCase);
    }

    private static Row? FirstRow(Table table) =>
        !table.Head.IsEmpty ? table.Head[0]
        : !table.Body.IsEmpty ? table.Body[0]
        : null;

    [GeneratedRegex(@"^(?:tableau|table|tab\.)\s+(?:n°\s*)?(?:\d+|[IVX]+)\s*[:.–—-]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Number();
}
