using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Rendering.Pages;

namespace NecPublish.Rendering;

public class DatasetChartTests
{
    private static readonly ImmutableArray<Column> Columns = [new("libelle", ColumnType.String), new("valeur", ColumnType.Integer), new("unite", ColumnType.String)];

    [Fact]
    public void Only_rows_of_one_unit_are_compared()
    {
        var svg = Chart(Columns, ["présents", "29", "personnes"], ["pour", "45", "voix"], ["contre", "0", "voix"], ["<abstentions>", "9", "voix"]);
        Assert.Contains("pour\u00A0: <tspan class=\"v\">45</tspan>", svg, StringComparison.Ordinal);
        Assert.Contains("width=\"99.7%\"", svg, StringComparison.Ordinal);
        Assert.Contains("width=\"19.9%\"", svg, StringComparison.Ordinal);
        Assert.Contains("&lt;abstentions&gt;", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("présents", svg, StringComparison.Ordinal);
        Assert.Contains("seulement les lignes comptées en voix", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_number_columns_a_negative_a_gap_or_one_row_draw_nothing()
    {
        Assert.Empty(Chart([new("nom", ColumnType.String), new("a", ColumnType.Integer), new("b", ColumnType.Number)], ["x", "1", "2"], ["y", "3", "4"]));
        Assert.Empty(Chart(Columns, ["x", "-1", "voix"], ["y", "3", "voix"]));
        Assert.Empty(Chart(Columns, ["x", "", "voix"], ["y", "3", "voix"]));
        Assert.Empty(Chart(Columns, ["x", "1", "voix"]));
    }

    [Fact]
    public void A_preview_that_is_not_the_whole_file_draws_nothing()
    {
        var (document, facts) = Make(Columns, [["x", "1", "voix"], ["y", "2", "voix"]]);
        Assert.NotEmpty(DatasetChart.Of(document, facts).Text);
        Assert.Empty(DatasetChart.Of(document, facts with { RowCount = 3 }).Text);
    }

    private static string Chart(ImmutableArray<Column> columns, params string[][] rows)
    {
        var (document, facts) = Make(columns, rows);
        return DatasetChart.Of(document, facts).Text;
    }

    private static (Document Document, TableFacts Facts) Make(ImmutableArray<Column> columns, string[][] rows)
    {
        var at = Place.None;
        ImmutableArray<Row> body = [.. rows.Select(r => new Row(at, [.. r.Select(c => new Cell(at, Alignment.Default, 1, 1, [new Plain(at, [new Str(at, c)])]))]))];
        var table = new Table(at, Attr.Empty, [], [], [], body, []);
        return (new Document(PlaceKind.Sheet, [table]), new TableFacts(columns, rows.Length, rows.Length));
    }
}
