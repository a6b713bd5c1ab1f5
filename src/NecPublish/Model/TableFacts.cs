using System.Collections.Immutable;

namespace NecPublish.Model;

/// <summary>What a table is, beside the preview that the tree shows. Attached to the document of a dataset.</summary>
/// <param name="RowCount">Rows of data, the header not counted.</param>
/// <param name="PreviewRows">Rows that the tree's table shows.</param>
public sealed record TableFacts(ImmutableArray<Column> Columns, int RowCount, int PreviewRows) : Facts;
