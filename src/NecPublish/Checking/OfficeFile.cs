using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>Texts and decks that an office suite wrote: what RGAA 13.3.1 speaks of.</summary>
internal static class OfficeFile
{
    public static bool Is(Document document) => document.Source is Sources.Office or Sources.Slides && document.Places is PlaceKind.Paragraph or PlaceKind.Slide;
}
