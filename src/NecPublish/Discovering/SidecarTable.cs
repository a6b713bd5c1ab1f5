using System.Collections.Frozen;
using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Storage;
using NecPublish.Tables;

namespace NecPublish.Discovering;

/// <summary>A CSV, or a sheet of a workbook, that describes things (people, photos, links), read tolerantly: any encoding, delimiter, order and case of columns.</summary>
public static class SidecarTable
{
    /// <summary>One row: cells by column, and the line from 1.</summary>
    public sealed record Line(int Number, ImmutableDictionary<string, string> Cells)
    {
        /// <summary>The cells of columns that are not known here, with their names as they are written.</summary>
        public ImmutableArray<(string Column, string Cell)> Others { get; init; } = [];

        /// <summary>Trimmed; null when the column is absent or the cell empty.</summary>
        public string? this[string column] => Cells.TryGetValue(column, out var cell) && cell.Trim() is { Length: > 0 } text ? text : null;

        public bool? YesNo(string column) => this[column] is { } text ? Values.YesNo(text) : null;

        public DateOnly? Date(string column) => this[column] is { } text ? Values.Date(text) : null;
    }

    /// <param name="columns">The known columns, unaccented snake_case; others are told with the nearest known one.</param>
    public static ImmutableArray<Line> Read(ISourceTree tree, string path, Findings findings, params string[] columns) =>
        Rows(tree, path, findings) is { } rows ? Of(rows, findings, columns) : [];

    /// <summary>The rows, header first, of a workbook's first visible sheet that has any; null, and told, when it cannot be read.</summary>
    public static IReadOnlyList<TableRow>? Rows(ISourceTree tree, string path, Findings findings) => Sheets(tree, path, findings) is { } sheets ? sheets.FirstOrDefault() ?? [] : null;

    /// <summary>The same of every visible sheet that has a row; a CSV is one sheet.</summary>
    public static IReadOnlyList<IReadOnlyList<TableRow>>? Sheets(ISourceTree tree, string path, Findings findings)
    {
        try
        {
            return Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".xlsx" or ".xls" => Sheets(Workbook.Read(tree.ReadAllBytes(path))),
                ".ods" => Sheets(OpenSpreadsheet.Read(tree.ReadAllBytes(path))),
                _ => [[.. CsvRows.Read(() => tree.Open(path), CsvDialect.Detect(() => tree.Open(path)))]],
            };
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            findings.Add(MetadataRules.UnreadableTable, 0, 0, $"{MetadataRules.UnreadableTable.Title}. {MetadataRules.UnreadableTable.Why}", subject: path);
            return null;
        }
    }

    /// <summary>Titles above a sheet's header are left out.</summary>
    private static IReadOnlyList<IReadOnlyList<TableRow>> Sheets(Workbook workbook) =>
    [
        .. workbook.Sheets.Where(s => s.Table.Columns.Length > 0).Select(s => s.Table).Select(table =>
        {
            var rows = table.Rows().ToList();
            return table.HasHeader ? [new(rows.Count > 0 ? System.Math.Max(1, rows[0].Line - 1) : 1, [.. table.Header]), .. rows] : rows;
        }),
    ];

    /// <summary>The same from rows that are already read, header first.</summary>
    public static ImmutableArray<Line> Of(IReadOnlyList<TableRow> rows, Findings findings, params string[] columns)
    {
        if (rows.Count == 0)
            return [];
        var names = rows[0].Cells.Select(c => Column(c, columns, rows[0].Line, findings)).ToList();
        return [.. rows.Skip(1).Where(r => !r.IsBlank).Select(row => new Line(row.Line, Cells(row, names)) { Others = [.. row.Cells.Zip(names, rows[0].Cells).Where(c => c.Second is null).Select(c => (c.Third, c.First))] })];
    }

    private static ImmutableDictionary<string, string> Cells(TableRow row, List<string?> names)
    {
        var cells = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < row.Cells.Count && i < names.Count; i++)
        {
            // of two columns that say the same, the one that is filled
            if (names[i] is { } name && string.IsNullOrWhiteSpace(cells.GetValueOrDefault(name)))
                cells[name] = row.Cells[i];
        }
        return cells.ToImmutable();
    }

    /// <summary>What people call a column whose name is another: the first of these that the table knows.</summary>
    private static readonly FrozenDictionary<string, string[]> Synonyms = new Dictionary<string, string[]>
    {
        ["adresse"] = ["url"], ["lien"] = ["url"],
        ["alternative"] = ["alt"], ["alternative_textuelle"] = ["alt"], ["description"] = ["alt"], ["texte_alternatif"] = ["alt"],
        ["credit"] = ["auteur"], ["photographe"] = ["auteur"],
        ["accord_photo"] = ["accord_image", "accord"], ["accord_image"] = ["accord"], ["accords"] = ["accord"],
        ["autorisation"] = ["accord"], ["autorisation_image"] = ["accord_image", "accord"], ["autorisation_photo"] = ["accord_image", "accord"], ["consentement"] = ["accord"],
        ["droit_image"] = ["accord_image", "accord"], ["droit_a_l_image"] = ["accord_image", "accord"],
        ["copyright"] = ["licence"], ["droits"] = ["licence"], ["droits_d_auteur"] = ["licence"], ["license"] = ["licence"],
        ["enfant"] = ["mineurs"], ["enfants"] = ["mineurs"], ["mineur"] = ["mineurs"],
        ["personne_reconnaissable"] = ["personnes_reconnaissables"], ["personnes"] = ["personnes_reconnaissables"], ["reconnaissable"] = ["personnes_reconnaissables"],
        ["reconnaissables"] = ["personnes_reconnaissables"], ["visages"] = ["personnes_reconnaissables"],
        ["identifiant"] = ["id"],
        ["image"] = ["fichier"], ["nom_de_fichier"] = ["fichier"], ["nom_du_fichier"] = ["fichier"], ["photo"] = ["fichier"],
        ["nom"] = ["nom_affiche"], ["nom_complet"] = ["nom_affiche"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static string? Column(string header, string[] columns, int line, Findings findings)
    {
        var folded = Folding.Slug(header).Replace('-', '_');
        if (folded.Length == 0 || columns.Contains(folded))
            return folded.Length == 0 ? null : folded;
        if (Synonyms.GetValueOrDefault(folded)?.FirstOrDefault(columns.Contains) is { } meant)
            return meant;
        var near = Closest.To(folded, columns);
        findings.Add(
            MetadataRules.UnknownKey,
            line,
            1,
            $"La colonne « {header} » n’est pas connue ici.{(near is null ? "" : $" Vouliez-vous dire « {near} » ?")} {MetadataRules.UnknownKey.Why}",
            near is null ? $"Colonnes connues : {string.Join(", ", columns)}." : $"Renommez la colonne en « {near} ».",
            header
        );
        return null;
    }
}
