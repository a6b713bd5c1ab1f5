using System.Globalization;
using NecPublish.Diagnostics;

namespace NecPublish.Reporting;

/// <summary>
/// The 106 criteria of RGAA 4.1.2 as a CSV, to prefill an audit. A criterion is « défaut » or left to a person: what a program finds right
/// is only named, for a criterion is never wholly decided by one.
/// </summary>
public sealed class GridReport : IReport
{
    private static readonly (string Theme, int Criteria)[] Themes =
    [
        ("Images", 9),
        ("Cadres", 2),
        ("Couleurs", 3),
        ("Multimédia", 13),
        ("Tableaux", 8),
        ("Liens", 2),
        ("Scripts", 5),
        ("Éléments obligatoires", 10),
        ("Structuration de l’information", 4),
        ("Présentation de l’information", 14),
        ("Formulaires", 13),
        ("Navigation", 11),
        ("Consultation", 12),
    ];

    public string Format => "rgaa";

    public void Write(Findings findings, TextWriter output)
    {
        output.Write("critere;theme;statut;defauts;questions;tests_sans_defaut;regles;fichiers\n");
        var found = findings.Diagnostics.SelectMany(d => d.Rule.Rgaa.Select(t => (Test: t, Finding: d))).ToList();
        for (var theme = 0; theme < Themes.Length; theme++)
        {
            for (var criterion = 1; criterion <= Themes[theme].Criteria; criterion++)
                Write(string.Create(CultureInfo.InvariantCulture, $"{theme + 1}.{criterion}"), Themes[theme].Theme, found, findings, output);
        }
    }

    private static void Write(string criterion, string theme, List<(string Test, Diagnostic Finding)> found, Findings findings, TextWriter output)
    {
        var here = found.Where(f => IsOf(f.Test, criterion)).Select(f => f.Finding).Distinct().ToList();
        var defects = here.Count(d => d.Severity is Severity.Error or Severity.Warning);
        var questions = here.Count(d => d.Severity == Severity.Review);
        var rules = findings.Rules().Where(r => r.Rgaa.Any(t => IsOf(t, criterion))).ToList();
        var failed = here.SelectMany(d => d.Rule.Rgaa).ToHashSet(StringComparer.Ordinal);
        var right = rules.SelectMany(r => r.Rgaa).Where(t => IsOf(t, criterion) && !failed.Contains(t)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        output.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{criterion};{theme};{(defects > 0 ? "défaut" : "à vérifier par une personne")};{defects};{questions};{string.Join(' ', right)};{string.Join(' ', rules.Select(r => r.Id))};\"{string.Join(", ", here.Select(d => d.File).Distinct(StringComparer.Ordinal)).Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n"
            )
        );
    }

    /// <summary>"1.1.2" is a test of "1.1"; "1.10" is not.</summary>
    private static bool IsOf(string test, string criterion) => test == criterion || test.StartsWith(criterion + ".", StringComparison.Ordinal);
}
