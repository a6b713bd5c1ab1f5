using System.Collections.Immutable;

namespace NecPublish.Model;

/// <summary>How a PDF is made, for the rules that speak of the file itself (RGAA 13.3.1). Stands on the document's Facts.</summary>
public sealed record PdfFacts : Facts
{
    public int Pages { get; init; }

    /// <summary>It says that it is tagged, and has a structure (ISO 32000-1, 14.7.1 and 14.8.1).</summary>
    public bool IsTagged { get; init; }

    /// <summary>Pages that show a picture and have no letter.</summary>
    public ImmutableArray<int> PicturesOfText { get; init; } = [];

    /// <summary>Pages with text that is not seen: it lies beside them, or was cropped.</summary>
    public ImmutableArray<int> HidingText { get; init; } = [];

    /// <summary>Pages whose words are covered or switched off, and how, in French.</summary>
    public ImmutableArray<(int Page, string How)> CoveredText { get; init; } = [];

    /// <summary>Its protection keeps the text from assistive technologies (ISO 32000-1, table 22, bit 10).</summary>
    public bool IsLocked { get; init; }

    /// <summary>Bookmarks.</summary>
    public bool HasOutline { get; init; }

    /// <summary>Whether the structure has a heading.</summary>
    public bool HasHeadings { get; init; }

    /// <summary>Place of each tagged figure that has neither alternative nor text of its own.</summary>
    public ImmutableArray<Place> FiguresWithoutAlternative { get; init; } = [];

    /// <summary>Place of each tagged table without any header cell.</summary>
    public ImmutableArray<Place> TablesWithoutHeaders { get; init; } = [];
}
