namespace NecPublish.Rendering.Models;

/// <summary>One format of a picture.</summary>
public sealed record SourceModel : ITemplateModel
{
    /// <summary>"image/avif".</summary>
    public required string MediaType { get; init; }

    /// <summary>Addresses with their widths.</summary>
    public required string SrcSet { get; init; }

    public object? this[string name] =>
        name switch
        {
            "media_type" => MediaType,
            "src_set" => SrcSet,
            _ => null,
        };
}
