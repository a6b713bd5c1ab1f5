using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Lists;

/// <summary>Ce qu'on avait dit, ce qui a été fait: decisions and next steps of each edition, the last first.</summary>
internal static class DecisionsPage
{
    private const string Folder = "decisions";

    private static readonly (string Class, string One, string Many)[] States =
    [
        ("done", "faite", "faites"),
        ("doing", "en cours", "en cours"),
        ("todo", "à faire", "à faire"),
        ("dropped", "abandonnée", "abandonnées"),
        ("unknown", "sans nouvelles", "sans nouvelles"),
    ];

    public static PageRecord Write(SiteLists lists)
    {
        ImmutableArray<EditionDecisionsModel> editions = [.. HomePage.Sorted(lists.Publication).Select(Of).Where(e => !e.Decisions.IsEmpty || !e.Steps.IsEmpty)];
        var model = new DecisionsModel { Summary = Summary([.. editions.SelectMany(e => e.Steps)]), Editions = editions };
        return IndexPages.Page(lists, "decisions", Folder, "Décisions et suites", "Ce qu’on avait dit, ce qui a été fait, d’une édition à l’autre.", "", model);
    }

    private static EditionDecisionsModel Of(Edition edition) =>
        new()
        {
            Id = edition.Id,
            Title = edition.Title,
            Href = Addresses.Relative(Folder, edition.Address),
            Decisions =
            [
                .. edition.Sessions.SelectMany(s =>
                    s.Metadata.Decisions.Select(d => new DecisionModel
                    {
                        Text = FrenchTypography.Apply(d),
                        Title = s.Title,
                        Href = Addresses.Relative(Folder, s.Address),
                    })
                ),
            ],
            Steps = [.. edition.Sessions.SelectMany(s => s.Metadata.NextSteps.Select(n => SessionPages.Step(n, s, Folder)))],
        };

    /// <summary>"4 suites annoncées : 1 faite, 1 en cours et 2 à faire."</summary>
    private static string? Summary(ImmutableArray<StepModel> steps)
    {
        if (steps.IsEmpty)
            return null;
        var counts = States.Select(s => (s.One, s.Many, Count: steps.Count(p => p.Class == s.Class))).Where(s => s.Count > 0);
        return $"{French.Count(steps.Length, "suite annoncée", "suites annoncées")}\u00A0: {French.Join([.. counts.Select(c => French.Count(c.Count, c.One, c.Many))])}.";
    }
}
