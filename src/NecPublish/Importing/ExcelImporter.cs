using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Storage;
using NecPublish.Tables;

namespace NecPublish.Importing;

/// <summary>Workbooks, xlsx and xls: a preview and a clean CSV per visible sheet; what is hidden stays out, and is said.</summary>
public sealed class ExcelImporter : IImporter
{
    public static readonly RuleInfo Unreadable = new(
        "workbook-unreadable",
        Severity.Error,
        Sources.Data,
        "Ce classeur ne s’ouvre pas",
        "Le fichier est abîmé, protégé par un mot de passe, ou ce n’est pas un classeur malgré son nom.",
        "Ouvrez-le dans LibreOffice ou Excel, retirez le mot de passe s’il y en a un, et enregistrez-le à nouveau."
    );

    public static readonly RuleInfo HiddenSheet = new(
        "hidden-sheet",
        Severity.Error,
        Sources.Data,
        "Ce classeur contient une feuille masquée",
        "Une feuille masquée peut contenir des données personnelles oubliées\u202F: elle n’est pas publiée.",
        "Affichez la feuille (clic droit sur un onglet, Afficher), puis supprimez-la, ou laissez-la visible si elle doit être publiée."
    )
    {
        CanBeLifted = true,
    };

    public static readonly RuleInfo PivotCache = new(
        "pivot-cache",
        Severity.Error,
        Sources.Data,
        "Ce classeur garde une copie des données d’un tableau croisé",
        "La copie contient toutes les lignes d’origine, même celles d’une feuille supprimée\u202F: elle n’est pas publiée.",
        "Collez le tableau croisé comme des valeurs dans un nouveau classeur, et déposez celui-ci."
    )
    {
        CanBeLifted = true,
    };

    public static readonly RuleInfo HiddenRows = new(
        "hidden-rows",
        Severity.Warning,
        Sources.Data,
        "Des lignes sont masquées",
        "Elles ne sont pas publiées\u202F: le tableau est incomplet si vous les aviez seulement filtrées.",
        "Affichez toutes les lignes (Données, Réinitialiser le filtre), ou supprimez celles qui sont en trop."
    );

    public static readonly RuleInfo HiddenColumns = new(
        "hidden-columns",
        Severity.Warning,
        Sources.Data,
        "Des colonnes sont masquées",
        "Elles ne sont pas publiées\u202F: on cache souvent ainsi des noms, des adresses ou des numéros, qui restent dans le fichier.",
        "Supprimez-les si elles ne doivent pas circuler\u202F; sinon, affichez-les (sélectionnez les colonnes voisines, clic droit, Afficher)."
    );

    public static readonly RuleInfo HiddenCells = new(
        "hidden-cells",
        Severity.Warning,
        Sources.Data,
        "Des cellules ne montrent pas ce qu’elles contiennent",
        "Un format «\u202F;;;\u202F», une écriture de la couleur du fond ou une fusion les cache à l’écran, sans rien en effacer\u202F: leur contenu n’est pas publié.",
        "Effacez-le s’il ne doit pas circuler\u202F; sinon, rendez-le visible (clic droit, Formater les cellules\u202F: catégorie Standard et couleur de police\u202F; ou défusionnez)."
    );

    public static readonly RuleInfo WithoutValue = new(
        "formula-without-value",
        Severity.Warning,
        Sources.Data,
        "Des formules n’ont pas encore été calculées",
        "Le fichier contient la formule, mais pas son résultat\u202F: ces cases sont vides, ou à zéro, sur la page et dans les fichiers proposés.",
        "Ouvrez le classeur dans LibreOffice ou Excel, vérifiez les résultats, enregistrez, et déposez-le à nouveau."
    );

    public static readonly RuleInfo TextBoxes = new(
        "sheet-text-box",
        Severity.Warning,
        Sources.Data,
        "Zone de texte posée sur la feuille",
        "Ses mots ne sont dans aucune cellule\u202F: la page et les fichiers proposés ne les ont pas.",
        "Écrivez-les dans des cellules, ou dans la description du jeu de données (fichier .yml du même nom)."
    );

    public static readonly RuleInfo Comments = new(
        "workbook-comments",
        Severity.Warning,
        Sources.Data,
        "Ce classeur contient des commentaires",
        "Ils ne sont pas publiés\u202F: ce qu’ils expliquent manquera à qui lira les données.",
        "Recopiez ce qui est utile dans la description du jeu de données."
    );

    public static readonly RuleInfo ExternalLinks = new(
        "workbook-external-links",
        Severity.Warning,
        Sources.Data,
        "Ce classeur prend des valeurs dans d’autres fichiers",
        "Les valeurs publiées sont celles du dernier enregistrement\u202F: elles peuvent être périmées.",
        "Remplacez les formules par leurs valeurs (Édition, Collage spécial, Nombres)."
    );

