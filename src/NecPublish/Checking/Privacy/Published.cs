using System.Buffers;
using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Checking.Privacy;

/// <summary>A piece of what will be read by everyone, long enough to identify someone: text, address of a link, cell, header or sidecar.</summary>
/// <param name="Line">The line of the header that it stands on, from 1; 0 for what stands in the body or a sidecar.</param>
/// <param name="Column">The folded name of its column in a dataset, "" elsewhere.</param>
/// <param name="IsTarget">An address that a link leads to, not words.</param>
internal readonly record struct Published(Place At, int Line, string Text, string Column = "", bool IsTarget = false);

/// <summary>Gathers everything that a source publishes and that rules on personal data read: nothing shown escapes them.</summary>
internal static class PublishedTexts
{
    /// <summary>A sheet cannot have more columns than this: row and column fit into one place.</summary>
    private const int Stride = 16_384;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>The body, its links and alternatives, the header and the sidecars; cells of datasets are <see cref="Cells(Document)"/>.</summary>
    public static List<Published> Of(List<(Place At, string Text)> runs, IEnumerable<Link> links, Resource resource)
    {
        var found = new List<Published>();
        foreach (var (at, text) in runs)
        {
            if (MayIdentify(text))
                found.Add(new(at, 0, text));
        }
        foreach (var link in links)
        {
            // what a link shows is mostly its own address: it is judged once, as text
            if (MayIdentify(link.Target) && !(link.Content is [Str shown] && link.Target.EndsWith(shown.Text, StringComparison.Ordinal)))
                found.Add(new(link.At, 0, Uri.UnescapeDataString(link.Target), IsTarget: true));
        }
        foreach (var (line, text) in Header(resource.Source).Where(f => f.Text is not null && MayIdentify(f.Text)))
            found.Add(new(Place.None, line, text!));
        return found;
    }

    /// <summary>Every cell of every dataset of the document, beyond the preview too; read again at each call, never held.</summary>
    public static IEnumerable<Published> Cells(Document document) => Datasets(document.Blocks).SelectMany(d => Cells(d.Table, d.Facts, document));

    /// <summary>Every cell of one dataset.</summary>
    public static IEnumerable<Published> Cells(Table table, TableFacts facts, Document document)
    {
        ImmutableArray<string> names = [.. facts.Columns.Select(c => Folding.Fold(c.Name))];
        foreach (var row in facts.Rows())
        {
            for (var i = 0; i < row.Cells.Count; i++)
            {
                if (MayIdentify(row.Cells[i]))
                    yield return new(document.Places == PlaceKind.Sheet ? new(table.At.A, (System.Math.Min(row.Line, 100_000) * Stride) + i) : table.At, 0, row.Cells[i], i < names.Length ? names[i] : "");
            }
        }
    }

    /// <summary>The tables of a document that stand for a whole dataset.</summary>
    public static IEnumerable<(Table Table, TableFacts Facts)> Datasets(ImmutableArray<Block> blocks) =>
        blocks.OfType<Table>().Where(t => t.Facts is TableFacts).Select(t => (t, (TableFacts)t.Facts!));

    /// <summary>An address, or digits enough for a telephone: all other text is passed without a second look.</summary>
    private static bool MayIdentify(string text)
    {
        if (text.Contains('@', StringComparison.Ordinal))
            return true;
        var count = 0;
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Digits); at >= 0; at = rest.IndexOfAny(Digits))
        {
            if (++count == 9)
                return true;
            rest = rest[(at + 1)..];
        }
        return false;
    }

    private static IEnumerable<(int Line, string? Text)> Header(SourceFile source)
    {
        var m = source.Metadata;
        int Line(string key) => m.Lines.GetValueOrDefault(key);
        yield return (Line("titre"), m.Title);
        yield return (Line("resume"), m.Summary);
        yield return (Line("source"), m.Source);
        foreach (var (key, texts) in new[] { ("auteurs", m.Authors), ("animation", m.Facilitators), ("intervenants", m.Speakers), ("organisations", m.Organisations), ("idees_cles", m.KeyIdeas), ("decisions", m.Decisions) })
        {
            foreach (var text in texts)
                yield return (Line(key), text);
        }
        foreach (var step in m.NextSteps)
            yield return (Line("suites"), $"{step.What} {step.Who}");
        if (source.Photo is { } photo)
        {
            foreach (var text in new[] { photo.Alt, photo.Caption, photo.Author, photo.Source })
                yield return (0, text);
        }
        if (source.Dataset is { } dataset)
        {
            foreach (var text in new[] { dataset.Title, dataset.Description, dataset.Producer }.Concat(dataset.Columns.Values.Select(c => c.Description)))
                yield return (0, text);
        }
    }
}
