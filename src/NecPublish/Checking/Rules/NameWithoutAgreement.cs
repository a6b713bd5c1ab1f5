using System.Collections.Immutable;
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

    /// <summary>Also for a name that is found in the finished site only.</summary>
    internal static readonly RuleInfo Rule = new(
        "name-without-agreement",
        Severity.Error,
        Sources.All,
        "Personne nommée sans son accord",
        "Publier un nom sans accord expose la personne, et vous avec elle.",
        "Retirez le nom, ou notez l’accord dans personnes.csv (colonne « accord_nom »)."
    );

    public RuleInfo Info => Rule;

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Paragraphs | NodeKinds.Header | NodeKinds.CodeBlock | NodeKinds.Table | NodeKinds.Link | NodeKinds.Image | NodeKinds.Str;

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
                Beside(names, document, context);
                InCells(names, document, context);
                break;
            case Table { Facts: not TableFacts } table:
                AcrossCells(names, table, context);
                break;
            case Link link:
                Tell(names, $"{Read(link.Target)}|{link.Title}|{Credit(link, context)}", link, context);
                break;
            case Image image:
                Tell(names, $"{Read(image.Target)}|{image.Title}|{Credit(image, context)}", image, context);
                break;
            case CodeBlock code:
                // a list of people, one on each line
                Tell(names, code.Text.Replace('\n', '|'), code, context);
                break;
            case Str str:
                foreach (var person in names.In(str.Text))
                    context.Report(names.Find(person, str.Text) is { } place ? context.Within(str, place.At, place.Length) : str.At, Message(person), subject: person.DisplayName);
                break;
            case Plain or Para or LineBlock or Header:
                AcrossRuns(names, node, context);
                break;
        }
    }

    /// <summary>A name over two lines, or half of it in bold: no run holds it whole.</summary>
    private static void AcrossRuns(UnagreedNames names, Node node, in RuleContext context)
    {
        foreach (var person in names.In(context.Text(node)))
        {
            if (!Runs(node).Any(r => names.In(r.Text).Contains(person)))
                context.Report(Runs(node).FirstOrDefault(r => person.DisplayName.Split(' ').Any(w => r.Text.Contains(w, StringComparison.OrdinalIgnoreCase)))?.At ?? node.At, Message(person), subject: person.DisplayName);
        }
    }

    private static void Tell(UnagreedNames names, string text, Node node, in RuleContext context)
    {
        foreach (var person in names.In(text))
            context.Report(node.At, Message(person), subject: person.DisplayName);
    }

    /// <summary>What photos.csv says of a picture that a text shows.</summary>
    private static string Credit(Node node, in RuleContext context) => context.Shown(node)?.Photo is { } photo ? $"{photo.Alt}|{photo.Caption}|{photo.Author}|{photo.Source}" : "";

    /// <summary>An address as a person reads it.</summary>
    private static string Read(string address) => address.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(address) : address;

    private static void InHeader(UnagreedNames names, in RuleContext context)
    {
        var metadata = context.Resource.Source.Metadata;
        foreach (var (key, text) in Fields(metadata))
        {
            IEnumerable<Person> named = names.In(text);
            if (key is "auteurs" or "animation" or "intervenants")
                named = named.Union(names.People.Where(p => p.Id.Equals(text, StringComparison.OrdinalIgnoreCase)));
            foreach (var person in named)
                context.Findings.AddAtLine(metadata.LineOf(key), Message(person), null, person.DisplayName + key);
        }
    }

    /// <summary>What its sidecars and its session's note say of it, and what its place makes public: its address, the names of its files, its title when its text gives none.</summary>
    private static void Beside(UnagreedNames names, Document document, in RuleContext context)
    {
        var (resource, source) = (context.Resource, context.Resource.Source);
        string?[] sidecars = [source.Photo?.Alt, source.Photo?.Caption, source.Photo?.Author, source.Photo?.Source, source.Dataset?.Title, source.Dataset?.Description, source.Dataset?.Producer, .. source.Dataset?.Columns.Values.Select(c => c.Description) ?? []];
        // a session's data and photos are credited as its note is
        IEnumerable<string> inherited = [.. source.Metadata.Organisations.IsEmpty ? resource.Organisations.Select(o => o.Name) : [], .. source.Metadata.Themes.IsEmpty ? resource.Themes.Select(t => t.Title) : []];
        var told = names.In(string.Join('|', sidecars.Concat(inherited)));
        foreach (var person in told)
            context.Report(Place.None, Message(person), subject: person.DisplayName);
        var title = source.Metadata.Title is null && context.Texts.Headings(document).Count == 0 ? resource.Title : "";
        foreach (var person in names.In($"{Path.GetFileNameWithoutExtension(source.Name)}|{resource.Address}|{title}").Except(told))
            context.Report(Place.None, $"{Message(person)} Ce nom est dans celui du fichier ou d’un dossier, ou dans le titre du fichier\u202f: il paraîtrait jusque dans l’adresse.", "Renommez le fichier ou le dossier, ou changez le titre\u202f; ou notez l’accord dans personnes.csv (colonne « accord_nom »).", person.DisplayName);
    }

    /// <summary>Every row of a dataset, past those that the page shows too: one finding for each person.</summary>
    private static void InCells(UnagreedNames names, Document document, in RuleContext context)
    {
        var told = new HashSet<Person>();
        foreach (var (table, facts) in PublishedTexts.Datasets(document.Blocks))
        {
            foreach (var row in facts.Rows())
            {
                for (var column = 0; column < row.Cells.Count; column++)
                {
                    foreach (var person in names.In(row.Cells[column]).Concat(InTwo(names, row.Cells, column)).Where(told.Add))
                        context.Report(PublishedTexts.CellAt(document, table, row.Line, column), Message(person), subject: person.DisplayName);
                }
            }
        }
    }

    /// <summary>A name whose parts stand in two cells: no paragraph holds it whole.</summary>
    private static void AcrossCells(UnagreedNames names, Table table, in RuleContext context)
    {
        foreach (var row in table.Head.Concat(table.Body).Concat(table.Foot))
        {
            ImmutableArray<string> cells = [.. row.Cells.Select(c => PlainText.Of(c.Content))];
            foreach (var person in cells.SelectMany((_, i) => InTwo(names, cells, i)))
                context.Report(row.At, Message(person), subject: person.DisplayName);
        }
    }

    /// <summary>First names in one column, surnames in the next.</summary>
    private static IEnumerable<Person> InTwo(UnagreedNames names, IReadOnlyList<string> cells, int first) =>
        first + 1 < cells.Count && cells[first].Length > 0 && cells[first + 1].Length > 0 ? names.Are($"{cells[first]} {cells[first + 1]}") : [];

    private static IEnumerable<(string Key, string Text)> Fields(Metadata m) =>
        [
            .. m.Authors.Select(t => ("auteurs", t)),
            .. m.Facilitators.Select(t => ("animation", t)),
            .. m.Speakers.Select(t => ("intervenants", t)),
            .. m.Organisations.Select(t => ("organisations", t)),
            .. m.Themes.Select(t => ("themes", t)),
            .. m.KeyIdeas.Select(t => ("idees_cles", t)),
            .. m.Decisions.Select(t => ("decisions", t)),
            .. m.NextSteps.SelectMany(s => new[] { ("suites", s.What), ("suites", s.Who ?? "") }),
            ("resume", m.Summary ?? ""),
            ("titre", m.Title ?? ""),
            ("lieu", m.Room ?? ""),
            ("source", m.Source ?? ""),
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

    internal static string Message(Person person) =>
        person.WithdrawnOn is null
            ? $"{person.DisplayName} n’a pas donné son accord pour être nommée ou nommé. Publier un nom sans accord expose la personne, et vous avec elle."
            : $"{person.DisplayName} a retiré son accord : son nom ne doit plus paraître.";
}
