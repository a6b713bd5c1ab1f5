using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>Layout "decisions": what was decided and what became of it, across editions.</summary>
public sealed record DecisionsModel : ITemplateModel
{
    /// <summary>"4 suites annoncées : 1 faite, 1 en cours…"; null when no next step was told.</summary>
    public string? Summary { get; init; }

    /// <summary>The editions that decided something, the last first.</summary>
    public ImmutableArray<EditionDecisionsModel> Editions { get; init; } = [];

    public object? this[string name] =>
        name switch
        {
            "summary" => Summary,
            "editions" => Editions,
            _ => null,
        };
}
