using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NecPublish.Checking;
using NecPublish.Diagnostics;
using NecPublish.Importing.Html;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>Pages of someone else's making, held to the RGAA: nothing is published, nothing outside the page is asked.</summary>
public sealed partial class ForeignPages
{
    /// <summary>Bytes: longer pages are no reading matter.</summary>
    private const int MaxLength = 16 << 20;

    /// <summary>Where a page may say how it is encoded: HTML, "Determining the character encoding".</summary>
    private const int Prescan = 1024;

    private static readonly RuleInfo TooLong = new("page-too-long", Severity.Warning, Sources.Html, "Page trop longue pour être lue", "Elle n’a pas été vérifiée.", "Coupez-la en plusieurs pages.");

    private static readonly Publication Nothing = new() { Settings = new Settings { Licence = Licences.CcBySa4 } };

    private readonly SourceChecker _checker = new(TypeScan.All<ISourceRule>());

    public static bool IsPage(string path) => Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm" or ".xhtml";

    /// <summary>The findings on some pages of a folder, in reading order.</summary>
    public ImmutableArray<Diagnostic> Check(ISourceTree tree, ImmutableArray<string> paths, int jobs, CancellationToken cancellation)
    {
        var found = new ImmutableArray<Diagnostic>[paths.Length];
        Parallel.For(
            0,
            paths.Length,
            new ParallelOptions { MaxDegreeOfParallelism = jobs > 0 ? jobs : Environment.ProcessorCount, CancellationToken = cancellation },
            i => found[i] = Check(paths[i], tree.ReadAllBytes(paths[i]))
        );
        return ReadingOrder.Of(found.SelectMany(f => f));
    }

    /// <summary>The findings on one page; a bug of ours is one of them.</summary>
    public ImmutableArray<Diagnostic> Check(string path, ReadOnlySpan<byte> content)
    {
        if (content.Length > MaxLength)
            return [new Diagnostic(TooLong, TooLong.Severity, path, null, $"{TooLong.Title}. {TooLong.Why}", TooLong.Fix, "")];
        try
        {
            var document = HtmlPageReader.Read(Text(content));
            var resource = new Resource(path, ResourceKind.Page, document.Title ?? "", "/", new SourceFile(path, content.Length, SourceRole.Page)) { Licence = Licences.CcBySa4, Language = document.Language ?? "" };
            return _checker.Check(Nothing, resource, document);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return [InternalError.In(path, e)];
        }
    }

    /// <summary>UTF-8 unless the page says otherwise, or cannot be.</summary>
    private static string Text(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\uFEFF"u8))
            content = content[3..];
        else if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(content[2..]);
        var head = Encoding.Latin1.GetString(content[..System.Math.Min(content.Length, Prescan)]);
        var said = Charset().Match(head);
        if (said.Success && Known(said.Groups[1].Value) is { } encoding)
            return encoding.GetString(content);
        var text = Encoding.UTF8.GetString(content);
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? Known("windows-1252")!.GetString(content) : text;
    }

    private static Encoding? Known(string name)
    {
        try
        {
            // the web reads Latin-1 as Windows does (Encoding standard)
            return name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? null
                : name.Contains("8859-1", StringComparison.Ordinal) ? CodePagesEncodingProvider.Instance.GetEncoding(1252)
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{3,30})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Charset();
}
