using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Storage;
using NecPublish.Tables;

namespace NecPublish.Importing;

/// <summary>CSV and TSV in any encoding and dialect: a preview, the columns' types, and a clean CSV to download.</summary>
public sealed class CsvImporter : IImporter
{
    /// <summary>Above 16 MB the clean CSV is written row by row instead of being held.</summary>
    private const long HeldLength = 16 << 20;

    public static readonly RuleInfo Unreadable = new(
        "csv-unreadable",
        Severity.Error,
        Sources.Data,
        "Ce fichier n’est pas un tableau en texte",
        "Personne ne pourra l’ouvrir comme un tableau\u202F: son contenu n’est pas du texte, malgré son nom.",
        "Ouvrez l’original dans LibreOffice ou Excel, puis enregistrez-le au format CSV."
    );

    public static readonly RuleInfo Empty = new(
        "csv-empty",
        Severity.Error,
        Sources.Data,
        "Ce fichier de données est vide",
        "Une page sans données ferait perdre son temps à qui la trouve.",
        "Remplissez le fichier, ou retirez-le du dossier."
    );

    public static readonly RuleInfo Ragged = new(
        "csv-ragged-rows",
        Severity.Warning,
        Sources.Data,
        "Des lignes n’ont pas autant de cases que l’en-tête",
        "Les valeurs risquent d’être lues dans la mauvaise colonne.",
        "Ouvrez le fichier dans LibreOffice, et vérifiez les lignes signalées\u202F: il y manque une case, ou il y en a une de trop."
    );

    public static readonly RuleInfo OpenQuote = new(
        "csv-open-quote",
        Severity.Warning,
        Sources.Data,
        "Un guillemet est ouvert et jamais refermé",
        "Les logiciels lisent alors toute la suite du fichier comme une seule case.",
        "Cherchez les guillemets droits (\") du fichier, et refermez ou retirez celui qui est seul."
    );

    public static readonly RuleInfo Formula = new(
        "csv-formula",
        Severity.Warning,
        Sources.Data,
        "Des cases commencent comme une formule",
        "Un tableur pourrait les exécuter chez la personne qui ouvre le fichier\u202F: elles sont publiées précédées d’une apostrophe.",
        "Remplacez la formule par sa valeur, ou commencez la case par une lettre."
    );

    public static readonly RuleInfo Encoding = new(
        "csv-encoding",
        Severity.Warning,
        Sources.Data,
        "Ce fichier n’est pas en UTF-8",
        "Chez qui l’ouvre, les accents risquent d’être remplacés par des signes\u202F: la copie publiée est en UTF-8, l’original ne l’est pas.",
        "Dans LibreOffice\u202F: Enregistrer sous, « Éditer les paramètres du filtre », jeu de caractères « Unicode (UTF-8) »."
    )
    {
        Rgaa = ["13.3.1"],
    };

    public string Id => "csv";

    public bool Accepts(SourceFile file) => file.Extension is ".csv" or ".tsv" or ".tab";

    public Description Describe(SourceFile file, ISourceTree tree) => new();

    public Imported Import(SourceFile file, ImportContext context)
    {
        var sheet = Path.GetFileNameWithoutExtension(file.Name);
        DataTable table;
        CsvDialect dialect;
        try
        {
            (table, dialect) = Csv.Read(() => context.Tree.Open(file.Path), context.Cancellation);
        }
        catch (InvalidDataException)
        {
            return new(Document.Empty) { Diagnostics = [Finding(Unreadable, file, null, "contenu")] };
        }
        if (table.Columns.IsEmpty)
            return new(Document.Empty) { Diagnostics = [Finding(Empty, file, null, "contenu")] };
        return new(TablePreview.Document(table, sheet)) { Diagnostics = Findings(table, dialect, file, sheet), Files = [CleanFile(table, file.Name, file.Length)] };
    }

    /// <summary>The table as a clean CSV under a safe name.</summary>
    /// <param name="length">Bytes of the source, which decide whether it is held.</param>
    internal static OpenFile CleanFile(DataTable table, string name, long length)
    {
        var slug = FileTitle.Slug(name);
        var file = new OpenFile((slug.Length > 0 ? slug : "donnees") + ".csv", "text/csv", "Données", default);
        if (length > HeldLength)
            return file with { Writing = stream => table.Write(stream) };
        using var content = new MemoryStream();
        table.Write(content);
        return file with { Content = content.ToArray() };
    }

    /// <summary>What is amiss in a table that could be read.</summary>
    internal static ImmutableArray<Diagnostic> TableFindings(DataTable table, SourceFile file, string sheet)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        if (table.RaggedCount > 0)
            findings.Add(
                Finding(Ragged, file, new SourceLocation.Cell(sheet, TablePreview.Reference(table.FirstRaggedLine, 0)), sheet) with
                {
                    Message = $"{Lines(table.RaggedCount)} de cases que l’en-tête, la première à la ligne {table.FirstRaggedLine}. {Ragged.Why}",
                }
            );
        if (table.FormulaCount > 0)
            findings.Add(Finding(Formula, file, new SourceLocation.Cell(sheet, TablePreview.Reference(table.FirstFormulaLine, table.FirstFormulaColumn)), sheet));
        return findings.ToImmutable();
    }

    private static string Lines(int count) => count == 1 ? "Une ligne n’a pas le même nombre" : $"{count} lignes n’ont pas le même nombre";

    private static ImmutableArray<Diagnostic> Findings(DataTable table, CsvDialect dialect, SourceFile file, string sheet)
    {
        var findings = TableFindings(table, file, sheet);
        if (dialect.Text.Encoding is not (System.Text.UTF8Encoding or System.Text.ASCIIEncoding))
            findings = findings.Add(Finding(Encoding, file, null, dialect.Text.Name));
        return dialect.HasQuotes ? findings : findings.Add(Finding(OpenQuote, file, null, sheet));
    }

    private static Diagnostic Finding(RuleInfo rule, SourceFile file, SourceLocation? place, string subject) =>
        new(rule, rule.Severity, file.Path, place, $"{rule.Title}. {rule.Why}", rule.Fix, subject);
}
