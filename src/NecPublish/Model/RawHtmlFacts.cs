using System.Collections.Immutable;

namespace NecPublish.Model;

/// <summary>The HTML element that a node was made from, as its author wrote it: name in lower case, attributes in order.</summary>
public sealed record RawHtmlFacts(string Element, ImmutableArray<KeyValuePair<string, string>> Attributes) : Facts
{
    public string? this[string name]
    {
        get
        {
            foreach (var pair in Attributes)
            {
                if (pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return pair.Value;
            }
            return null;
        }
    }
}
