using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>A line of a definition list.</summary>
public sealed record FactModel : ITemplateModel
{
    /// <summary>"Quand".</summary>
    public required string Term { get; init; }

    /// <summary>"13 décembre 2024"; empty when Links says it.</summary>
    public required string Text { get; init; }

    /// <summary>Links in place of the text.</summary>
    public ImmutableArray<LinkModel> Links { get; init; } = [];

    public object? this[string name] =>
        name switch
        {
            "term" => Term,
            "text" => Text,
            "links" => Links,
            _ => null,
        };
}
