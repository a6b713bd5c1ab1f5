using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers.Inlines;

namespace NecPublish.Importing.Markdown;

/// <summary>
/// CommonMark, and what pads and pandoc add to it: tables, footnotes, definition lists, tasks, <c>++ins++</c>, <c>==mark==</c>, <c>:::</c>
/// containers, <c>{attributes}</c>, <c>[passage]{lang=gcf}</c>. Parsers are built once and shared.
/// </summary>
internal static partial class MarkdownDialect
{
    /// <summary>Stands for the brackets of a passage with attributes, one for one, so that places hold.</summary>
    public const char Bracket = '\uE010';

    private static readonly MarkdownPipeline Plain = Build().Build();
    private static readonly MarkdownPipeline WithAttributes = Build().UseGenericAttributes().Build();

    public static Markdig.Syntax.MarkdownDocument Parse(string text)
    {
        if (text.Contains('=', StringComparison.Ordinal))
            text = PictureSize().Replace(text, static m => new string(' ', m.Length));
        if (!text.Contains('{', StringComparison.Ordinal))
            return Markdig.Markdown.Parse(text, Plain);
        if (text.Contains("]{", StringComparison.Ordinal))
            text = Passage().Replace(text, static m => $"{Bracket}{m.Groups[1].Value}{Bracket}");
        return Markdig.Markdown.Parse(text, WithAttributes);
    }

    private static MarkdownPipelineBuilder Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseYamlFrontMatter()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Default)
            .UseTaskLists()
            .UseListExtras()
            .UseCustomContainers()
            .UseFigures()
            .UseAutoLinks();
        builder.InlineParsers.FindExact<EmphasisInlineParser>()!.EmphasisDescriptors.Add(new EmphasisDescriptor(Bracket, 1, 1, true));
        return builder;
    }

    /// <summary>HedgeDoc's « ![x](photo.png =300x200) ».</summary>
    [GeneratedRegex(@"(?<=\]\([^()\s]+)\s+=[0-9]*x[0-9]*(?=\))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PictureSize();

    [GeneratedRegex(@"(?<!!)\[(?!\^)([^\[\]]{1,2000})\](?=\{[^{}\n]+\})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Passage();
}
