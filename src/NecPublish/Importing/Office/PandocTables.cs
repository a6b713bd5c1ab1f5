using System.Collections.Immutable;
using System.Text.Json;
using NecPublish.Model;

namespace NecPublish.Importing.Office;

/// <summary>Tables of pandoc's JSON: [attr, caption, columns, head, bodies, foot].</summary>
internal static class PandocTables
{
    public static Table Read(JsonElement content, Func<JsonElement, ImmutableArray<Block>> blocks)
    {
        var head = Rows(content[3][1], blocks);
        var bodies = content[4].EnumerateArray().ToList();
        var body = bodies.SelectMany(b => Rows(b[2], blocks).Concat(Rows(b[3], blocks))).ToImmutableArray();
        var foot = Rows(content[5][1], blocks);
        // a header row without a word heads nothing: pandoc makes one up where there is none
        if (head.All(IsBlank))
            head = [];
        var at = head.Concat(body).Concat(foot).Select(r => r.At).FirstOrDefault(a => a.A >= 0, Place.None);
        return new(
            at,
            Attr.Empty,
            blocks(content[1][1]),
            [.. content[2].EnumerateArray().Select(c => Align(c[0]))],
            head,
            body,
            foot,
            bodies.Count > 0 ? bodies[0][1].GetInt32() : 0
        );
    }

    private static ImmutableArray<Row> Rows(JsonElement rows, Func<JsonElement, ImmutableArray<Block>> blocks) => [.. rows.EnumerateArray().Select(r => Row(r[1], blocks))];

    private static Row Row(JsonElement cells, Func<JsonElement, ImmutableArray<Block>> blocks)
    {
        var read = cells.EnumerateArray().Select(c => Cell(c, blocks)).ToImmutableArray();
        return new(read.Select(c => c.At).FirstOrDefault(a => a.A >= 0, Place.None), read);
    }

    private static Cell Cell(JsonElement cell, Func<JsonElement, ImmutableArray<Block>> blocks)
    {
        var content = blocks(cell[4]);
        return new(content.IsEmpty ? Place.None : content[0].At, Align(cell[1]), System.Math.Max(1, cell[2].GetInt32()), System.Math.Max(1, cell[3].GetInt32()), content);
    }

    private static Alignment Align(JsonElement alignment) =>
        alignment.GetProperty("t").GetString() switch
        {
            "AlignLeft" => Alignment.Left,
            "AlignRight" => Alignment.Right,
            "AlignCenter" => Alignment.Center,
            _ => Alignment.Default,
        };

    private static bool IsBlank(Row row) => row.Cells.All(c => PlainText.Of(c.Content).Trim().Length == 0);
}
