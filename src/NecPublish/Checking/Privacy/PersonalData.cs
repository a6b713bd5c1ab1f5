using System.Globalization;
using NecPublish.Model;

namespace NecPublish.Checking.Privacy;

/// <summary>Says what a rule found in one finding per file: an author answers once, and a change of what was found asks again.</summary>
internal static class PersonalData
{
    /// <param name="found">What was found, in order, with its place.</param>
    /// <param name="one">The sentence for a single find: {0} is the find.</param>
    /// <param name="many">The sentence for several: {0} is their number, {1} the first ones.</param>
    public static void Report(in RuleContext context, List<(Published Where, string What)> found, string one, string many, string why)
    {
        if (found.Count == 0)
            return;
        var all = found.Select(f => f.What).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var first = string.Join(", ", all.Take(3).Select(w => $"«\u202f{w}\u202f»"));
        var message = (all.Count == 1 ? string.Format(CultureInfo.InvariantCulture, one, all[0]) : string.Format(CultureInfo.InvariantCulture, many, all.Count, first)) + " " + why;
        // the fingerprint holds everything that was found
        var subject = string.Join(' ', all.Order(StringComparer.OrdinalIgnoreCase));
        if (found[0].Where.Line > 0)
            context.Findings.AddAtLine(found[0].Where.Line, message, null, subject);
        else
            context.Report(found[0].Where.At, message, subject: subject);
    }

    /// <summary>Everything that the source shows: text first, then the cells of its datasets.</summary>
    public static IEnumerable<Published> All(in RuleContext context)
    {
        var texts = context.Texts.Published(context.Document, context.Resource);
        return PublishedTexts.HasDatasets(context.Document.Blocks) ? texts.Concat(PublishedTexts.Cells(context.Document)) : texts;
    }

    /// <summary>The place of a part of a text, where places are positions in the source.</summary>
    public static Published Within(Published text, Document document, int start, int length) =>
        document.Places == PlaceKind.Text && text is { At.A: >= 0, IsTarget: false } && text.At.B == text.Text.Length ? text with { At = new(text.At.A + start, length) } : text;
}
