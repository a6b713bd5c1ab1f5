using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Importing;

/// <summary>A document tree and what its importer said, as lines that a person compares: the expected side of importers' cases.</summary>
internal static class TreeText
{
    public static string Of(Imported imported)
    {
        var text = new StringBuilder();
        if (imported.Document.Title is { } title)
            text.Append(CultureInfo.InvariantCulture, $"title: {title}\n");
        if (imported.Document.Language is { } language)
            text.Append(CultureInfo.InvariantCulture, $"language: {language}\n");
        foreach (var block in imported.Document.Blocks)
            Write(block, imported.Document, text, 0);
        foreach (var finding in imported.Diagnostics)
            text.Append(CultureInfo.InvariantCulture, $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id} @{Place(finding.Place)}\n");
        return text.ToString();
    }

    private static void Write(object node, Document document, StringBuilder text, int depth)
    {
        text.Append(' ', depth * 2).Append(node.GetType().Name);
        var inner = new List<object>();
        foreach (var property in Properties(node))
        {
            switch (property.GetValue(node))
            {
                case null or "" or Attr { Id: "", Classes.IsEmpty: true, Values.IsEmpty: true }:
                    break;
                case Place at:
                    text.Append(document.Locate(at) is { } place ? $" @{Place(place)}" : "");
                    break;
                case string s:
                    text.Append(CultureInfo.InvariantCulture, $" {Quote(s)}");
                    break;
                case Attr attr:
                    text.Append(CultureInfo.InvariantCulture, $" {{{string.Join(' ', (attr.Id.Length > 0 ? [$"#{attr.Id}"] : Array.Empty<string>()).Concat(attr.Classes.Select(c => "." + c)).Concat(attr.Values.Select(v => $"{v.Key}={v.Value}")))}}}");
                    break;
                case ImmutableArray<Alignment> alignments:
                    text.Append(CultureInfo.InvariantCulture, $" [{string.Join(' ', alignments)}]");
                    break;
                case IEnumerable children:
                    inner.AddRange(children.Cast<object>().Select(c => Named(property.Name, c)));
                    break;
                case Facts facts:
                    text.Append(CultureInfo.InvariantCulture, $" <{facts.GetType().Name}>");
                    break;
                case var value:
                    text.Append(CultureInfo.InvariantCulture, $" {property.Name.ToLowerInvariant()}={value}");
                    break;
            }
        }
        text.Append('\n');
        foreach (var child in inner)
        {
            if (child is (string name, object item))
            {
                text.Append(' ', (depth + 1) * 2).Append(name).Append(":\n");
                foreach (var part in item as IEnumerable ?? new[] { item })
                    Write(part!, document, text, depth + 2);
            }
            else
            {
                Write(child, document, text, depth + 1);
            }
        }
    }

    /// <summary>What is not simply the content keeps the name of what it is: an item, a caption, a row of the head.</summary>
    private static object Named(string property, object child) => property is "Content" or "Cells" && child is not IEnumerable ? child : (property, child);

    private static IEnumerable<PropertyInfo> Properties(object node) =>
        node.GetType().GetProperties().Where(p => p.Name is not ("EqualityContract" or "Kind" or "IsDecorative")).OrderBy(p => p.Name != "At").ThenBy(p => p.MetadataToken);

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private static string Place(SourceLocation? place) =>
        place switch
        {
            SourceLocation.Text t => string.Create(CultureInfo.InvariantCulture, $"{t.Line}:{t.Column}"),
            SourceLocation.Paragraph p => string.Create(CultureInfo.InvariantCulture, $"¶{p.Number}"),
            SourceLocation.Slide s => string.Create(CultureInfo.InvariantCulture, $"slide {s.Number}{(s.Object is null ? "" : $" « {s.Object} »")}"),
            SourceLocation.Cell c => $"{c.Sheet}!{c.Reference}",
            SourceLocation.Page p => string.Create(CultureInfo.InvariantCulture, $"page {p.Number}"),
            _ => "-",
        };
}
