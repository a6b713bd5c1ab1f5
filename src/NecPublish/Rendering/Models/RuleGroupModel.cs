using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>The rules of one severity.</summary>
public sealed record RuleGroupModel : ITemplateModel
{
    /// <summary>Anchor.</summary>
    public required string Id { get; init; }

    /// <summary>What breaking them leads to.</summary>
    public required string Title { get; init; }

    /// <summary>The same in one sentence.</summary>
    public required string Note { get; init; }

    /// <summary>The rules, by id.</summary>
    public ImmutableArray<RuleModel> Rules { get; init; } = [];

    public object? this[string name] =>
        name switch
        {
            "id" => Id,
            "title" => Title,
            "note" => Note,
            "rules" => Rules,
            _ => null,
        };
}
