namespace NecPublish.Diagnostics;

/// <summary>Where an author finds a defect inside a file, in the terms of the tool that they wrote it with.</summary>
public abstract record SourceLocation
{
    /// <summary>A place in a text file. Line and column count from 1, in UTF-16 units; Length is 0 when unknown.</summary>
    public sealed record Text(int Line, int Column, int Length = 0) : SourceLocation;

    /// <summary>The n-th paragraph of a word-processor document, counted from 1, with its first words.</summary>
    public sealed record Paragraph(int Number, string Excerpt) : SourceLocation;

    /// <summary>An object on a slide; slides count from 1.</summary>
    public sealed record Slide(int Number, string? Object) : SourceLocation;

    /// <summary>A cell of a workbook, as "B7".</summary>
    public sealed record Cell(string Sheet, string Reference) : SourceLocation;

    /// <summary>A page of a PDF, counted from 1.</summary>
    public sealed record Page(int Number) : SourceLocation;
}
