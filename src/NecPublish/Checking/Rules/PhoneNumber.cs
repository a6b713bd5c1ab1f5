using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NecPublish.Checking.Privacy;
using NecPublish.Diagnostics;
using NecPublish.Model;
using PhoneNumbers;

namespace NecPublish.Checking.Rules;

/// <summary>
/// GDPR: telephone numbers left in a note or a dataset. A guarded pattern finds what is written like one, libphonenumber tells which exist.
/// Service numbers (free or surcharged), and fixed lines in a list of organisations, are public information. One finding per file.
/// </summary>
public sealed partial class PhoneNumber : ISourceRule
{
    private static readonly string[] Regions = ["FR", "MQ", "GP", "GF", "RE", "YT"];

    /// <summary>Columns of numbers that are no telephones, whatever they look like.</summary>
    private static readonly FrozenSet<string> OtherNumbers = new[]
    {
        "siret", "siren", "insee", "code", "codes", "lat", "latitude", "lon", "lng", "long", "longitude", "x", "y", "id", "identifiant", "coordonnees", "geo", "wgs84", "finess", "uai", "rna", "isbn", "ean", "montant", "population",
    }.ToFrozenSet(StringComparer.Ordinal);

    public RuleInfo Info { get; } =
        new(
            "phone-number",
            Severity.Warning,
            Sources.All,
            "Numéro de téléphone",
            "Publié, il restera sur le web\u202f: son propriétaire n’a peut-être pas donné son accord.",
            "Retirez-le, ou mettez l’adresse générale de la structure (contact@…)."
        );

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        var found = new List<(Published, string)>();
        foreach (var text in context.Texts.Published(context.Document, context.Resource))
        {
            if (!text.IsTarget || text.Text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
                Look(text, false, context.Document, found);
        }
        foreach (var (table, facts) in PublishedTexts.Datasets(context.Document.Blocks))
        {
            var isOfPeople = PeopleColumns.Of(facts.Header).HasPerson;
            foreach (var cell in PublishedTexts.Cells(table, facts, context.Document))
            {
                if (!cell.Column.Split(' ').Any(OtherNumbers.Contains))
                    Look(cell, !isOfPeople, context.Document, found);
            }
        }
        PersonalData.Report(context, found, "« {0} » est un numéro de téléphone.", "{0} numéros de téléphone, dont {1}.", Info.Why);
    }

    private static void Look(Published text, bool isOrganisations, Document document, List<(Published, string)> found)
    {
        foreach (var match in Candidate().EnumerateMatches(text.Text))
        {
            var number = text.Text.Substring(match.Index, match.Length);
            if (IsReferenced(text.Text, match.Index) || IsSeries(number) || !IsPersonal(number, isOrganisations))
                continue;
            found.Add((PersonalData.Within(text, document, match.Index, match.Length), number));
        }
    }

    /// <summary>What says "no telephone" right before the number: a name of another identifier.</summary>
    private static bool IsReferenced(string text, int start) => OtherIdentifier().IsMatch(text.AsSpan(System.Math.Max(0, start - 24), System.Math.Min(24, start)));

    /// <summary>« 01 02 03 04 05 » counts, « 0123-4567-89 » is a reference: nobody writes a telephone with its dots in some places only.</summary>
    private static bool IsSeries(string number)
    {
        Span<int> pairs = stackalloc int[5];
        Span<char> gaps = stackalloc char[3];
        var (at, gap) = (number.Length, 0);
        for (var i = 4; i >= 0; i--)
        {
            while (at > 0 && !char.IsAsciiDigit(number[at - 1]))
                at--;
            if (at < 2 || !char.IsAsciiDigit(number[at - 2]))
                return false; // +33 6…: written by who knows
            pairs[i] = ((number[at - 2] - '0') * 10) + number[at - 1] - '0';
            at -= 2;
            if (at > 0 && gap < 3)
                gaps[gap++] = char.IsAsciiDigit(number[at - 1]) ? ' ' : number[at - 1];
        }
        var step = pairs[1] - pairs[0];
        var isCount = step is >= -10 and <= 10 and not 0;
        for (var i = 2; i < 5; i++)
            isCount &= pairs[i] - pairs[i - 1] == step;
        return isCount || gaps.ContainsAny('-', '.') && (gaps[0] != gaps[1] || gaps[1] != gaps[2]);
    }

    private static bool IsPersonal(string number, bool isOrganisations)
    {
        var util = PhoneNumberUtil.GetInstance();
        foreach (var region in Regions)
        {
            try
            {
                var parsed = util.Parse(number, region);
                if (!Regions.Any(r => util.IsValidNumberForRegion(parsed, r)))
                    continue;
                var type = util.GetNumberType(parsed);
                return type is not (PhoneNumberType.TOLL_FREE or PhoneNumberType.PREMIUM_RATE or PhoneNumberType.SHARED_COST or PhoneNumberType.UAN)
                    && !(isOrganisations && type is PhoneNumberType.FIXED_LINE or PhoneNumberType.VOIP);
            }
            catch (NumberParseException) { }
        }
        return false;
    }

    [GeneratedRegex(@"(?<![\d.,\p{L}/_-])(?:(?:\+|00)(?:33|590|594|596|262)[\s.\u00A0\u202F-]?(?:\(0\)[\s.]?)?[1-9]|0[1-9])(?:[\s.\u00A0\u202F-]?\d{2}){4}(?![\d,]|[.-]\d)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Candidate();

    [GeneratedRegex(@"\b(?:siret|siren|rna|finess|uai|ref|réf|référence|reference|devis|facture|commande|dossier|isbn|ean|n° de série|marché)\b[^\d]{0,6}$|\b[A-Z]{2}\d{2}(?:[ \u00A0\u202F]?[A-Z0-9]{4})*[ \u00A0\u202F]$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex OtherIdentifier();
}
