using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Pages;

/// <summary>Layout "dataset": what the data are, how they look, how to open them.</summary>
internal static class DatasetPage
{
    private const int RowsToFilter = 8;

    public static ITemplateModel Model(ResourcePage page)
    {
        var (site, resource) = (page.Site, page.Resource);
        var table = page.Document.Facts as TableFacts;
        var columns = Columns(table, resource.Source.Dataset);
        var main = page.Assets.FirstOrDefault(a => a.IsDistribution && a.MediaType == "text/csv") ?? page.Assets.FirstOrDefault(a => a.IsDistribution && a.MediaType != "text/markdown");
        var name = main is null ? "" : System.IO.Path.GetFileName(main.Path);
        return new DatasetModel
        {
            Lead = resource.Summary,
            States = page.States,
            Themes = site.Links(resource.Themes, resource.Folder),
            Size = table is null ? "" : $"{French.Count(table.RowCount, "ligne", "lignes")}, {French.Count(columns.Length, "colonne", "colonnes")}",
            Main = main is null ? null : ResourceFiles.Of(main, resource.Folder, resource.Licence),
            Facts = Facts(resource),
            Chart = DatasetChart.Of(page.Document, table),
            Body = page.Body.Html,
            PreviewNote = PreviewNote(table),
            CanFilter = table is { PreviewRows: >= RowsToFilter },
            Columns = columns,
            HasUnits = columns.Any(c => c.Unit.Length > 0),
            Files = page.Files,
            Spreadsheet = "Dans LibreOffice\u00A0: Fichier, Ouvrir, choisir le fichier, puis «\u202FUnicode (UTF-8)\u202F» et «\u202FVirgule\u202F».",
            Python = $"import pandas as pd\n\ndonnees = pd.read_csv(\"{name}\")\nprint(donnees.head())",
            R = $"donnees <- read.csv(\"{name}\", encoding = \"UTF-8\")\nhead(donnees)",
            Reuse = page.Reuse,
            Others = page.Others,
        };
    }

    /// <summary>Columns of a dataset with what its description adds to what was inferred.</summary>
    public static ImmutableArray<Column> Merge(TableFacts? table, DatasetInfo? info) =>
        table is null
            ? []
            :
            [
                .. table.Columns.Select(c =>
                    info?.Columns.GetValueOrDefault(c.Name) is { } said ? c with { Description = said.Description ?? c.Description, Unit = said.Unit ?? c.Unit } : c
                ),
            ];

    private static ImmutableArray<ColumnModel> Columns(TableFacts? table, DatasetInfo? info) =>
        [
            .. Merge(table, info)
                .Select(c => new ColumnModel
                {
                    Name = c.Name,
                    Type = Words.Of(c.Type),
                    Description = FrenchTypography.Apply(c.Description) ?? "Non renseigné",
                    Unit = c.Unit ?? "",
                }),
        ];

    private static string PreviewNote(TableFacts? table) =>
        table is null ? ""
        : table.PreviewRows >= table.RowCount ? "Le fichier entier."
        : $"Les {French.Number(table.PreviewRows)} premières lignes sur {French.Number(table.RowCount)}.";

    private static ImmutableArray<FactModel> Facts(Resource resource)
    {
        var facts = ImmutableArray.CreateBuilder<FactModel>();
        var info = resource.Source.Dataset;
        ResourceFacts.Add(facts, "Producteur", info?.Producer ?? French.Join(resource.Creators));
        ResourceFacts.Add(facts, "Source", resource.Source.Metadata.Source);
        ResourceFacts.Add(facts, "Période", info?.Period);
        ResourceFacts.Add(facts, "Territoire", info?.Territory);
        ResourceFacts.Add(facts, "Mise à jour", (info?.Modified ?? resource.Modified) is { } day ? French.Capital(French.Date(day)) : null);
        ResourceFacts.Add(facts, "Licence", resource.Licence.Title);
        return facts.ToImmutable();
    }
}
