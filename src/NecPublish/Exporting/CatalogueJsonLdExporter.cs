using NecPublish.Describing;

namespace NecPublish.Exporting;

/// <summary>The DCAT-AP catalogue as JSON-LD, always whole.</summary>
public sealed class CatalogueJsonLdExporter : IExporter
{
    public string Id => "catalogue-jsonld";
    public bool IsDerivative => false;

    public void Export(ExportContext context) =>
        context.Output.Write(
            "catalogue.jsonld",
            stream =>
            {
                using var writer = new JsonLdWriter(stream);
                Catalogue.Write(context.Publication, Harvested.Of(context.Renditions), context.BuiltOn, writer);
            }
        );
}
