using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>What a slide holds, as the subject of a question about it: its number moves when another slide comes before, its content does not.</summary>
internal static class SlideWords
{
    /// <summary>Its text, then its pictures; its number when it holds neither.</summary>
    public static string Of(Document document, Place at)
    {
        foreach (var block in document.Blocks)
        {
            if (block is not Div slide || slide.At.A != at.A)
                continue;
            var pictures = slide.Content.SelectMany(b => Inlines.All<Image>(Inlines.Of(b)).ToArray()).Select(i => i.Target);
            if (string.Join(' ', pictures.Prepend(PlainText.Of(slide.Content))).Trim() is { Length: > 0 } words)
                return words;
        }
        return $"diapositive {at.A.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
