using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>Outside RGAA: slanted letters are hard on many readers beyond a few words.</summary>
public sealed class TextLongItalic : ISourceRule
{
    private const int Long = 200;

    public RuleInfo Info { get; } =
        new(
            "text-long-italic",
            Severity.Advice,
            Sources.Text,
            "Long passage en italique",
            "Les lettres penchées fatiguent, surtout les personnes dyslexiques ou malvoyantes.",
            "Gardez l’italique pour quelques mots ; pour une citation, mettez « > » devant le paragraphe."
        )
        {
            Tools = [("Word", "Retirez l’italique, et appliquez le style « Citation » si c’en est une.")],
        };

    public NodeKinds Visits => NodeKinds.Emph;

    public void Check(Node node, in RuleContext context)
    {
        var text = context.Text(node).Trim();
        if (text.Length > Long || Sentences(text) > 1)
            context.Report(node.At, subject: text);
    }

    /// <summary>An end of sentence followed by a capital, in more than sixty characters.</summary>
    private static int Sentences(string text)
    {
        var count = 1;
        for (var i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' or '…' && text[i + 1] is ' ' && (char.IsUpper(text[i + 2]) || text[i + 2] == '«') && char.IsLower(text[i - 1]))
                count++;
        }
        return text.Length > 60 ? count : 1;
    }
}
