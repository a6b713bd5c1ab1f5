using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NecPublish.Diagnostics;
using NecPublish.Importing.Markdown;
using NecPublish.Importing.Office;
using NecPublish.Model;
using NecPublish.Storage;
using Document = NecPublish.Model.Document;

namespace NecPublish.Importing.Html;

/// <summary>
/// Texts that Word, LibreOffice, Google Docs and pads saved as a web page: what is read becomes a tree, and nothing else of the page is
/// kept (no script, style, comment, hidden word). The page itself is never published.
/// </summary>
public sealed class HtmlImporter : IImporter
{
    /// <summary>Bytes: pictures may be written inside the page.</summary>
    private const int MaxLength = 32 << 20;

    /// <summary>Elements inside each other, far past what editors write.</summary>
    private const int Deepest = 400;

    public string Id => "html";

    public bool Accepts(SourceFile file) => file.Role is SourceRole.Note or SourceRole.Page && file.Extension is ".html" or ".htm";

    public Description Describe(SourceFile file, ISourceTree tree)
    {
        if (file.Length > MaxLength)
            return new();
        var text = PageEncoding.Decode(tree.ReadAllBytes(file.Path));
        if (HtmlNesting.IsTooDeep(text))
            return new();
        using var page = Parse(text);
        return new(TitleOf(page) ?? HeadingOf(page), LanguageOf(page));
    }

    public Imported Import(SourceFile file, ImportContext context)
    {
        if (file.Length > MaxLength)
            return Refused(ImportRules.TooLarge, file);
        var text = PageEncoding.Decode(context.Tree.ReadAllBytes(file.Path));
        if (HtmlNesting.IsTooDeep(text))
            return Refused(ImportRules.TooDeep, file);
        using var page = Parse(text);
        if (IsTooDeep(page))
            return Refused(ImportRules.TooDeep, file);
        var lines = new LineStarts(text);
        var findings = new MarkdownFindings(file.Path, lines);
        var cleaning = new PageCleaning(page, new PagePlaces(text), findings, new LinkedSheets(file.Path, context.Tree));
        var root = cleaning.Clean();
        FlatLists.Nest(root);
        var language = file.Metadata.Language ?? LanguageOf(page);
        var reader = new PageReader(cleaning, new PageNotes(root), findings, language ?? "fr");
        var title = TitleOf(page);
        var blocks = OfficeHeadings.UnderTheTitle(reader.Read(root), file.Metadata.Title ?? title);
        if (reader.IsTooDeep)
            return Refused(ImportRules.TooDeep, file);
        return new(
            new Document(PlaceKind.Text, blocks)
            {
                Source = Sources.Html,
                Title = title ?? (blocks is [Header { Level: 1 } first, ..] ? PlainText.Of(first.Content) : null),
                Language = language,
                Facts = cleaning.Facts,
                Locate = lines.Locate,
                Quote = lines.Quote,
            }
        )
        {
            Diagnostics = findings.All,
            Pictures = reader.Pictures,
        };
    }

    private static IDocument Parse(string text) => new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(text);

    private static Imported Refused(RuleInfo rule, SourceFile file) =>
        new(Document.Empty) { Diagnostics = [new(rule, rule.Severity, file.Path, null, $"{rule.Title}. {rule.Why}", rule.Fix, file.Name)] };

    /// <summary>Null when there is none, or only a name that software gave; pads add their own.</summary>
    private static string? TitleOf(IDocument page)
    {
        var title = PageText.Squeeze(page.Title ?? "").Trim();
        foreach (var pad in (string[])[" - HedgeDoc", " - CodiMD", " - Etherpad", " | Etherpad"])
            title = title.EndsWith(pad, StringComparison.Ordinal) ? title[..^pad.Length].Trim() : title;
        return title.Length == 0 || CoreProperties.IsMadeUp(title) ? null : title;
    }

    private static string? HeadingOf(IDocument page) => page.QuerySelectorAll("p.MsoTitle, p.title, h1").Select(h => PageText.Squeeze(h.TextContent).Trim()).FirstOrDefault(t => t.Length > 0);

    private static string? LanguageOf(IDocument page) =>
        new[] { page.DocumentElement?.GetAttribute("lang"), page.Body?.GetAttribute("lang") }.Select(PageText.Language).FirstOrDefault(l => l is not null);

    /// <summary>Without recursion: a hostile page nests as deep as it likes.</summary>
    private static bool IsTooDeep(IDocument page)
    {
        var depth = 0;
        for (INode? node = page.DocumentElement; node is not null; )
        {
            if (node.FirstChild is { } down)
            {
                if (++depth > Deepest)
                    return true;
                node = down;
                continue;
            }
            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }
            node = node?.NextSibling;
        }
        return false;
    }
}
