using NecPublish.Describing;

namespace NecPublish.Exporting;

/// <summary>The DCAT-AP catalogue, always whole: Turtle, RDF/XML and JSON-LD, from one description.</summary>
public sealed class CatalogueExporter : IExporter
{
    public string Id => "catalogue";
    public bool IsDerivative => false;

    public void Export(ExportContext context) =>
        context.Output.Write(
            "catalogue.ttl",
            turtle =>
                context.Output.Write(
                    "catalogue.rdf",
                    xml =>
                        context.Output.Write(
                            "catalogue.jsonld",
                            json =>
                            {
                                using var writer = new RdfWriters(new TurtleWriter(turtle), new RdfXmlWriter(xml), new JsonLdWriter(json));
                                Catalogue.Write(context.Publication, context.Harvested, context.BuiltOn, writer);
                            }
                        )
                )
        );
}
