using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>A titled list.</summary>
public sealed record GroupModel : ITemplateModel
{
    /// <summary>Anchor.</summary>
    public required string Id { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>A line under the title; null when there is none.</summary>
    public string? Note { get; init; }

    /// <summary>One or two sentences on the group; null when there is none.</summary>
    public string? Summary { get; init; }

    /// <summary>Page of the group; null when it has none.</summary>
    public string? Href { get; init; }

    /// <summary>What it holds.</summary>
    public ImmutableArray<ItemModel> Items { get; init; } = [];

    public object? this[string name] =>
        name switch
        {
            "id" => Id,
            "title" => Title,
            "note" => Note,
            "summary" => Summary,
            "href" => Href,
            "items" => Items,
            _ => null,
        };
}
