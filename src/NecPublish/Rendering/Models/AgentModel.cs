using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>An organisation, or a person who agreed to be named.</summary>
public sealed record AgentModel : ITemplateModel
{
    /// <summary>Anchor.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Its page, relative; null for a person.</summary>
    public string? Href { get; init; }

    /// <summary>Kind of an organisation, role of a person; null when undeclared.</summary>
    public string? Detail { get; init; }

    /// <summary>What an organisation did, in numbers; whom a person works for; null when there is nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>The sessions that a person took part in.</summary>
    public ImmutableArray<LinkModel> Items { get; init; } = [];

    public object? this[string name] =>
        name switch
        {
            "id" => Id,
            "name" => Name,
            "href" => Href,
            "detail" => Detail,
            "note" => Note,
            "items" => Items,
            _ => null,
        };
}
