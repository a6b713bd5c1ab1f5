using NecPublish.Describing;
using NecPublish.Model;

namespace NecPublish.Exporting;

/// <summary>Above 500 datasets, the catalogue also in pages (Hydra), for harvesters that take it in pieces.</summary>
public sealed class CataloguePagesExporter : IExporter
{
    /// <summary>Datasets per page.</summary>
    public const int PageSize = 500;

    public string Id => "catalogue-pages";
    public bool IsDerivative => false;

    public void Export(ExportContext context)
    {
        var all = context.Harvested;
        if (all.Length <= PageSize)
            return;
        var byEdition = Rendition.ByEdition(all);
        var pages = (all.Length + PageSize - 1) / PageSize;
        for (var number = 1; number <= pages; number++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var page = new CataloguePage(number, pages);
            context.Output.Write(
                CataloguePage.Path(number),
                stream =>
                {
                    using var writer = new TurtleWriter(stream);
                    Catalogue.WritePage(context.Publication, byEdition, [.. all.Skip((page.Number - 1) * PageSize).Take(PageSize)], page, all.Length, context.BuiltOn, writer);
                }
            );
        }
    }
}
