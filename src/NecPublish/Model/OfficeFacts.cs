using System.Collections.Immutable;

namespace NecPublish.Model;

/// <summary>What a word-processor file or a deck holds beside what is read: none of it is published. Stands on the document's Facts.</summary>
public sealed record OfficeFacts : Facts
{
    /// <summary>Remarks in the margin.</summary>
    public int Comments { get; init; }

    /// <summary>Insertions and deletions that nobody accepted or refused.</summary>
    public int TrackedChanges { get; init; }

    /// <summary>The words of each run marked as hidden, with their place.</summary>
    public ImmutableArray<(Place At, string Text)> HiddenText { get; init; } = [];

    /// <summary>Pictures and frames that float over the text, with their place: their order in the reading is a guess.</summary>
    public ImmutableArray<Place> FloatingObjects { get; init; } = [];

    /// <summary>Charts and diagrams whose drawing is not carried over, with their place.</summary>
    public ImmutableArray<Place> LostDrawings { get; init; } = [];

    /// <summary>Where other files are inserted as they are, and not read.</summary>
    public ImmutableArray<Place> LostPassages { get; init; } = [];

    /// <summary>Slides that are not shown.</summary>
    public int HiddenSlides { get; init; }

    /// <summary>Slides that have notes for the speaker.</summary>
    public ImmutableArray<Place> SpeakerNotes { get; init; } = [];

    /// <summary>Objects that lie wholly beside their slide.</summary>
    public ImmutableArray<Place> OffSlideObjects { get; init; } = [];

    /// <summary>Pictures and texts of a slide that something else is drawn over, to hide them.</summary>
    public ImmutableArray<Place> CoveredObjects { get; init; } = [];

    /// <summary>Sound and film inside a deck.</summary>
    public ImmutableArray<Place> EmbeddedMedia { get; init; } = [];

    /// <summary>Those of them that have no captions.</summary>
    public ImmutableArray<Place> MediaWithoutCaptions { get; init; } = [];

    /// <summary>Slides whose title does not come first, or whose objects follow each other otherwise than from top to bottom.</summary>
    public ImmutableArray<Place> DoubtfulOrders { get; init; } = [];

    /// <summary>Pictures that fill a slide which has hardly any text of its own.</summary>
    public ImmutableArray<Place> SlidesOfPicture { get; init; } = [];

    /// <summary>Paragraphs aligned on both sides.</summary>
    public ImmutableArray<Place> JustifiedText { get; init; } = [];

    /// <summary>Paragraphs with text under nine points.</summary>
    public ImmutableArray<Place> SmallText { get; init; } = [];

    /// <summary>Each pair of colours that a text is written in, where it first stands: those of a theme that cannot be worked out are left out.</summary>
    public ImmutableArray<ColouredText> Colours { get; init; } = [];

    /// <summary>Whole files inside the file: the workbook behind a chart, with all its sheets.</summary>
    public int EmbeddedFiles { get; init; }
}

/// <summary>A text in a colour of its author's choice, on a known ground.</summary>
/// <param name="IsLarge">18 points, or 14 in bold: its contrast may be lower (WCAG 1.4.3).</param>
public readonly record struct ColouredText(Place At, Colour Front, Colour Ground, bool IsLarge);
