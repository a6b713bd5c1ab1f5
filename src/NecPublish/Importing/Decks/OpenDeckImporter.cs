using NecPublish.Importing.Office;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing.Decks;

/// <summary>OpenDocument presentations: LibreOffice makes a pptx of it, then the same way.</summary>
public sealed class OpenDeckImporter : IImporter
{
    public string Id => "odp";

    public bool Accepts(SourceFile file) => file.Extension is ".odp";

    public string? ConvertsTo(SourceFile file) => "pptx";

    public Description Describe(SourceFile file, ISourceTree tree) => OpenDocumentProperties.Of(file, tree);

    public Imported Import(SourceFile file, ImportContext context) => PowerPointImporter.ByLibreOffice(file, context);
}
