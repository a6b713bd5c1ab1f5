using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Model;
using NecPublish.Rendering.Html;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Pages;

/// <summary>A slide of a tree: what stands on it, and what its author says behind it.</summary>
internal sealed record DeckSlide(Header? Heading, ImmutableArray<Block> Blocks, ImmutableArray<Block> Notes);

/// <summary>
/// Layout "deck": slides as sections of one page, complete without JavaScript. A slide is a Div of class "slide" (its notes a Div of
/// class "notes"), or what stands between two horizontal rules.
/// </summary>
internal static class DeckPage
{
    private static readonly string[] Families = ["sunny", "plain", "lagoon", "plain", "leaf", "plain", "hibiscus", "plain", "bract", "plain"];

    /// <summary>Writes every slide; the body's outline has one entry for each.</summary>
    public static (WrittenBody Body, ImmutableArray<SlideModel> Slides) Write(Resource resource, Document document, IHtmlResolver resolver)
    {
        var slides = Split(document.Blocks);
        var models = ImmutableArray.CreateBuilder<SlideModel>(slides.Count);
        var outline = ImmutableArray.CreateBuilder<OutlineEntry>(slides.Count);
        var links = ImmutableArray.CreateBuilder<LinkRecord>();
        var anchors = ImmutableArray.CreateBuilder<string>();
        var words = 0;
        for (var i = 0; i < slides.Count; i++)
        {
            var number = i + 1;
            var slide = slides[i];
            var id = string.Create(CultureInfo.InvariantCulture, $"diapo-{number}");
            var title = slide.Heading is null ? "" : PlainText.Of(slide.Heading.Content).Trim();
            var body = Section(slide.Blocks, $"d{number.ToString(CultureInfo.InvariantCulture)}-");
            var notes = resource.Source.Metadata.PublishSpeakerNotes ? Section(slide.Notes, $"n{number.ToString(CultureInfo.InvariantCulture)}-") : "";
            models.Add(
                new SlideModel
                {
                    Number = number,
                    Id = id,
                    Title = title.Length > 0 ? title : string.Create(CultureInfo.InvariantCulture, $"Diapositive {number}"),
                    HasTitle = title.Length > 0,
                    Body = new Markup(body),
                    Notes = new Markup(notes),
                    Family = Families[i % Families.Length],
                    Previous = i,
                    Next = number < slides.Count ? number + 1 : 0,
                }
            );
            outline.Add(new OutlineEntry(2, id, models[i].Title));
            anchors.Add(id);
        }
        return (new WrittenBody(Markup.None, outline.MoveToImmutable(), links.ToImmutable(), anchors.ToImmutable(), words), models.MoveToImmutable());

        string Section(ImmutableArray<Block> blocks, string prefix)
        {
            if (blocks.IsEmpty)
                return "";
            var written = HtmlWriter.Write(document with { Blocks = blocks }, resolver);
            links.AddRange(written.Links);
            words += written.WordCount;
            anchors.AddRange(written.Anchors.Select(anchor => prefix + anchor));
            return written.HtmlUnder(prefix);
        }
    }

    public static ITemplateModel Model(ResourcePage page, ImmutableArray<SlideModel> slides) =>
        new DeckModel
        {
            Lead = page.Resource.Summary,
            States = page.States,
            Themes = page.Site.Links(page.Resource.Themes, page.Resource.Folder),
            Count = slides.Length,
            Slides = slides,
            Others = page.Others,
            Files = page.Files,
            Reuse = page.Reuse,
        };

    public static List<DeckSlide> Split(ImmutableArray<Block> blocks)
    {
        var slides = new List<DeckSlide>();
        var loose = new List<Block>();
        foreach (var block in blocks)
        {
            if (block is Div div && div.Attr.Has("slide"))
            {
                Flush();
                slides.Add(Of(div.Content));
            }
            else if (block is HorizontalRule)
                Flush();
            else
                loose.Add(block);
        }
        Flush();
        return slides;

        void Flush()
        {
            if (loose.Count > 0)
                slides.Add(Of([.. loose]));
            loose.Clear();
        }
    }

    private static DeckSlide Of(ImmutableArray<Block> blocks)
    {
        ImmutableArray<Block> notes = [.. blocks.OfType<Div>().Where(d => d.Attr.Has("notes")).SelectMany(d => d.Content)];
        var heading = blocks.OfType<Header>().FirstOrDefault();
        return new DeckSlide(heading, [.. blocks.Where(b => !ReferenceEquals(b, heading) && !(b is Div d && d.Attr.Has("notes")))], notes);
    }
}
