namespace NecPublish.Rendering.Models;

/// <summary>A small picture.</summary>
public sealed record PictureModel : ITemplateModel
{
    /// <summary>File, relative to the page.</summary>
    public required string Src { get; init; }

    /// <summary>The same in a lighter format, which old browsers do not read; null when there is none.</summary>
    public string? Light { get; init; }

    /// <summary>Pixels.</summary>
    public int Width { get; init; }

    /// <summary>Pixels.</summary>
    public int Height { get; init; }

    /// <summary>Alternative; empty when decorative.</summary>
    public required string Alt { get; init; }

    /// <summary>Page that shows it whole; null when there is none.</summary>
    public string? Href { get; init; }

    public object? this[string name] =>
        name switch
        {
            "src" => Src,
            "light" => Light,
            "width" => Width,
            "height" => Height,
            "alt" => Alt,
            "href" => Href,
            _ => null,
        };
}
