using System.Text.Json;
using NecPublish.Model;

namespace NecPublish.Tables;

/// <summary>A list of JSON objects as a table: one column per key, in the order in which they are met; nested values as JSON text.</summary>
public static class JsonTable
{
    /// <summary>The list that the document is, or that its only list property holds; null when there is none.</summary>
    public static DataTable? Read(JsonElement root, CancellationToken cancellation = default)
    {
        if (root.ValueKind == JsonValueKind.Object)
        {
            var lists = root.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Array).ToList();
            if (lists.Count != 1)
                return null;
            root = lists[0].Value;
        }
        if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() == 0 || root.EnumerateArray().Any(e => e.ValueKind != JsonValueKind.Object))
            return null;
        return From(root.EnumerateArray().Select(e => e.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Text(p.Value)))), cancellation);
    }

    /// <summary>A table of records; a record's line is its number, the header counted.</summary>
    public static DataTable From(IEnumerable<IEnumerable<KeyValuePair<string, string>>> records, CancellationToken cancellation = default)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<Dictionary<int, string>>();
        foreach (var record in records)
        {
            cancellation.ThrowIfCancellationRequested();
            var cells = new Dictionary<int, string>();
            foreach (var (key, value) in record)
            {
                if (!columns.TryGetValue(key, out var column))
                    columns.Add(key, column = columns.Count);
                cells[column] = value;
            }
            rows.Add(cells);
        }
        List<TableRow> table = [.. rows.Select((cells, i) => new TableRow(i + 2, [.. Enumerable.Range(0, columns.Count).Select(c => cells.GetValueOrDefault(c, ""))]))];
        return DataTable.From(() => table, ";", cancellation, [.. columns.Keys.Select(CellText.Clean)]);
    }

    private static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => "",
            JsonValueKind.String => CellText.Clean(value.GetString()!),
            JsonValueKind.True => "oui",
            JsonValueKind.False => "non",
            _ => value.GetRawText(),
        };
}
