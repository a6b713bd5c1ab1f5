using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing.Office;

/// <summary>Rich Text Format: LibreOffice makes a docx of it, then the same way.</summary>
public sealed class RichTextImporter : IImporter
{
    public string Id => "rtf";

    public bool Accepts(SourceFile file) => file.Role is SourceRole.Note or SourceRole.Page && file.Extension is ".rtf";

    public string? ConvertsTo(SourceFile file) => "docx";

    public Description Describe(SourceFile file, ISourceTree tree) => new();

    public Imported Import(SourceFile file, ImportContext context) => WordImporter.ByLibreOffice(file, context);
}
