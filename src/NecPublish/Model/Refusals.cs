namespace NecPublish.Model;

/// <summary>Words by which the name of a file or of a folder says that what it holds is not to go out.</summary>
internal static class Refusals
{
    private static readonly string[] Words = ["confidentiel", "confidentielle", "confidentiels", "confidentielles", "ne-pas-publier", "ne-pas-diffuser"];

    /// <summary>The first of them in a name, wherever it stands; null for none.</summary>
    /// <param name="slug">The name as <see cref="Folding.Slug"/> makes it.</param>
    /// <param name="also">Other words to look for.</param>
    public static string? In(string slug, params ReadOnlySpan<string> also)
    {
        var name = $"-{slug}-";
        foreach (var word in (ReadOnlySpan<string>)[.. Words, .. also])
        {
            if (name.Contains($"-{word}-", StringComparison.Ordinal))
                return word;
        }
        return null;
    }
}
