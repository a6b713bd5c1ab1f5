using System.Buffers;
using System.Collections.Frozen;
using NecPublish.Checking.Privacy;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>GDPR: a list of people and of what each agreed to is for the organisers, whatever its file is called, or in the middle of a text.</summary>
public sealed class PeopleListPublished : ISourceRule
{
    private static readonly FrozenSet<string> Agreements = new[]
    {
        "accord-nom", "accord-image", "accord-images", "accord-photo", "accord-photos", "accord-voix", "accord-date", "retrait-le", "droit-a-l-image", "droit-image", "autorisation-image", "autorisation-photo",
    }.ToFrozenSet(StringComparer.Ordinal);

    public RuleInfo Info { get; } =
        new(
            "people-list-published",
            Severity.Error,
            Sources.All,
            "Liste de personnes et de leurs accords",
            "Elle dit qui a refusé d’être nommé ou photographié\u00A0: elle sert à protéger ces personnes, et ne doit pas sortir.",
            "Retirez-la, et enregistrez-la au format CSV sous le nom personnes.csv, à côté de necpublish.yml\u00A0: elle sera lue, jamais publiée. Sinon, mettez-la dans un dossier «\u202Fprive\u202F»."
        );

    public NodeKinds Visits => NodeKinds.Table;

    public void Check(Node node, in RuleContext context)
    {
        var table = (Table)node;
        var isDataset = table.Facts is TableFacts;
        foreach (var row in FirstRows.Of(table))
        {
            // a text may explain the columns; who is in them has a name
            if (row.FirstOrDefault(IsAgreement) is not { } column || !isDataset && !PeopleColumns.Of([.. row.Where(h => !IsAgreement(h))]).HasName)
                continue;
            var message = $"Ce tableau a une colonne «\u202F{column}\u202F»\u00A0: c’est une liste de personnes et de leurs accords. {Info.Why}";
            if (isDataset)
                context.Findings.AddAtLine(1, message, null, column);
            else
                context.Report(table.At, message, subject: column);
            return;
        }
    }

    /// <summary>In every such name: most cells are told apart without folding their words.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(["accord", "autorisation", "droit", "retrait"], StringComparison.OrdinalIgnoreCase);

    private static bool IsAgreement(string cell) => cell.AsSpan().ContainsAny(Marks) && Agreements.Contains(Folding.Slug(cell));
}
