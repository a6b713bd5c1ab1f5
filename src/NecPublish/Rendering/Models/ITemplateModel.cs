namespace NecPublish.Rendering.Models;

/// <summary>
/// What a template may read. A switch over names, so that rendering needs no reflection and shows nothing that is not listed.
/// Names are the properties' in snake_case; theme/README.md documents them and a test holds the two together.
/// </summary>
public interface ITemplateModel
{
    /// <summary>The value of a name, or null when the model has no such name.</summary>
    object? this[string name] { get; }
}
