using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>An organisation, or a person who agreed to be named.</summary>
public sealed record AgentModel : ITemplateModel
{
    /// <summary>Anchor.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Their site; null when undeclared.</summary>
    public string? Url { get; init; }

    /// <summary>Number in the French register; null when undeclared.</summary>
    public string? Siret { get; init; }

    /// <summary>Role, kind; null when undeclared.</summary>
    public string? Detail { get; init; }

    /// <summary>What they took part in.</summary>
    public ImmutableArray<LinkModel> Items { get; init; } = [];

    public object? this[string name] =>
        name switch
        {
            "id" => Id,
            "name" => Name,
            "url" => Url,
            "siret" => Siret,
            "detail" => Detail,
            "items" => Items,
            _ => null,
        };
}
