using NecPublish.Describing;

namespace NecPublish.Exporting;

/// <summary>The DCAT-AP catalogue as Turtle, always whole.</summary>
public sealed class CatalogueTurtleExporter : IExporter
{
    public string Id => "catalogue-ttl";
    public bool IsDerivative => false;

    public void Export(ExportContext context) =>
        context.Output.Write(
            "catalogue.ttl",
            stream =>
            {
                using var writer = new TurtleWriter(stream);
                Catalogue.Write(context.Publication, Harvested.Of(context.Renditions), context.BuiltOn, writer);
            }
        );
}
