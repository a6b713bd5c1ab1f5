using NecPublish.Model;

namespace NecPublish.Checking.Privacy;

/// <summary>The beginning of a table of a text or of a dataset: lists of people are told by their header, wherever it stands.</summary>
internal static class FirstRows
{
    /// <summary>The report of a video conference has ten rows on the meeting itself above those on its people.</summary>
    private const int Count = 15;

    /// <summary>The first rows, the header among them, whatever was taken for the header.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(Table table)
    {
        if (table.Facts is TableFacts facts)
        {
            yield return facts.Header;
            foreach (var row in facts.Rows().Take(Count - 1))
                yield return row.Cells;
            yield break;
        }
        for (var i = 0; i < System.Math.Min(Count, table.Head.Length + table.Body.Length); i++)
        {
            var cells = (i < table.Head.Length ? table.Head[i] : table.Body[i - table.Head.Length]).Cells;
            var texts = new string[cells.Length];
            for (var c = 0; c < texts.Length; c++)
                texts[c] = PlainText.Of(cells[c].Content);
            yield return texts;
        }
    }
}
