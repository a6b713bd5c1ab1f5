using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Rendering.Html;
using NecPublish.Rendering.Models;
using NecPublish.Rendering.Pictures;

namespace NecPublish.Rendering.Pages;

/// <summary>A page whose body and twin are written, with what the rest of it is written by.</summary>
/// <param name="Slides">Of a deck; empty otherwise.</param>
/// <param name="Names">The file names taken in the page's folder.</param>
internal sealed record PageDraft(
    Resource Resource,
    Document Document,
    WrittenBody Body,
    ImmutableArray<SlideModel> Slides,
    Asset Twin,
    PageResolver Resolver,
    PagePictures Pictures,
    FileNames Names
);
