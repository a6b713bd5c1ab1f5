using NecPublish.Describing;
using NecPublish.Model;

namespace NecPublish.Exporting;

/// <summary>
/// archives/&lt;edition&gt;.zip and archives/&lt;edition&gt;/&lt;session&gt;.zip: a bag (RFC 8493) with a crate (RO-Crate 1.2) inside.
/// Its id puts it after the exporters whose files it packs.
/// </summary>
public sealed class ArchiveExporter : IExporter
{
    public string Id => "zip-archives";
    public bool IsDerivative => true;

    public void Export(ExportContext context)
    {
        // sought once for each edition, not for each of its thousands of sessions
        var byEdition = Rendition.ByEdition(context.Harvested);
        foreach (var edition in context.Publication.Editions)
        {
            Write(context, CrateContent.Of(context, edition, null, byEdition[edition.Id]));
            foreach (var session in edition.Sessions)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                Write(context, CrateContent.Of(context, edition, session, byEdition[edition.Id]));
            }
        }
    }

    /// <summary>"archives/nec-2024.zip".</summary>
    public static string PathOf(Edition edition, Session? session) => session is null ? $"archives/{edition.Id}.zip" : $"archives/{edition.Id}/{session.Id}.zip";

    /// <summary>Writes one bag into a stream; the same content gives the same bytes.</summary>
    public static void Pack(ExportContext context, CrateContent content, Stream stream)
    {
        using var bag = new BagWriter(stream, content.Name);
        bag.Add("ro-crate-metadata.json", RoCrate.Metadata(content));
        bag.Add("ro-crate-preview.html", RoCratePreview.Page(content));
        foreach (var file in content.Parts.SelectMany(p => p.Files).DistinctBy(f => f.Path, StringComparer.OrdinalIgnoreCase).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            using var source = context.Output.Open(file.Source);
            bag.Add(file.Path, source);
        }
        var settings = content.Publication.Settings;
        bag.Finish([
            ("Source-Organization", NamedAgent.PublisherOf(settings)),
            .. settings.Contact is { } contact && contact.Contains('@', StringComparison.Ordinal) ? [("Contact-Email", contact)] : ((string, string)[])[],
            ("External-Description", content.Title),
            ("External-Identifier", content.Url),
            ("License", content.Edition.Licence.Uri),
            ("Internal-Sender-Identifier", content.Name),
            ("Bagging-Date", UrlSet.Day(content.Modified)),
            ("Bag-Software-Agent", "NecPublish"),
        ]);
    }

    private static void Write(ExportContext context, CrateContent? content)
    {
        if (content is not null)
            context.Output.Write(PathOf(content.Edition, content.Session), stream => Pack(context, content, stream));
    }
}
