using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NecPublish.Model;

namespace NecPublish.Rendering.Books;

/// <summary>A resource inside a book.</summary>
/// <param name="Html">Its heading of level 2 and its text.</param>
public sealed record BookEntry(string Anchor, string Title, string Html);

/// <summary>A session of an edition, or what belongs to all of them: a part of its book.</summary>
/// <param name="Intro">HTML of its heading of level 1 and of its one-minute summary.</param>
public sealed record BookPart(string Anchor, string Title, string Intro, ImmutableArray<BookEntry> Entries);

/// <summary>All the texts of an edition in one: the livret, as one page to print or as an EPUB.</summary>
public sealed record EditionBook(Edition Edition, string Address, string Publisher, ImmutableArray<string> Creators, ImmutableArray<BookPart> Parts)
{
    /// <summary>The day of the last change of what it holds; the edition's own when nothing says it.</summary>
    public DateOnly Modified { get; init; }

    /// <summary>One line: when, where, who.</summary>
    public string Line { get; init; } = "";

    /// <summary>The theme's style for books.</summary>
    public string Style { get; init; } = "";

    /// <summary>Output paths of the pictures that it shows, in order.</summary>
    public IEnumerable<string> Pictures => Parts.SelectMany(p => p.Entries).SelectMany(e => BookText.Pictures(e.Html)).Distinct(StringComparer.Ordinal);

    public string Title => $"{Edition.Title}, le livret";

    internal static EditionBook? Of(Site site, BookChapters chapters, Edition edition, ImmutableArray<Rendition> renditions)
    {
        var own = renditions.Where(r => r.Resource.Edition?.Id == edition.Id).ToList();
        var parts = ImmutableArray.CreateBuilder<BookPart>();
        foreach (var session in edition.Sessions)
            Add(session.Id, session.Title, session.IsTransversal ? "" : Summary(session), own.Where(r => r.Resource.Session?.Id == session.Id));
        Add("edition", "Toute l’édition", "", own.Where(r => r.Resource.Session is null));
        if (parts.Count == 0)
            return null;
        var settings = site.Publication.Settings;
        var days = own.Select(r => r.Resource.Modified ?? r.Resource.Issued).OfType<DateOnly>().ToList();
        ImmutableArray<string> creators = [.. edition.Organisers.Select(o => o.Name)];
        return new EditionBook(edition, site.Absolute(edition.Address), settings.Publisher ?? settings.Title, creators.IsEmpty ? [settings.Publisher ?? settings.Title] : creators, parts.ToImmutable())
        {
            Modified = days.Count > 0 ? days.Max() : edition.End ?? edition.Start ?? edition.PlannedDate ?? DateOnly.FromDateTime(DateTime.UnixEpoch),
            Line = string.Join(", ", new[] { edition.Start is { } day ? French.Capital(French.LongDate(day)) : null, edition.Venue?.Name, edition.Venue?.Commune }.OfType<string>()),
            Style = Encoding.UTF8.GetString(site.Theme.ReadAsset("livret/livret.css")),
        };

        void Add(string id, string title, string intro, IEnumerable<Rendition> resources)
        {
            ImmutableArray<BookEntry> entries =
            [
                .. resources
                    .Select(r => (r.Resource, Text: chapters.Read(r.Resource)))
                    .Where(p => p.Text is not null)
                    .Select(p => new BookEntry(BookChapters.AnchorOf(p.Resource), p.Resource.Title, Heading(site, p.Resource) + p.Text)),
            ];
            if (!entries.IsEmpty)
                parts.Add(new BookPart("partie-" + id, title, $"<h1>{BookText.Escape(title)}</h1>\n{intro}", entries));
        }
    }

    private static string Heading(Site site, Resource resource)
    {
        var language = resource.Language == "fr" ? "" : $" lang=\"{BookText.Escape(resource.Language)}\"";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<h2{language}>{BookText.Escape(resource.Title)}</h2>\n");
        var licence = resource.Licence.Id == site.Publication.Settings.Licence.Id ? "" : $" Licence\u00A0: {resource.Licence.Name}.";
        text.Append(CultureInfo.InvariantCulture, $"<p class=\"soft\">{BookText.Escape($"{Words.Of(resource.Kind)}. {French.Join(resource.Creators)}.{licence} ")}<a href=\"{BookText.Escape(site.Absolute(resource.Address))}\">La page de ce document</a></p>\n");
        if (resource.Summary is { } summary)
            text.Append(CultureInfo.InvariantCulture, $"<p class=\"lead\">{BookText.Escape(summary)}</p>\n");
        return text.ToString();
    }

    private static string Summary(Session session)
    {
        var text = new StringBuilder();
        List("Idées clés", session.Metadata.KeyIdeas);
        List("Décisions", session.Metadata.Decisions);
        List("Suites", [.. session.Metadata.NextSteps.Select(s => string.Join(", ", new[] { s.What, s.Who, s.Due, s.State }.OfType<string>()))]);
        return text.ToString();

        void List(string title, ImmutableArray<string> lines)
        {
            if (lines.IsEmpty)
                return;
            text.Append(CultureInfo.InvariantCulture, $"<p><strong>{title}</strong></p>\n<ul>");
            foreach (var line in lines)
                text.Append("<li>").Append(BookText.Escape(line)).Append("</li>");
            text.Append("</ul>\n");
        }
    }
}
