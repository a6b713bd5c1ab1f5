using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>Layout "decisions": what was decided, across editions.</summary>
public sealed record DecisionsModel : ITemplateModel
{
    /// <summary>Decisions.</summary>
    public ImmutableArray<DecisionModel> Decisions { get; init; } = [];

    /// <summary>Next steps.</summary>
    public ImmutableArray<StepModel> Steps { get; init; } = [];

    public object? this[string name] =>
        name switch
        {
            "decisions" => Decisions,
            "steps" => Steps,
            _ => null,
        };
}
