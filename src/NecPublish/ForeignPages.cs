using System.Collections.Immutable;
using NecPublish.Checking;
using NecPublish.Diagnostics;
using NecPublish.Importing;
using NecPublish.Importing.Html;
using NecPublish.Model;
using NecPublish.Model.Html;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>Pages of someone else's making, held to the RGAA: nothing is published, nothing outside the page is asked.</summary>
public sealed class ForeignPages
{
    /// <summary>Bytes: longer pages are no reading matter.</summary>
    private const int MaxLength = 16 << 20;

    private static readonly RuleInfo TooLong = new("page-too-long", Severity.Warning, Sources.Html, "Page trop longue pour être lue", "Elle n’a pas été vérifiée.", "Coupez-la en plusieurs pages.");

    private static readonly RuleInfo TooDeep = new("page-too-deep", Severity.Warning, Sources.Html, "Page imbriquée trop profondément pour être lue", "Elle n’a pas été vérifiée.", "Fermez chaque balise ouverte (</div>…).");

    private static readonly Publication Nothing = new() { Settings = new Settings { Licence = Licences.CcBySa4 } };

    private readonly SourceChecker _checker = new(TypeScan.All<ISourceRule>());

    public static bool IsPage(string path) => Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm" or ".xhtml";

    /// <summary>True for a rule that says that a page was not read at all.</summary>
    public static bool IsRefusal(RuleInfo rule) => rule == TooLong || rule == TooDeep;

    /// <summary>The findings on some pages of a folder, in reading order.</summary>
    public ImmutableArray<Diagnostic> Check(ISourceTree tree, ImmutableArray<string> paths, int jobs, CancellationToken cancellation)
    {
        var found = new ImmutableArray<Diagnostic>[paths.Length];
        var pictures = new PictureFiles(tree);
        Parallel.For(
            0,
            paths.Length,
            new ParallelOptions { MaxDegreeOfParallelism = jobs > 0 ? jobs : Environment.ProcessorCount, CancellationToken = cancellation },
            i => found[i] = Check(paths[i], tree.ReadAllBytes(paths[i]), pictures)
        );
        return ReadingOrder.Of(found.SelectMany(f => f));
    }

    /// <summary>The findings on one page that stands alone; a bug of ours is one of them.</summary>
    public ImmutableArray<Diagnostic> Check(string path, ReadOnlySpan<byte> content) => Check(path, content, null);

    private ImmutableArray<Diagnostic> Check(string path, ReadOnlySpan<byte> content, PictureFiles? pictures)
    {
        if (content.Length > MaxLength)
            return [Refused(TooLong, path)];
        try
        {
            var text = PageEncoding.Decode(content);
            if (HtmlNesting.IsTooDeep(text))
                return [Refused(TooDeep, path)];
            var document = HtmlPageReader.Read(text);
            if (pictures is not null && document.Facts is HtmlPage page)
                document = document with { Facts = page with { Pictures = pictures.Of(path, page) } };
            var resource = new Resource(path, ResourceKind.Page, document.Title ?? "", "/", new SourceFile(path, content.Length, SourceRole.Page)) { Licence = Licences.CcBySa4, Language = document.Language ?? "" };
            return _checker.Check(Nothing, resource, document);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return [InternalError.In(path, e)];
        }
    }

    private static Diagnostic Refused(RuleInfo rule, string path) => new(rule, rule.Severity, path, null, $"{rule.Title}. {rule.Why}", rule.Fix, "");
}
