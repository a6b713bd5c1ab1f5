using NecPublish.Importing.Office;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing.Decks;

/// <summary>PowerPoint before 2007: LibreOffice makes a pptx of it, then the same way.</summary>
public sealed class OldPowerPointImporter : IImporter
{
    public string Id => "ppt";

    public bool Accepts(SourceFile file) => file.Extension is ".ppt";

    public string? ConvertsTo(SourceFile file) => "pptx";

    public Description Describe(SourceFile file, ISourceTree tree) => new();

    public Imported Import(SourceFile file, ImportContext context) => PowerPointImporter.ByLibreOffice(file, context);
}
