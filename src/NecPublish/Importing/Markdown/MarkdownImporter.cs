using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing.Markdown;

/// <summary>Notes and pages in Markdown, CommonMark with what pads and pandoc add to it.</summary>
public sealed class MarkdownImporter : IImporter
{
    public string Id => "markdown";

    public bool Accepts(SourceFile file) => file.Role is SourceRole.Note or SourceRole.Page && file.Extension is ".md" or ".markdown" or ".txt";

    public Description Describe(SourceFile file, ISourceTree tree) => new(Title: file.Metadata.Title is null ? TitleLine.Of(SourceText.Read(file, tree).Text) : null);

    public Imported Import(SourceFile file, ImportContext context) => Read(file, context.Tree, isDeck: false);

    internal static Imported Read(SourceFile file, ISourceTree tree, bool isDeck)
    {
        var source = SourceText.Read(file, tree);
        var lines = new LineStarts(source.Text);
        var findings = new MarkdownFindings(file.Path, lines);
        if (source.IsGuessed)
            findings.Add(ImportRules.Encoding, Place.None, file.Name);
        var blocks = ImmutableArray<Block>.Empty;
        if (source.Problem is { } problem)
            findings.Add(problem, new Place(source.ProblemAt), file.Name);
        else
            blocks = new MarkdownReader(source.Text, file.Metadata.Title, isDeck, findings).Read();
        return new(
            new Document(PlaceKind.Text, blocks)
            {
                Locate = lines.Locate,
                Quote = lines.Quote,
                Source = Sources.Markdown,
                Title = blocks.OfType<Header>().FirstOrDefault(h => h.Level == 1) is { } first ? PlainText.Of(first.Content) : null,
                Language = file.Metadata.Language,
            }
        )
        {
            Diagnostics = findings.All,
        };
    }
}
