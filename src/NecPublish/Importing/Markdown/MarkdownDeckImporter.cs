using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing.Markdown;

/// <summary>
/// Slides in Markdown, as Marp and pads write them: a rule (<c>---</c>) between slides, comments or a paragraph « Note: » as
/// speaker's notes. Each slide becomes a Div of class "slide", its notes a Div of class "notes" inside it.
/// </summary>
public sealed class MarkdownDeckImporter : IImporter
{
    public string Id => "markdown-deck";

    public bool Accepts(SourceFile file) => file.Role == SourceRole.Deck && file.Extension is ".md" or ".markdown" or ".txt";

    public Description Describe(SourceFile file, ISourceTree tree) => new(Title: file.Metadata.Title is null ? TitleLine.Of(SourceText.Read(file, tree).Text) : null);

    public Imported Import(SourceFile file, ImportContext context)
    {
        var imported = MarkdownImporter.Read(file, context.Tree, isDeck: true);
        return imported with { Document = imported.Document with { Source = Diagnostics.Sources.Markdown | Diagnostics.Sources.Slides, Blocks = Slides.Of(imported.Document.Blocks) } };
    }
}
