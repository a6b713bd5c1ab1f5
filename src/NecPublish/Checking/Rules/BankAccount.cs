using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NecPublish.Checking.Privacy;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>Bank accounts: an IBAN of the length of its country whose remainder by 97 is 1 (ISO 13616-1, 5 and 6; ISO 7064 MOD 97-10).</summary>
public sealed partial class BankAccount : ISourceRule
{
    private static readonly FrozenDictionary<string, int> Lengths = (
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IS26 IT27 "
        + "JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20"
    )
        .Split(' ')
        .ToFrozenDictionary(c => c[..2], c => int.Parse(c.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);

    public RuleInfo Info { get; } =
        new(
            "bank-account",
            Severity.Error,
            Sources.All,
            "Coordonnées bancaires",
            "Un numéro de compte publié sert aux fraudeurs\u202f: le titulaire peut en être victime.",
            "Retirez-le\u202f; donnez-le seulement à qui doit payer."
        )
        {
            CanBeLifted = true,
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        var found = new List<(Published, string)>();
        foreach (var text in PersonalData.All(context))
        {
            foreach (var match in Candidate().EnumerateMatches(text.Text))
            {
                if (Account(text.Text.AsSpan(match.Index, match.Length)) is { } account)
                    found.Add((PersonalData.Within(text, context.Document, match.Index, match.Length), account));
            }
        }
        PersonalData.Report(context, found, "« {0} » est un numéro de compte bancaire.", "{0} numéros de compte bancaire, dont {1}.", Info.Why);
    }

    /// <summary>The account that a text begins with; null when it begins with none. What follows it (a BIC) may have been taken along.</summary>
    private static string? Account(ReadOnlySpan<char> written)
    {
        var text = string.Concat(written.ToString().Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return Lengths.TryGetValue(text[..2], out var length) && text.Length >= length && Remainder(text.AsSpan(0, length)) == 1 ? text[..length] : null;
    }

    private static int Remainder(ReadOnlySpan<char> account)
    {
        var remainder = 0;
        for (var i = 0; i < account.Length; i++)
        {
            var c = account[(i + 4) % account.Length];
            remainder = char.IsAsciiDigit(c) ? ((remainder * 10) + c - '0') % 97 : ((remainder * 100) + c - 'A' + 10) % 97;
        }
        return remainder;
    }

    [GeneratedRegex(@"(?<![\p{L}\d])[A-Za-z]{2}[ \u00A0\u202F]?\d{2}(?:[ .\u00A0\u202F-]?[A-Za-z\d]){11,30}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Candidate();
}
