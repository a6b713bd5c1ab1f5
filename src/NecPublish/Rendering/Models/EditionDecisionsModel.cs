using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>What one edition decided, and what became of it.</summary>
public sealed record EditionDecisionsModel : ITemplateModel
{
    /// <summary>Anchor.</summary>
    public required string Id { get; init; }

    /// <summary>The edition.</summary>
    public required string Title { get; init; }

    /// <summary>Its page, relative.</summary>
    public required string Href { get; init; }

    /// <summary>Decisions.</summary>
    public ImmutableArray<DecisionModel> Decisions { get; init; } = [];

    /// <summary>Next steps.</summary>
    public ImmutableArray<StepModel> Steps { get; init; } = [];

    public object? this[string name] =>
        name switch
        {
            "id" => Id,
            "title" => Title,
            "href" => Href,
            "decisions" => Decisions,
            "steps" => Steps,
            _ => null,
        };
}
