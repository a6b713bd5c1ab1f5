using System.Globalization;
using NecPublish.Model;

namespace NecPublish.Describing;

/// <summary>
/// The place of a page of the catalogue among the others, in the terms that data.gouv.fr's harvester follows (Hydra's
/// PartialCollectionView). Pages count from 1.
/// </summary>
public readonly record struct CataloguePage(int Number, int Count)
{
    public static string Path(int number) => string.Create(CultureInfo.InvariantCulture, $"catalogue/{number}.ttl");

    public void Write(RdfWriter writer, Settings settings, int total)
    {
        writer.StartNode(SiteUrl.File(settings, Path(1)) + "#collection", "hydra:Collection");
        writer.Typed("hydra:totalItems", total.ToString(CultureInfo.InvariantCulture), "xsd:integer");
        writer.Iri("hydra:view", SiteUrl.File(settings, Path(Number)));
        writer.EndNode();
        writer.StartNode(SiteUrl.File(settings, Path(Number)), "hydra:PartialCollectionView");
        writer.Iri("hydra:first", SiteUrl.File(settings, Path(1)));
        writer.Iri("hydra:last", SiteUrl.File(settings, Path(Count)));
        if (Number > 1)
            writer.Iri("hydra:previous", SiteUrl.File(settings, Path(Number - 1)));
        if (Number < Count)
            writer.Iri("hydra:next", SiteUrl.File(settings, Path(Number + 1)));
        writer.EndNode();
    }
}
