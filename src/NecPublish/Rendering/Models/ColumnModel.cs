namespace NecPublish.Rendering.Models;

/// <summary>A column of a dataset.</summary>
public sealed record ColumnModel : ITemplateModel
{
    /// <summary>As in the file.</summary>
    public required string Name { get; init; }

    /// <summary>"texte", "nombre entier"…</summary>
    public required string Type { get; init; }

    /// <summary>What it holds, or "Non renseigné".</summary>
    public required string Description { get; init; }

    /// <summary>Unit, or empty.</summary>
    public required string Unit { get; init; }

    public object? this[string name] =>
        name switch
        {
            "name" => Name,
            "type" => Type,
            "description" => Description,
            "unit" => Unit,
            _ => null,
        };
}
