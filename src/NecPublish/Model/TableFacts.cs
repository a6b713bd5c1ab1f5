using System.Collections.Immutable;

namespace NecPublish.Model;

/// <summary>What a table is, beside the preview that the tree shows. Attached to the document of a dataset.</summary>
/// <param name="RowCount">Rows of data, the header not counted.</param>
/// <param name="PreviewRows">Rows that the tree's table shows.</param>
public sealed record TableFacts(ImmutableArray<Column> Columns, int RowCount, int PreviewRows) : Facts
{
    /// <summary>False when the first row is data already: the columns are then called "colonne_1", "colonne_2"…</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>The header row as its author wrote it, blanks and repeats included; empty when there is none.</summary>
    public ImmutableArray<string> Header { get; init; } = [];

    /// <summary>The first cell of each merge of a sheet.</summary>
    public ImmutableArray<Place> Merged { get; init; } = [];

    /// <summary>Empty cells of a sheet whose fill stands for a value.</summary>
    public ImmutableArray<Place> Coloured { get; init; } = [];

    /// <summary>The cell under each picture of a sheet that has no text.</summary>
    public ImmutableArray<Place> Undescribed { get; init; } = [];

    /// <summary>Every row of data as found, trimmed, read again at each call: a rule may look at all of them without their being held.</summary>
    public Func<IEnumerable<TableRow>> Rows { get; init; } = static () => [];
}

/// <summary>A row of a dataset. Line counts from 1 in the source (the header's is 1 mostly); short rows are not padded.</summary>
public readonly record struct TableRow(int Line, IReadOnlyList<string> Cells)
{
    public bool IsBlank
    {
        get
        {
            for (var i = 0; i < Cells.Count; i++)
            {
                if (Cells[i].Length > 0)
                    return false;
            }
            return true;
        }
    }
}
