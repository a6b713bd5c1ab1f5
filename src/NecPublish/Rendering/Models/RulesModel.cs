using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>Layout "rules": what is looked at before anything is published.</summary>
public sealed record RulesModel : ITemplateModel
{
    /// <summary>How many.</summary>
    public int Count { get; init; }

    /// <summary>The rules, by severity.</summary>
    public ImmutableArray<RuleGroupModel> Groups { get; init; } = [];

    public object? this[string name] =>
        name switch
        {
            "count" => Count,
            "groups" => Groups,
            _ => null,
        };
}
