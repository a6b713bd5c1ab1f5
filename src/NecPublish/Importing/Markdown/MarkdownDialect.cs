using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace NecPublish.Importing.Markdown;

/// <summary>
/// CommonMark, and what pads and pandoc add to it: tables, footnotes, definition lists, tasks, <c>++ins++</c>, <c>==mark==</c>, <c>:::</c>
/// containers, <c>{attributes}</c>, <c>[passage]{lang=gcf}</c>. Parsers are built once and shared.
/// </summary>
internal static partial class MarkdownDialect
{
    /// <summary>Stands for the brackets of a passage with attributes, one for one, so that places hold.</summary>
    public const char Bracket = '\uE010';

    private static readonly Parsers Plain = new(static builder => builder);

    // attributes come last: they change the parsers before them
    private static readonly Parsers WithAttributes = new(static builder => builder.UseGenericAttributes());

    public static MarkdownDocument Parse(string text)
    {
        if (text.Contains('=', StringComparison.Ordinal))
            text = PictureSize().Replace(text, static m => new string(' ', m.Length));
        if (!text.Contains('{', StringComparison.Ordinal))
            return Plain.Parse(text);
        if (text.Contains("]{", StringComparison.Ordinal))
            text = Passage().Replace(text, static m => $"{Bracket}{m.Groups[1].Value}{Bracket}");
        return WithAttributes.Parse(text);
    }

    /// <summary>The same dialect without the parser of bare addresses, and with it.</summary>
    private sealed class Parsers(Func<MarkdownPipelineBuilder, MarkdownPipelineBuilder> finish)
    {
        private readonly MarkdownPipeline _whole = finish(Build().UseAutoLinks()).Build();
        private readonly MarkdownPipeline _withoutBare = finish(Build()).Build();

        public MarkdownDocument Parse(string text)
        {
            var linked = BareAddresses.CountLinked(text);
            return linked >= 0 && Markdig.Markdown.Parse(text, _withoutBare) is var document && BareAddresses.AreAllLinks(document, linked) ? document : Markdig.Markdown.Parse(text, _whole);
        }
    }

    private static MarkdownPipelineBuilder Build()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Insert(0, new FootnoteRecorder());
        builder
            .UsePreciseSourceLocation()
            .UseYamlFrontMatter()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Default)
            .UseTaskLists()
            .UseListExtras()
            .UseCustomContainers()
            .UseFigures();
        builder.InlineParsers.FindExact<EmphasisInlineParser>()!.EmphasisDescriptors.Add(new EmphasisDescriptor(Bracket, 1, 1, true));
        return builder;
    }

    /// <summary>HedgeDoc's « ![x](photo.png =300x200) ».</summary>
    [GeneratedRegex(@"(?<=\]\([^()\s]+)\s+=[0-9]*x[0-9]*(?=\))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PictureSize();

    [GeneratedRegex(@"(?<!!)\[(?!\^)([^\[\]]{1,2000})\](?=\{[^{}\n]+\})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Passage();
}
