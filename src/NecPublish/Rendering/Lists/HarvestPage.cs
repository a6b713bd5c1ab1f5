using NecPublish.Describing;
using NecPublish.Model;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Lists;

/// <summary>/moissonner/ : what stands where for machines, with commands to try, and how to declare the archive to data.gouv.fr.</summary>
internal static class HarvestPage
{
    public static PageRecord Write(SiteLists lists)
    {
        var doors = Door.All.Select(d => new ItemModel { Title = d.Title, Href = "../" + d.Path, Kind = d.Standard, Summary = d.Use, Detail = Weight(lists, d) });
        return IndexPages.Page(
            lists,
            "harvest",
            "moissonner",
            "Moissonner l’archive",
            "Tout ce qui est publié ici se reprend par programme, sans rien extraire des pages.",
            "",
            new ListModel { Groups = [new GroupModel { Id = "portes", Title = "Les portes d’entrée", Items = [.. doors] }] }
        );
    }

    /// <summary>What a person opens in a spreadsheet says what it weighs (RGESN); it is made after the pages, so about.</summary>
    private static string? Weight(SiteLists lists, Door door) =>
        door.Path.EndsWith(".csv", StringComparison.Ordinal) ? $"{door.Standard}, environ {French.Size(CommitmentsTable.EstimatedLength(lists.Publication, Harvested.Of(lists.Renditions)))}" : null;
}
