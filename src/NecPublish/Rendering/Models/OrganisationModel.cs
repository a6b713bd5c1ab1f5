using System.Collections.Immutable;

namespace NecPublish.Rendering.Models;

/// <summary>Layout "organisation": one organisation and what it took part in.</summary>
public sealed record OrganisationModel : ITemplateModel
{
    /// <summary>"Administration", "Association"…; "Organisation" when undeclared.</summary>
    public required string KindLabel { get; init; }

    /// <summary>Site, SIRET.</summary>
    public ImmutableArray<FactModel> Facts { get; init; } = [];

    /// <summary>What it organised, then what it took part in, edition by edition.</summary>
    public ImmutableArray<GroupModel> Groups { get; init; } = [];

    public object? this[string name] =>
        name switch
        {
            "kind_label" => KindLabel,
            "facts" => Facts,
            "groups" => Groups,
            _ => null,
        };
}
