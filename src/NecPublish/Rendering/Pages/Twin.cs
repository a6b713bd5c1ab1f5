using System.Globalization;
using System.Text;
using NecPublish.Model;

namespace NecPublish.Rendering.Pages;

/// <summary>The Markdown twin of a page: a header that says what, whose and under which licence, the text, and the line to cite it.</summary>
internal static class Twin
{
    public static void Write(StringBuilder text, Site site, Resource resource, Document document, PageResolver resolver)
    {
        var canonical = site.Absolute(resource.Address);
        var lines = AttributionLines.For(resource, canonical);
        text.Append("---\n");
        Field("titre", resource.Title);
        if (resource.Creators.Length > 0)
            Field("auteurs", French.Join(resource.Creators));
        if (resource.Edition is { } edition)
            Field("edition", edition.Title);
        if (resource.Session is { IsTransversal: false } session)
            Field("seance", session.Title);
        Field("langue", resource.Language);
        if (resource.Issued is { } issued)
            Field("publie_le", French.Iso(issued));
        if (resource.Modified is { } modified)
            Field("modifie_le", French.Iso(modified));
        Field("licence", resource.Licence.Name);
        Field("licence_url", resource.Licence.Uri);
        Field("adresse", canonical);
        Field("attribution", lines.Text);
        text.Append("---\n\n# ");
        text.Append(resource.Title.ReplaceLineEndings(" ")).Append("\n\n");
        if (resource.Summary is { } summary)
            text.Append(summary.ReplaceLineEndings(" ").Trim()).Append("\n\n");
        new MarkdownWriter(text, resolver.Absolute, resolver.AbsolutePicture).Write(document.Blocks);
        text.Append("\n---\n\n").Append(lines.Markdown).Append('\n');

        // a JSON string is a YAML string
        void Field(string key, string value) => text.Append(CultureInfo.InvariantCulture, $"{key}: \"{Escape(value)}\"\n");
    }

    private static string Escape(string value) =>
        value.AsSpan().ContainsAny("\\\"\n\r\t")
            ? value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ").Replace('\t', ' ')
            : value;
}
