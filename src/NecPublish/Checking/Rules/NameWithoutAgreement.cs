using System.Runtime.CompilerServices;
using NecPublish.Checking.Privacy;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>GDPR, and the archive's own promise: a person of personnes.csv is named only with an agreement, and never after withdrawing.</summary>
public sealed class NameWithoutAgreement : ISourceRule
{
    /// <summary>What is read of a publication's people, once for all its documents.</summary>
    private readonly ConditionalWeakTable<Publication, UnagreedNames> _names = [];

    public RuleInfo Info { get; } =
        new(
            "name-without-agreement",
            Severity.Error,
            Sources.All,
            "Personne nommée sans son accord",
            "Publier un nom sans accord expose la personne, et vous avec elle.",
            "Retirez le nom, ou notez l’accord dans personnes.csv (colonne « accord_nom »)."
        );

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Paragraphs | NodeKinds.Header | NodeKinds.Str;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Publication.People.IsEmpty)
            return;
        var names = _names.GetValue(context.Publication, static p => new UnagreedNames(p.People));
        if (names.IsEmpty)
            return;
        switch (node)
        {
            case Document document:
                InHeader(names, context);
                InCells(names, document, context);
                break;
            case Str str:
                foreach (var (person, at) in names.In(str.Text))
                    context.Report(context.Within(str, at, person.DisplayName.Length), Message(person), subject: person.DisplayName);
                break;
            default:
                // a name over two lines, or half of it in bold: no run holds it whole
                foreach (var (person, _) in names.In(context.Text(node)))
                {
                    if (!Runs(node).Any(r => names.In(r.Text).Any(f => f.Person == person)))
                        context.Report(Runs(node).FirstOrDefault(r => person.DisplayName.Split(' ').Any(w => r.Text.Contains(w, StringComparison.OrdinalIgnoreCase)))?.At ?? node.At, Message(person), subject: person.DisplayName);
                }
                break;
        }
    }

    private static void InHeader(UnagreedNames names, in RuleContext context)
    {
        var metadata = context.Resource.Source.Metadata;
        foreach (var (key, text) in Fields(metadata))
        {
            var named = names.In(text).Select(f => f.Person);
            if (key is "auteurs" or "animation" or "intervenants")
                named = named.Union(names.People.Where(p => p.Id.Equals(text, StringComparison.OrdinalIgnoreCase)));
            foreach (var person in named)
                context.Findings.AddAtLine(metadata.LineOf(key), Message(person), null, person.DisplayName + key);
        }
        var source = context.Resource.Source;
        var sidecar = string.Join('\n', source.Photo?.Alt, source.Photo?.Caption, source.Dataset?.Title, source.Dataset?.Description);
        foreach (var (person, _) in names.In(sidecar))
            context.Report(Place.None, Message(person), subject: person.DisplayName);
    }

    /// <summary>Every cell of a dataset, past those that the page shows too: one finding for each person.</summary>
    private static void InCells(UnagreedNames names, Document document, in RuleContext context)
    {
        var told = new HashSet<Person>();
        foreach (var (table, facts) in PublishedTexts.Datasets(document.Blocks))
        {
            foreach (var row in facts.Rows())
            {
                for (var column = 0; column < row.Cells.Count; column++)
                {
                    foreach (var (person, _) in names.In(row.Cells[column]))
                    {
                        if (told.Add(person))
                            context.Report(PublishedTexts.CellAt(document, table, row.Line, column), Message(person), subject: person.DisplayName);
                    }
                }
            }
        }
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

    private static IEnumerable<Str> Runs(Node node) =>
        node switch
        {
            Str s => [s],
            Plain p => p.Content.SelectMany(Runs),
            Para p => p.Content.SelectMany(Runs),
            Header h => h.Content.SelectMany(Runs),
            LineBlock l => l.Lines.SelectMany(i => i).SelectMany(Runs),
            InlineContainer c => c.Content.SelectMany(Runs),
            _ => [],
        };

    private static string Message(Person person) =>
        person.WithdrawnOn is null
            ? $"{person.DisplayName} n’a pas donné son accord pour être nommée ou nommé. Publier un nom sans accord expose la personne, et vous avec elle."
            : $"{person.DisplayName} a retiré son accord : son nom ne doit plus paraître.";
}
