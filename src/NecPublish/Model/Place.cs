namespace NecPublish.Model;

/// <summary>
/// A place inside a source, two numbers whose sense is the document's <see cref="PlaceKind"/>:
/// Text: offset and length in UTF-16 units; Paragraph: its number from 1; Slide: its number from 1 and the object's index;
/// Sheet: the sheet's index from 0 and row * 16384 + column; Page: its number from 1.
/// </summary>
public readonly record struct Place(int A, int B = 0)
{
    /// <summary>No place: the file as a whole.</summary>
    public static readonly Place None = new(-1, 0);
}

/// <summary>What a document's places mean.</summary>
public enum PlaceKind : byte
{
    Text,
    Paragraph,
    Slide,
    Sheet,
    Page,
}
