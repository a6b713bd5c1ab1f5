using System.Collections.Frozen;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>GDPR: a list of people and of what each agreed to is for the organisers, whatever its file is called.</summary>
public sealed class PeopleListPublished : ISourceRule
{
    private static readonly FrozenSet<string> Agreements = new[] { "accord-nom", "accord-image", "accord-photo", "accord-voix", "accord-date", "retrait-le" }.ToFrozenSet(StringComparer.Ordinal);

    public RuleInfo Info { get; } =
        new(
            "people-list-published",
            Severity.Error,
            Sources.Data,
            "Liste de personnes et de leurs accords",
            "Elle dit qui a refusé d’être nommé ou photographié\u00A0: elle sert à protéger ces personnes, et ne doit pas sortir.",
            "Enregistrez-la au format CSV sous le nom personnes.csv, à côté de necpublish.yml\u00A0: elle sera lue, jamais publiée. Sinon, mettez-la dans un dossier «\u202Fprive\u202F»."
        );

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        if (node.Facts is TableFacts { Header: { IsDefaultOrEmpty: false } header } && header.FirstOrDefault(h => Agreements.Contains(Folding.Slug(h))) is { } column)
            context.Findings.AddAtLine(1, $"Ce tableau a une colonne «\u202F{column}\u202F»\u00A0: c’est une liste de personnes et de leurs accords. {Info.Why}", null, column);
    }
}
