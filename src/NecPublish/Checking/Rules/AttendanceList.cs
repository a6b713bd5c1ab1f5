using NecPublish.Checking.Privacy;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>
/// GDPR: a sheet of who came, with how to reach them. Told by the names of its columns, within the first rows, or by the file's name. A
/// list of organisations (nom and téléphone, no prénom) passes, and so does a count of attendance that names nobody.
/// </summary>
public sealed class AttendanceList : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "attendance-list",
            Severity.Error,
            Sources.All,
            "Liste de participants",
            "Les personnes ont signé pour être présentes, pas pour que leurs coordonnées soient publiées.",
            "Déplacez le fichier dans le dossier « prive » de l’édition, et notez seulement le nombre de participants (« presence »)."
        )
        {
            CanBeLifted = true,
        };

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Table;

    public void Check(Node node, in RuleContext context)
    {
        var name = context.Resource.Source.Name;
        if (node is Table table)
        {
            foreach (var row in FirstRows.Of(table))
            {
                if (PeopleColumns.Of(row) is not { HasPerson: true, HasTrace: true })
                    continue;
                context.Report(table.At, subject: string.Join(' ', FirstRows.Of(table).First()));
                break;
            }
        }
        else if (IsNamedSo(name) && !IsCount(context.Document))
            context.Report(Place.None, $"Le nom « {name} » est celui d’une liste de participants. {Info.Why}", subject: name);
    }

    /// <summary>Notes speak of presence and inscriptions: only what is filled in or scanned is told by its name.</summary>
    private static bool IsNamedSo(string name)
    {
        if (Path.GetExtension(name).ToLowerInvariant() is ".md" or ".markdown" or ".txt" or ".html" or ".htm" or ".svg")
            return false;
        return Folding.Fold(Path.GetFileNameWithoutExtension(name)).Split(' ').Any(w => w.StartsWith("emargement", StringComparison.Ordinal) || w.StartsWith("inscri", StringComparison.Ordinal) || w is "presence" or "presences");
    }

    /// <summary>Datasets alone, and none of them has a column for names: "mois; présences".</summary>
    private static bool IsCount(Document document)
    {
        var datasets = PublishedTexts.Datasets(document.Blocks).ToList();
        return datasets.Count > 0 && datasets.All(d => d.Facts.HasHeader && !FirstRows.Of(d.Table).Select(PeopleColumns.Of).Any(c => c.HasName));
    }
}