    /// <summary>Hidden columns or cells that a message names.</summary>
    private const int Named = 10;

    public string Id => "excel";

    public bool Accepts(SourceFile file) => file.Extension is ".xlsx" or ".xlsm" or ".xls";

    public Description Describe(SourceFile file, ISourceTree tree) => new();

    public Imported Import(SourceFile file, ImportContext context)
    {
        try
        {
            return Import(file, Workbook.Read(context.Tree.ReadAllBytes(file.Path), context.Cancellation));
        }
        catch (InvalidDataException)
        {
            return new(Document.Empty) { Diagnostics = [Finding(Unreadable, file, null, "contenu")] };
        }
    }

    /// <summary>What a workbook becomes, whatever it was read from.</summary>
    internal static Imported Import(SourceFile file, Workbook workbook)
    {
        var findings = Findings(file, workbook);
        ImmutableArray<Sheet> sheets = [.. workbook.Sheets.Where(s => !s.Table.Columns.IsEmpty)];
        if (sheets.IsEmpty)
            return new(Document.Empty) { Diagnostics = findings.Add(Finding(CsvImporter.Empty, file, null, "contenu")) };
        var name = Path.GetFileNameWithoutExtension(file.Name);
        return new(TablePreview.Document([.. sheets.Select(s => (s.Table, s.Name, s.Marks))]))
        {
            Diagnostics = [.. findings, .. sheets.SelectMany(s => CsvImporter.TableFindings(s.Table, file, s.Name))],
            Files = [.. sheets.Select(s => Csv(s, sheets.Length == 1 ? name : $"{name} {s.Name}", sheets.Length == 1))],
        };
    }

    private static OpenFile Csv(Sheet sheet, string name, bool isAlone)
    {
        var file = CsvImporter.CleanFile(sheet.Table, name + ".csv", 0);
        return isAlone ? file : file with { Label = $"Données, feuille «\u202F{sheet.Name}\u202F»" };
    }

    private static ImmutableArray<Diagnostic> Findings(SourceFile file, Workbook workbook)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var sheet in workbook.HiddenSheets)
            findings.Add(Finding(HiddenSheet, file, new SourceLocation.Cell(sheet, "A1"), sheet));
        foreach (var sheet in workbook.Sheets.Where(s => s.HiddenRows > 0))
            findings.Add(Finding(HiddenRows, file, new SourceLocation.Cell(sheet.Name, "A1"), sheet.Name));
        foreach (var sheet in workbook.Sheets.Where(s => !s.HiddenColumns.IsEmpty))
        {
            var letters = sheet.HiddenColumns.Select(c => TablePreview.Reference(1, c)[..^1]).ToList();
            findings.Add(Finding(HiddenColumns, file, sheet, letters, letters[0] + "1"));
        }
        foreach (var sheet in workbook.Sheets.Where(s => !s.HiddenCells.IsEmpty))
            findings.Add(Finding(HiddenCells, file, sheet, References(sheet.HiddenCells)));
        foreach (var sheet in workbook.Sheets.Where(s => !s.WithoutValue.IsEmpty))
            findings.Add(Finding(WithoutValue, file, sheet, References(sheet.WithoutValue)));
        foreach (var sheet in workbook.Sheets.Where(s => !s.Marks.Boxes.IsEmpty))
        {
            var (row, column) = sheet.Marks.Boxes[0];
            findings.Add(Finding(TextBoxes, file, new SourceLocation.Cell(sheet.Name, TablePreview.Reference(row, column)), sheet.Name));
        }
        if (workbook.HasPivotCache)
            findings.Add(Finding(PivotCache, file, null, "tableau croisé"));
        if (workbook.HasComments)
            findings.Add(Finding(Comments, file, null, "commentaires"));
        if (workbook.HasExternalLinks)
            findings.Add(Finding(ExternalLinks, file, null, "liens"));
        return findings.ToImmutable();
    }

    private static List<string> References(ImmutableArray<(int Row, int Column)> cells) => [.. cells.Take(Named + 1).Select(c => TablePreview.Reference(c.Row, c.Column))];

    /// <summary>Told once a sheet, with the first names of what is meant.</summary>
    private static Diagnostic Finding(RuleInfo rule, SourceFile file, Sheet sheet, List<string> names, string? first = null) =>
        Finding(rule, file, new SourceLocation.Cell(sheet.Name, first ?? names[0]), sheet.Name) with
        {
            Message = $"{rule.Title} ({string.Join(", ", names.Take(Named))}{(names.Count > Named ? "…" : "")}). {rule.Why}",
        };

    private static Diagnostic Finding(RuleInfo rule, SourceFile file, SourceLocation? place, string subject) =>
        new(rule, rule.Severity, file.Path, place, $"{rule.Title}. {rule.Why}", rule.Fix, subject);
}
