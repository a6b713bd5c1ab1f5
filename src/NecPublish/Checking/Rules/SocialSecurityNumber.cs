using System.Globalization;
using System.Text.RegularExpressions;
using NecPublish.Checking.Privacy;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>
/// GDPR article 87, decree 2019-341: the NIR is published by nobody. 13 characters and a key of 97 − n mod 97, where 2A counts as 19 and 2B as
/// 18. A column of long numbers that are hardly ever valid is another identifier.
/// </summary>
public sealed partial class SocialSecurityNumber : ISourceRule
{
    private const int ManyCandidates = 20;

    public RuleInfo Info { get; } =
        new(
            "social-security-number",
            Severity.Error,
            Sources.All,
            "Numéro de sécurité sociale",
            "La loi réserve ce numéro à quelques usages\u202f: le publier expose la personne et vous met en tort.",
            "Retirez-le du document, même masqué ou en partie."
        )
        {
            CanBeLifted = true,
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        var found = new List<(Published, string)>();
        foreach (var text in context.Texts.Published(context.Document, context.Resource))
            Look(text, context.Document, found);
        foreach (var (table, facts) in PublishedTexts.Datasets(context.Document.Blocks))
        {
            foreach (var column in Columns(table, facts, context.Document))
                found.AddRange(column);
        }
        PersonalData.Report(context, found, "« {0} » est un numéro de sécurité sociale.", "{0} numéros de sécurité sociale, dont {1}.", Info.Why);
    }

    /// <summary>What is valid in each column, but for those where validity is chance.</summary>
    private static IEnumerable<List<(Published, string)>> Columns(Table table, TableFacts facts, Document document)
    {
        var columns = new Dictionary<string, (int Candidates, List<(Published, string)> Valid)>(StringComparer.Ordinal);
        foreach (var cell in PublishedTexts.Cells(table, facts, document))
        {
            var column = columns.TryGetValue(cell.Column, out var known) ? known : (Candidates: 0, Valid: []);
            columns[cell.Column] = (column.Candidates + Look(cell, document, column.Valid), column.Valid);
        }
        return columns.Values.Where(c => c.Candidates <= ManyCandidates || c.Valid.Count * 20 >= c.Candidates).Select(c => c.Valid);
    }

    /// <summary>Adds the valid numbers of a text; the count of those written like one.</summary>
    private static int Look(Published text, Document document, List<(Published, string)> found)
    {
        var count = 0;
        foreach (var match in Candidate().EnumerateMatches(text.Text))
        {
            count++;
            var number = text.Text.Substring(match.Index, match.Length);
            if (IsValid(number))
                found.Add((PersonalData.Within(text, document, match.Index, match.Length), number));
        }
        return count;
    }

    private static bool IsValid(string written)
    {
        var digits = string.Concat(written.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var number = digits[..13].Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal);
        return digits.Length == 15
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && int.TryParse(digits[13..], NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            && key == 97 - (n % 97)
            && int.Parse(digits.AsSpan(3, 2), CultureInfo.InvariantCulture) is (>= 1 and <= 12) or (>= 20 and <= 42) or >= 50;
    }

    [GeneratedRegex(@"(?<![\p{L}\d.,/_-])[1-478](?:[ .\u00A0\u202F-]?\d{2}){2}[ .\u00A0\u202F-]?(?:\d{2}|2[AaBb])(?:[ .\u00A0\u202F-]?\d{3}){2}[ .\u00A0\u202F-]{0,3}\d{2}(?![\p{L}\d]|[.,-]\d)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Candidate();
}
