using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>Layout "home".</summary>
public sealed record HomeModel : ITemplateModel
{
    /// <summary>What is new.</summary>
    public ImmutableArray<ItemModel> News { get; init; } = [];

    /// <summary>Editions, the last first.</summary>
    public ImmutableArray<TimelineModel> Editions { get; init; } = [];

    /// <summary>Themes.</summary>
    public ImmutableArray<LinkModel> Themes { get; init; } = [];

    /// <summary>Free pages.</summary>
    public ImmutableArray<LinkModel> Pages { get; init; } = [];

    /// <summary>"12 ressources" and the like.</summary>
    public required string Count { get; init; }

    public object? this[string name] =>
        name switch
        {
            "news" => News,
            "editions" => Editions,
            "themes" => Themes,
            "pages" => Pages,
            "count" => Count,
            _ => null,
        };
}
