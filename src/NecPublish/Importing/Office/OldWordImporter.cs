using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing.Office;

/// <summary>Word before 2007: LibreOffice makes a docx of it, then the same way.</summary>
public sealed class OldWordImporter : IImporter
{
    public string Id => "doc";

    public bool Accepts(SourceFile file) => file.Role is SourceRole.Note or SourceRole.Page && file.Extension is ".doc";

    public string? ConvertsTo(SourceFile file) => "docx";

    public Description Describe(SourceFile file, ISourceTree tree) => new();

    public Imported Import(SourceFile file, ImportContext context) => WordImporter.ByLibreOffice(file, context);
}
