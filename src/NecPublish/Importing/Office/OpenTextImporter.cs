using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing.Office;

/// <summary>OpenDocument texts: LibreOffice makes a docx of it, then the same way.</summary>
public sealed class OpenTextImporter : IImporter
{
    public string Id => "odt";

    public bool Accepts(SourceFile file) => file.Role is SourceRole.Note or SourceRole.Page && file.Extension is ".odt";

    public string? ConvertsTo(SourceFile file) => "docx";

    public Description Describe(SourceFile file, ISourceTree tree) => OpenDocumentProperties.Of(file, tree);

    public Imported Import(SourceFile file, ImportContext context) => WordImporter.ByLibreOffice(file, context);
}
