using System.Globalization;
using NecPublish.Diagnostics;

namespace NecPublish.Reporting;

/// <summary>The French words that every report for people shares.</summary>
internal static class French
{
    /// <summary>« 10 000 », « 0,5 ».</summary>
    public static readonly NumberFormatInfo Numbers = new() { NumberGroupSeparator = "\u202f", NumberDecimalSeparator = "," };

    public static string Of(Severity severity) =>
        severity switch
        {
            Severity.Error => "erreur",
            Severity.Warning => "avertissement",
            Severity.Review => "à vérifier",
            _ => "conseil",
        };

    /// <summary>« 2 erreurs, 1 point à vérifier »; « rien à signaler » when there is nothing.</summary>
    public static string Counts(Findings findings)
    {
        string[] parts =
        [
            Count(findings.Count(Severity.Error), "erreur"),
            Count(findings.Count(Severity.Warning), "avertissement"),
            Count(findings.Count(Severity.Review), "point", " à vérifier"),
            Count(findings.Count(Severity.Advice), "conseil"),
        ];
        var said = string.Join(", ", parts.Where(p => p.Length > 0));
        return said.Length == 0 ? "rien à signaler" : said;
    }

    /// <summary>Where in the file, in words: « ligne 14, colonne 1 »; empty when the whole file is meant.</summary>
    public static string Where(SourceLocation? place) =>
        place switch
        {
            SourceLocation.Text t => Invariant($"ligne {t.Line}, colonne {t.Column}"),
            SourceLocation.Paragraph p => Invariant($"paragraphe {p.Number}"),
            SourceLocation.Slide { Object: null } s => Invariant($"diapositive {s.Number}"),
            SourceLocation.Slide s => Invariant($"diapositive {s.Number}, objet « {s.Object} »"),
            SourceLocation.Cell c => $"feuille « {c.Sheet} », cellule {c.Reference}",
            SourceLocation.Page p => Invariant($"page {p.Number}"),
            _ => "",
        };

    private static string Count(int count, string noun, string rest = "") =>
        count == 0 ? "" : Invariant($"{count} {noun}{(count > 1 ? "s" : "")}{rest}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
