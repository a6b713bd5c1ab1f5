using System.Collections.Immutable;

namespace NecPublish.Model.LesBases;

/// <summary>A word of a controlled list. Code is what goes over the wire, Label what the site shows.</summary>
public sealed record Term(string Code, string Label);

/// <summary>A closed list of Les Bases, and how many of its words one resource may carry.</summary>
/// <param name="Key">The front-matter key under <c>lesbases</c>: "themes".</param>
/// <param name="Label">The name of the field on the site's form.</param>
/// <param name="Min">Least for a public publication; a draft may have none.</param>
public sealed record Vocabulary(string Key, string Label, int Min, int Max, ImmutableArray<Term> Terms)
{
    /// <summary>The term written as its code or its label, accents and capitals apart; null when there is none.</summary>
    public Term? Find(string written)
    {
        var folded = Folding.Fold(written);
        return Terms.FirstOrDefault(t => t.Code == written || Folding.Fold(t.Label) == folded || Folding.Fold(t.Code) == folded);
    }

    /// <summary>The label of a code, or the code itself when the list does not have it.</summary>
    public string LabelOf(string code) => Terms.FirstOrDefault(t => t.Code == code)?.Label ?? code;
}
