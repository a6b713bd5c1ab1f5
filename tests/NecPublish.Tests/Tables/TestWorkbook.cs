using System.IO.Compression;
using System.Text;

namespace NecPublish.Tables;

/// <summary>Writes an xlsx by hand, part by part, so that a test can hide and break what it wants.</summary>
internal sealed class TestWorkbook
{
    private readonly List<(string Name, string State, string Rows, string Columns)> _sheets = [];
    private readonly List<(string Name, string Content)> _parts = [];
    private string _styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/></cellXfs>";
    private string _after = "";
    private string _settings = "";

    /// <param name="rows">The XML inside sheetData.</param>
    /// <param name="columns">The XML inside cols.</param>
    public TestWorkbook Sheet(string name, string rows, string state = "visible", string columns = "")
    {
        _sheets.Add((name, state, rows, columns));
        return this;
    }

    public TestWorkbook Part(string name, string content = "<x/>")
    {
        _parts.Add((name, content));
        return this;
    }

    /// <param name="styles">The XML inside styleSheet.</param>
    public TestWorkbook Styles(string styles)
    {
        _styles = styles;
        return this;
    }

    /// <param name="xml">What follows the rows of every sheet.</param>
    public TestWorkbook After(string xml)
    {
        _after = xml;
        return this;
    }

    /// <param name="xml">What follows the list of sheets.</param>
    public TestWorkbook Settings(string xml)
    {
        _settings = xml;
        return this;
    }

    /// <summary>A row of text cells.</summary>
    public static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((c, i) => $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t>{c}</t></is></c>"))}</row>";

    public byte[] ToArray()
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string packages = "http://schemas.openxmlformats.org/package/2006/relationships";
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Write("_rels/.rels", $"<Relationships xmlns=\"{packages}\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Write(
                "xl/workbook.xml",
                $"<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets>{string.Concat(_sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"s{i}\"/>"))}</sheets>{_settings}</workbook>"
            );
            Write(
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"{packages}\">{string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"s{i}\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))}<Relationship Id=\"st\" Type=\"{relations}/styles\" Target=\"styles.xml\"/></Relationships>"
            );
            Write("xl/styles.xml", $"<styleSheet xmlns=\"{main}\">{_styles}</styleSheet>");
            for (var i = 0; i < _sheets.Count; i++)
                Write($"xl/worksheets/sheet{i}.xml", $"<worksheet xmlns=\"{main}\" xmlns:r=\"{relations}\">{(_sheets[i].Columns.Length > 0 ? $"<cols>{_sheets[i].Columns}</cols>" : "")}<sheetData>{_sheets[i].Rows}</sheetData>{_after}</worksheet>");
            foreach (var (name, content) in _parts)
                Write(name, content);

            void Write(string name, string content)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return output.ToArray();
    }
}
