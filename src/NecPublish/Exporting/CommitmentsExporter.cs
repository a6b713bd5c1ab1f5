using System.Text;
using System.Text.Json;
using NecPublish.Describing;
using NecPublish.Model;

namespace NecPublish.Exporting;

/// <summary>engagements.csv for the archive and for each edition: the commitments in numbers, to compare and to add up; with its Data Package.</summary>
public sealed class CommitmentsExporter : IExporter
{
    public string Id => "commitments";
    public bool IsDerivative => false;

    public void Export(ExportContext context)
    {
        var all = context.Harvested;
        var byEdition = Rendition.ByEdition(all);
        var whole = new StringBuilder(CommitmentsTable.Head);
        CommitmentsTable.Rows(whole, "archive", Commitments.Of(context.Publication, all, null));
        foreach (var edition in context.Publication.Editions)
        {
            var figures = Commitments.Of(context.Publication, byEdition[edition.Id], edition);
            var own = new StringBuilder(CommitmentsTable.Head);
            CommitmentsTable.Rows(own, edition.Id, figures);
            CommitmentsTable.Rows(whole, edition.Id, figures);
            Write(context, edition.Address.TrimStart('/'), edition.Title, edition.Licence, own);
        }
        Write(context, "", context.Publication.Settings.Title, context.Publication.Settings.Licence, whole);
    }

    private static void Write(ExportContext context, string folder, string title, Licence licence, StringBuilder table)
    {
        context.Output.Write(folder + "engagements.csv", Encoding.UTF8.GetBytes(table.ToString()));
        context.Output.Write(folder + "datapackage.json", JsonText.WriteFile((title, licence), static (json, s) => Package(json, s.title, s.licence)));
    }

    /// <summary>A table cannot say its licence: its Data Package (Frictionless 1.0 and 2.0) does.</summary>
    private static void Package(Utf8JsonWriter json, string title, Licence licence)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.WriteString("profile", "data-package");
        json.WriteString("name", "engagements");
        json.WriteString("title", $"Les engagements en chiffres\u202f: {title}");
        DataPackageExporter.Licences(json, licence);
        json.WriteStartArray("resources");
        json.WriteStartObject();
        json.WriteString("name", "engagements");
        json.WriteString("path", "engagements.csv");
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        Field(json, "edition", "string", "L’édition, par son identifiant, ou « archive » pour l’ensemble.");
        Field(json, "engagement", "string", "Ce qui est compté, par son identifiant.");
        Field(json, "libelle", "string", "Ce qui est compté, en clair.");
        Field(json, "valeur", "string", "Le nombre\u202f; « oui » ou « non » pour ce qui ne se compte pas.");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter json, string name, string type, string description)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("type", type);
        json.WriteString("description", description);
        json.WriteEndObject();
    }
}
