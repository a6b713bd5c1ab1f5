namespace NecPublish.Rendering.Models;

/// <summary>A rule that contents are held to.</summary>
public sealed record RuleModel : ITemplateModel
{
    /// <summary>Its id, which is its anchor: "img-alt-missing".</summary>
    public required string Id { get; init; }

    /// <summary>What is wrong, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>Whom it hinders.</summary>
    public required string Why { get; init; }

    /// <summary>RGAA tests: "1.1.1, 6.1.1"; null when it has none.</summary>
    public string? Rgaa { get; init; }

    public object? this[string name] =>
        name switch
        {
            "id" => Id,
            "title" => Title,
            "why" => Why,
            "rgaa" => Rgaa,
            _ => null,
        };
}
