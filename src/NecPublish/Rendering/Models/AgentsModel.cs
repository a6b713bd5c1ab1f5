using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>Layout "agents": organisations and people.</summary>
public sealed record AgentsModel : ITemplateModel
{
    /// <summary>Organisations.</summary>
    public ImmutableArray<AgentModel> Organisations { get; init; } = [];

    /// <summary>People who agreed to be named.</summary>
    public ImmutableArray<AgentModel> People { get; init; } = [];

    public object? this[string name] =>
        name switch
        {
            "organisations" => Organisations,
            "people" => People,
            _ => null,
        };
}
