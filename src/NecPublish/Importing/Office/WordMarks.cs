namespace NecPublish.Importing.Office;

/// <summary>
/// Signs of the private use area that are written into a file before pandoc reads it, and taken out of its answer: they carry what
/// pandoc's tree has no room for. A file's own signs of this range are removed first.
/// </summary>
internal static class WordMarks
{
    /// <summary>Before a paragraph's number.</summary>
    public const char Number = '\uE000';
    public const char NumberEnd = '\uE001';

    /// <summary>Before a language tag, at the start of a run in another language than the document's.</summary>
    public const char Language = '\uE002';
    public const char LanguageText = '\uE003';
    public const char LanguageEnd = '\uE004';

    /// <summary>In place of a description: the author declared the picture decorative.</summary>
    public const char Decorative = '\uE005';

    /// <summary>At the start of a caption.</summary>
    public const char Caption = '\uE006';

    /// <summary>At the start of the paragraph that bears the document's title.</summary>
    public const char Title = '\uE007';

    public static bool IsMark(char c) => c is >= Number and <= Title;
}
