namespace NecPublish.Rendering.Models;

/// <summary>A commitment of the charter with its evidence.</summary>
public sealed record CommitmentModel : ITemplateModel
{
    /// <summary>The commitment.</summary>
    public required string Title { get; init; }

    /// <summary>What is measured, or what is missing.</summary>
    public required string Evidence { get; init; }

    /// <summary>"Mesuré", "À compléter" or "À vérifier".</summary>
    public required string State { get; init; }

    /// <summary>"on", "todo" or "".</summary>
    public required string Class { get; init; }

    public object? this[string name] =>
        name switch
        {
            "title" => Title,
            "evidence" => Evidence,
            "state" => State,
            "class" => Class,
            _ => null,
        };
}
