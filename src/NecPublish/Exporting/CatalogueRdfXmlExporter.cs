using NecPublish.Describing;

namespace NecPublish.Exporting;

/// <summary>The DCAT-AP catalogue as RDF/XML, always whole.</summary>
public sealed class CatalogueRdfXmlExporter : IExporter
{
    public string Id => "catalogue-rdf";
    public bool IsDerivative => false;

    public void Export(ExportContext context) =>
        context.Output.Write(
            "catalogue.rdf",
            stream =>
            {
                using var writer = new RdfXmlWriter(stream);
                Catalogue.Write(context.Publication, Harvested.Of(context.Renditions), context.BuiltOn, writer);
            }
        );
}
