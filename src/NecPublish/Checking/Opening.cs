using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>How a line begins, without putting its whole text together: most lines are told apart by it.</summary>
internal static class Opening
{
    /// <summary>Copies the first characters of a line, its leading spaces left out; the number of those copied.</summary>
    public static int Of(ReadOnlySpan<Inline> line, Span<char> into)
    {
        var length = 0;
        Add(line, into, ref length);
        return length;
    }

    private static void Add(ReadOnlySpan<Inline> line, Span<char> into, ref int length)
    {
        foreach (var inline in line)
        {
            if (length == into.Length)
                return;
            switch (inline)
            {
                case Str s:
                    Add(s.Text, into, ref length);
                    break;
                case SoftBreak or LineBreak:
                    Add(" ", into, ref length);
                    break;
                case Code c:
                    Add(c.Text, into, ref length);
                    break;
                case Model.Math m:
                    Add(m.Text, into, ref length);
                    break;
                case InlineContainer c:
                    Add(c.Content.AsSpan(), into, ref length);
                    break;
            }
        }
    }

    private static void Add(ReadOnlySpan<char> text, Span<char> into, ref int length)
    {
        if (length == 0)
            text = text.TrimStart();
        text = text[..System.Math.Min(text.Length, into.Length - length)];
        text.CopyTo(into[length..]);
        length += text.Length;
    }
}
