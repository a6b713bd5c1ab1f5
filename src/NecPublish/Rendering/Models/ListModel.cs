using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>Layouts "list", "plan", "search": titled lists of links.</summary>
public sealed record ListModel : ITemplateModel
{
    /// <summary>A sentence under the title; null when there is none.</summary>
    public string? Lead { get; init; }

    /// <summary>Colour family of a theme page; null elsewhere.</summary>
    public string? Family { get; init; }

    /// <summary>The lists.</summary>
    public ImmutableArray<GroupModel> Groups { get; init; } = [];

    /// <summary>Themes to choose from, on their list; empty elsewhere.</summary>
    public ImmutableArray<LinkModel> Themes { get; init; } = [];

    /// <summary>What to say when there is nothing; null when there is something.</summary>
    public string? Empty { get; init; }

    /// <summary>True when the list can be filtered with JavaScript.</summary>
    public bool HasFilter { get; init; }

    public object? this[string name] =>
        name switch
        {
            "lead" => Lead,
            "family" => Family,
            "groups" => Groups,
            "themes" => Themes,
            "empty" => Empty,
            "has_filter" => HasFilter,
            _ => null,
        };
}
