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
    public static List<Published> Of(List<TextRun> runs, List<LinkInText> links, Resource resource, ImmutableArray<(string Name, string Text)> unshown)
    {
        var found = new List<Published>();
        foreach (var run in runs)
        {
            if (run.May(RareSigns.Identity) && MayIdentify(run.Text))
                found.Add(new(run.At, 0, run.Text));
        }
        foreach (var inText in links)
        {
            var link = inText.Link;
            // what a link shows is mostly its own address: it is judged once, as text
            if (MayIdentify(link.Target) && !(link.Content is [Str shown] && link.Target.EndsWith(shown.Text, StringComparison.Ordinal)))
                found.Add(new(link.At, 0, Uri.UnescapeDataString(link.Target), IsTarget: true));
        }
        foreach (var (name, text) in unshown)
        {
            if (MayIdentify(text))
                found.Add(new(Place.None, 0, text, Folding.Fold(name)));
        }
        Header(resource.Source, found);
        // a title that the file gives itself beside its text
        if (resource.Source.Metadata.Title is null && MayIdentify(resource.Title) && !runs.Any(r => r.Text.Contains(resource.Title, StringComparison.Ordinal)))
            found.Add(new(Place.None, 0, resource.Title));
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
                    yield return new(CellAt(document, table, row.Line, i), 0, row.Cells[i], i < names.Length ? names[i] : "");
            }
        }
    }

    public static bool HasDatasets(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is Table { Facts: TableFacts })
                return true;
        }
        return false;
    }

    /// <summary>The place of a cell of a dataset, by the line of its row in the source and its column from 0.</summary>
    public static Place CellAt(Document document, Table table, int line, int column) =>
        document.Places == PlaceKind.Sheet ? new(table.At.A, (System.Math.Min(line, 100_000) * Stride) + column) : table.At;

    /// <summary>The tables of a document that stand for a whole dataset.</summary>
    public static IEnumerable<(Table Table, TableFacts Facts)> Datasets(ImmutableArray<Block> blocks) =>
        HasDatasets(blocks) ? blocks.OfType<Table>().Where(t => t.Facts is TableFacts).Select(t => (t, (TableFacts)t.Facts!)) : [];

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

    private static void Header(SourceFile source, List<Published> found)
    {
        var m = source.Metadata;
        Add(m, "titre", m.Title, found);
        Add(m, "resume", m.Summary, found);
        Add(m, "source", m.Source, found);
        Add(m, "lieu", m.Room, found);
        AddAll(m, "themes", m.Themes, found);
        AddAll(m, "auteurs", m.Authors, found);
        AddAll(m, "animation", m.Facilitators, found);
        AddAll(m, "intervenants", m.Speakers, found);
        AddAll(m, "organisations", m.Organisations, found);
        AddAll(m, "idees_cles", m.KeyIdeas, found);
        AddAll(m, "decisions", m.Decisions, found);
        foreach (var step in m.NextSteps)
            Add(m, "suites", $"{step.What} {step.Who}", found);
        if (source.Photo is { } photo)
            AddAll(m, "", [photo.Alt ?? "", photo.Caption ?? "", photo.Author ?? "", photo.Source ?? ""], found);
        if (source.Dataset is { } dataset)
            AddAll(m, "", [dataset.Title ?? "", dataset.Description ?? "", dataset.Producer ?? "", .. dataset.Columns.Values.Select(c => c.Description ?? "")], found);
    }

    private static void AddAll(Metadata header, string key, ImmutableArray<string> texts, List<Published> found)
    {
        foreach (var text in texts)
            Add(header, key, text, found);
    }

    /// <summary>A sidecar has no line.</summary>
    private static void Add(Metadata header, string key, string? text, List<Published> found)
    {
        if (text is not null && MayIdentify(text))
            found.Add(new(Place.None, header.LineOf(key), text));
    }
}
