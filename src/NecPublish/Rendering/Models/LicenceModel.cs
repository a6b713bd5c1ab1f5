namespace NecPublish.Rendering.Models;

/// <summary>A licence.</summary>
public sealed record LicenceModel : ITemplateModel
{
    /// <summary>"cc-by-sa-4.0".</summary>
    public required string Id { get; init; }

    /// <summary>"CC BY-SA 4.0".</summary>
    public required string Name { get; init; }

    /// <summary>Full French title.</summary>
    public required string Title { get; init; }

    /// <summary>Address for machines.</summary>
    public required string Uri { get; init; }

    /// <summary>Address for people.</summary>
    public required string Deed { get; init; }

    /// <summary>Address of the legal text; null when there is none.</summary>
    public string? LegalCode { get; init; }

    /// <summary>True for CC BY-SA 4.0, whose meaning the theme spells out.</summary>
    public bool IsBySa { get; init; }

    /// <summary>True when the content is shown but may not be adapted.</summary>
    public bool IsOutside { get; init; }

    public object? this[string name] =>
        name switch
        {
            "id" => Id,
            "name" => Name,
            "title" => Title,
            "uri" => Uri,
            "deed" => Deed,
            "legal_code" => LegalCode,
            "is_by_sa" => IsBySa,
            "is_outside" => IsOutside,
            _ => null,
        };
}
