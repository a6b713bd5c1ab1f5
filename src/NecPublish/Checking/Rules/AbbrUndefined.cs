using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>
/// Outside RGAA 4.1 (WCAG 3.1.4, AAA): the first use of an acronym says what it means. One note per text. Organisations that the archive
/// names are explained on its own pages.
/// </summary>
public sealed partial class AbbrUndefined : ISourceRule
{
    private static readonly FrozenSet<string> Everyday = (
        "FR UE TV PC OK USB PDF CSV XML JSON HTML CSS URL SMS MMS GPS WIFI ADN SNCF RATP ONU TVA HT TTC PME TPE BD CD DVD FAQ ID IA QR MP MP3 MP4 RH DJ VIP HD UV USA NB PS RDV SVP CV WC DOM TOM KO MO GO NEC ANCT CC BY SA ISBN ISSN SIRET SIREN "
        + "RGAA RGPD WCAG RGESN AA AAA II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXE API HTTP HTTPS PIN NFC LED VOD ZIP PNG JPEG JPG SVG GIF EPUB DOCX ODT LE LA LES DE DU ET EN AU UN UNE OU POUR"
    ).Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public RuleInfo Info { get; } =
        new(
            "abbr-undefined",
            Severity.Advice,
            Sources.Markdown | Sources.Html | Sources.Office,
            "Sigle non expliqué",
            "Qui ne connaît pas le sigle perd le fil, et une voix de synthèse l’épelle.",
            "Donnez le nom entier la première fois : « centre communal d’action sociale (CCAS) »."
        )
        {
            Wcag = ["3.1.4"],
            Reason = "WCAG 3.1.4 est un critère AAA ; RGAA 4.1 ne le reprend pas.",
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        List<string>? unknown = null;
        var first = Place.None;
        HashSet<string>? met = null;
        foreach (var run in context.Texts.Runs(context.Document))
        {
            var (at, text, _) = run;
            if (!run.May(RareSigns.Capitals) || !Capitals.Neighbour(text))
                continue;
            foreach (var match in Acronym().EnumerateMatches(text))
            {
                var acronym = text.Substring(match.Index, match.Length);
                met ??= new(StringComparer.Ordinal);
                if (!met.Add(acronym) || Everyday.Contains(acronym) || IsInTitle(text, match.Index, match.Length) || IsExplained(text, match.Index, match.Length) || IsOrganisation(acronym, context.Publication))
                    continue;
                if (unknown is null)
                    first = context.Document.Places == PlaceKind.Text && at.B == text.Length ? new Place(at.A + match.Index, match.Length) : at;
                (unknown ??= []).Add(acronym);
            }
        }
        if (unknown is not null)
            context.Report(first, unknown.Count == 1 ? $"« {unknown[0]} » n’est pas expliqué. {Info.Why}" : $"Ces sigles ne sont pas expliqués : {string.Join(", ", unknown)}. {Info.Why}", subject: string.Join(' ', unknown.Order(StringComparer.Ordinal)));
    }

    /// <summary>Words in capitals on both sides, or a long one beside: a title, not an acronym.</summary>
    private static bool IsInTitle(string text, int start, int length)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        var after = text.AsSpan(start + length).TrimStart();
        return before.Length > 1 && char.IsUpper(before[^1]) && char.IsUpper(before[^2]) || after.Length > 1 && char.IsUpper(after[0]) && char.IsUpper(after[1]);
    }

    /// <summary>« nom entier (SIGLE) » or « SIGLE (nom entier) », « SIGLE, nom entier, » is too loose to be told.</summary>
    private static bool IsExplained(string text, int start, int length) =>
        start > 0 && text[start - 1] == '(' && text.AsSpan(0, start - 1).Trim().Contains(' ')
        || text.AsSpan(start + length).TrimStart() is ['(', _, _, _, ..] rest && rest[..System.Math.Max(1, rest.IndexOf(')'))].Contains(' ');

    private static bool IsOrganisation(string acronym, Publication publication) =>
        publication.Organisations.Any(o => o.Id.Equals(acronym, StringComparison.OrdinalIgnoreCase) || o.Name.Contains(acronym, StringComparison.Ordinal) || o.Id.StartsWith(acronym + "-", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"(?<![\p{L}\p{N}/_.-])[A-ZÉÈÀÇ]{2,6}(?![\p{L}\p{N}/_]|-\d|-[A-Z])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Acronym();
}
