using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Importing.Office;
using NecPublish.Model;

namespace NecPublish.Importing.Decks;

/// <summary>What a deck shows or hides and the page leaves out, told to its author.</summary>
internal static class DeckFindings
{
    public static readonly RuleInfo Hidden = new(
        "hidden-slide",
        Severity.Advice,
        Sources.Slides,
        "Diapositives ou objets masqués",
        "Ce que vous avez masqué n’est pas publié.",
        "S’il devait l’être, affichez-le : clic droit sur la diapositive, « Masquer la diapositive », ou l’œil du volet Sélection."
    );

    public static ImmutableArray<Diagnostic> Of(Deck deck, Document document, SourceFile file)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        if (deck.Facts.HiddenSlides + deck.HiddenObjects > 0)
        {
            var counts = new[] { Count(deck.Facts.HiddenSlides, "diapositive masquée", "diapositives masquées"), Count(deck.HiddenObjects, "objet masqué", "objets masqués") };
            findings.Add(new(Hidden, Hidden.Severity, file.Path, null, $"Dans ce diaporama\u202F: {string.Join(", ", counts.Where(c => c.Length > 0))}. {Hidden.Why}", Hidden.Fix, "masqué"));
        }
        if (deck.Footers.Length > 0)
            findings.Add(OfficeRules.Margins(file, deck.Footers));
        var lost = OfficeRules.DrawingLost;
        findings.AddRange(deck.Facts.LostDrawings.Select(at => new Diagnostic(lost, lost.Severity, file.Path, document.Locate(at), $"{lost.Title}. {lost.Why}", lost.Fix, string.Create(CultureInfo.InvariantCulture, $"{at.A} {at.B}"))));
        return findings.ToImmutable();
    }

    private static string Count(int count, string one, string many) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
