using System.Text;
using NecPublish.Describing;

namespace NecPublish.Exporting;

/// <summary>humans.txt: who is behind the archive, for people who look under the bonnet.</summary>
public sealed class HumansExporter : IExporter
{
    public string Id => "humans";
    public bool IsDerivative => false;

    public void Export(ExportContext context)
    {
        var settings = context.Publication.Settings;
        var text = new StringBuilder("/* QUI PUBLIE */\n");
        text.Append("Éditeur : ").Append(NamedAgent.PublisherOf(settings)).Append('\n');
        if (settings.PublicationDirector is { } director)
            text.Append("Direction de la publication : ").Append(director).Append('\n');
        if (settings.Contact is { } contact)
            text.Append("Contact : ").Append(contact).Append('\n');
        text.Append("\n/* QUI ORGANISE */\n");
        foreach (var edition in context.Publication.Editions)
            text.Append(edition.Title).Append(" : ").AppendJoin(", ", edition.Organisers.Select(o => o.Name)).Append('\n');
        text.Append("\n/* L’ARCHIVE */\n");
        text.Append("Licence : ").Append(settings.Licence.Name).Append(", ").Append(settings.Licence.Uri).Append('\n');
        text.Append("Pour moissonner : ").Append(SiteUrl.Page(settings, "/moissonner/")).Append('\n');
        text.Append("Fabriquée avec : NecPublish, logiciel libre\n");
        context.Output.Write("humans.txt", Encoding.UTF8.GetBytes(text.ToString()));
    }
}
