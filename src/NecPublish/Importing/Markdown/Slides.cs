using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Importing.Markdown;

/// <summary>Cuts a text into slides at its rules.</summary>
internal static class Slides
{
    public static ImmutableArray<Block> Of(ImmutableArray<Block> blocks)
    {
        var slides = ImmutableArray.CreateBuilder<Block>();
        var body = ImmutableArray.CreateBuilder<Block>();
        var notes = ImmutableArray.CreateBuilder<Block>();
        var inNotes = false;
        foreach (var block in blocks)
        {
            switch (MarpPictures.In(block))
            {
                case HorizontalRule:
                    Close();
                    break;
                case RawBlock { Format: "comment" } comment when !IsDirective(comment.Text):
                    notes.AddRange(Paragraphs(comment));
                    break;
                case RawBlock { Format: "comment" } directive:
                    body.Add(directive);
                    break;
                case Para { Content: [Str first, ..] } para when !inNotes && IsNotesMark(first.Text):
                    inNotes = true;
                    notes.Add(para with { Content = para.Content.SetItem(0, first with { Text = first.Text[(first.Text.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart() }) });
                    break;
                case var other:
                    (inNotes ? notes : body).Add(other);
                    break;
            }
        }
        Close();
        return slides.ToImmutable();

        void Close()
        {
            if (body.Count == 0 && notes.Count == 0)
                return;
            var at = body.Count > 0 ? body[0].At : notes[0].At;
            if (notes.Count > 0)
                body.Add(new Div(notes[0].At, new Attr("", ["notes"], []), notes.ToImmutable()));
            slides.Add(new Div(at, new Attr("", ["slide"], []), body.ToImmutable()));
            body.Clear();
            notes.Clear();
            inNotes = false;
        }
    }

    private static bool IsNotesMark(string text) =>
        text.StartsWith("Note:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Notes:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Notes :", StringComparison.OrdinalIgnoreCase);

    /// <summary>Marp's « _class: lead », or an answer to the checker: not words for the speaker.</summary>
    private static bool IsDirective(string comment)
    {
        var text = comment.Trim();
        if (text.StartsWith("a11y-ok", StringComparison.OrdinalIgnoreCase) || text.StartsWith('_'))
            return true;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && text[..colon] is "class" or "backgroundColor" or "backgroundImage" or "color" or "paginate" or "header" or "footer" or "theme" or "size" or "fit";
    }

    private static IEnumerable<Block> Paragraphs(RawBlock comment) =>
        comment
            .Text.Replace("\r\n", "\n", StringComparison.Ordinal)
            .Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(p => new Para(comment.At, [new Str(comment.At, p.Replace('\n', ' '))]));
}
