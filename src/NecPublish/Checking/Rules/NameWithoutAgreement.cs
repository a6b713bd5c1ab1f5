using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>GDPR, and the archive's own promise: a person of personnes.csv is named only with an agreement, and never after withdrawing.</summary>
public sealed class NameWithoutAgreement : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "name-without-agreement",
            Severity.Error,
            Sources.All,
            "Personne nommée sans son accord",
            "Publier un nom sans accord expose la personne, et vous avec elle.",
            "Retirez le nom, ou notez l’accord dans personnes.csv (colonne « accord_nom »)."
        );

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Str | NodeKinds.Image;

    public void Check(Node node, in RuleContext context)
    {
        foreach (var person in context.Publication.People)
        {
            if (person.MayBeNamed)
                continue;
            if (node is Document)
                InHeader(person, context);
            else if (node is Str str && Find(str.Text, person.DisplayName) is var at and >= 0)
                context.Report(new Place(str.At.A < 0 ? -1 : str.At.A + (context.Document.Places == PlaceKind.Text ? at : 0), person.DisplayName.Length), Message(person), subject: person.DisplayName);
        }
    }

    private void InHeader(Person person, in RuleContext context)
    {
        var metadata = context.Resource.Source.Metadata;
        foreach (var (key, text) in Fields(metadata))
        {
            if (text.Equals(person.Id, StringComparison.OrdinalIgnoreCase) && key is "auteurs" or "animation" or "intervenants" || Find(text, person.DisplayName) >= 0)
                context.Findings.AddAtLine(metadata.Lines.GetValueOrDefault(key), Message(person), null, person.DisplayName + key);
        }
        if (context.Resource.Source.Photo is { } photo && new[] { photo.Alt, photo.Caption }.Any(t => t is not null && Find(t, person.DisplayName) >= 0))
            context.Report(Place.None, Message(person), subject: person.DisplayName);
    }

    private static IEnumerable<(string Key, string Text)> Fields(Metadata m) =>
        [
            .. m.Authors.Select(t => ("auteurs", t)),
            .. m.Facilitators.Select(t => ("animation", t)),
            .. m.Speakers.Select(t => ("intervenants", t)),
            .. m.KeyIdeas.Select(t => ("idees_cles", t)),
            .. m.Decisions.Select(t => ("decisions", t)),
            .. m.NextSteps.SelectMany(s => new[] { ("suites", s.What), ("suites", s.Who ?? "") }),
            ("resume", m.Summary ?? ""),
            ("titre", m.Title ?? ""),
        ];

    private static string Message(Person person) =>
        person.WithdrawnOn is null
            ? $"{person.DisplayName} n’a pas donné son accord pour être nommée ou nommé. Publier un nom sans accord expose la personne, et vous avec elle."
            : $"{person.DisplayName} a retiré son accord : son nom ne doit plus paraître.";

    /// <summary>The whole name, between letters that are not its own; -1 when absent.</summary>
    private static int Find(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var isStart = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            var isEnd = at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]);
            if (isStart && isEnd)
                return at;
        }
        return -1;
    }
}
