namespace NecPublish.Rendering.Models;

/// <summary>A file to take away.</summary>
public sealed record FileModel : ITemplateModel
{
    /// <summary>What it is: "Texte brut".</summary>
    public required string Title { get; init; }

    /// <summary>Relative to the page.</summary>
    public required string Href { get; init; }

    /// <summary>"CSV".</summary>
    public required string Format { get; init; }

    /// <summary>"9,8 Ko".</summary>
    public required string Size { get; init; }

    /// <summary>IANA media type.</summary>
    public required string MediaType { get; init; }

    /// <summary>Hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its licence when it is not the page’s; null otherwise.</summary>
    public LicenceModel? Licence { get; init; }

    public object? this[string name] =>
        name switch
        {
            "title" => Title,
            "href" => Href,
            "format" => Format,
            "size" => Size,
            "media_type" => MediaType,
            "sha256" => Sha256,
            "licence" => Licence,
            _ => null,
        };
}
