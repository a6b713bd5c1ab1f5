using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Storage;
using NecPublish.Tables;

namespace NecPublish.Importing;

/// <summary>OpenDocument spreadsheets: the same as a workbook of another maker.</summary>
public sealed class OpenSpreadsheetImporter : IImporter
{
    public string Id => "ods";

    public bool Accepts(SourceFile file) => file.Extension is ".ods";

    public Description Describe(SourceFile file, ISourceTree tree) => new();

    public Imported Import(SourceFile file, ImportContext context)
    {
        try
        {
            return ExcelImporter.Import(file, OpenSpreadsheet.Read(context.Tree.ReadAllBytes(file.Path), context.Cancellation));
        }
        catch (InvalidDataException)
        {
            var rule = ExcelImporter.Unreadable;
            return new(Document.Empty) { Diagnostics = [new Diagnostic(rule, rule.Severity, file.Path, null, $"{rule.Title}. {rule.Why}", rule.Fix, "contenu")] };
        }
    }
}
