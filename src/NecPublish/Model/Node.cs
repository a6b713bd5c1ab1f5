using System.Collections.Immutable;

namespace NecPublish.Model;

/// <summary>A node of the document tree: Pandoc's AST (pandoc-types 1.23), with a place on every node.</summary>
public abstract record Node(Place At)
{
    /// <summary>The single flag of this node's type.</summary>
    public abstract NodeKinds Kind { get; }

    /// <summary>What the format knows and Pandoc's AST does not hold (docPr, tblHeader…), for rules to read; null mostly.</summary>
    public Facts? Facts { get; init; }
}

/// <summary>Typed format facts that an importer attaches to a node. One derived record per thing to know.</summary>
public abstract record Facts;

/// <summary>Identifier, classes and key-value pairs, as Pandoc's Attr.</summary>
public sealed record Attr(string Id, ImmutableArray<string> Classes, ImmutableArray<KeyValuePair<string, string>> Values)
{
    public static readonly Attr Empty = new("", [], []);

    /// <summary>The value of a key (<c>lang</c>, <c>width</c>…), or null.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (var pair in Values)
            {
                if (pair.Key == key)
                    return pair.Value;
            }
            return null;
        }
    }

    public bool Has(string name) => Classes.Contains(name, StringComparer.Ordinal);
}
