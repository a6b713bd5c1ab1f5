using System.Collections.Immutable;
using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking;

/// <summary>Runs every source rule in one walk of a document.</summary>
public sealed class SourceChecker
{
    private readonly ImmutableArray<ISourceRule> _rules;

    /// <summary>For each set of sources, the rules that read one of them, by the nodes that they visit.</summary>
    private readonly Call[][]?[] _bySource = new Call[(int)Sources.All + 1][][];
    private readonly Call[][] _ofPages;

    public SourceChecker(ImmutableArray<ISourceRule> rules)
    {
        _rules = [.. rules.OrderBy(r => r.Info.Id, StringComparer.Ordinal)];
        // someone else's page is held to the RGAA only; a rule that reads elements is not shown the text made from them
        _ofPages = ByKind(
            [.. _rules.Where(r => r.Info.Sources.HasFlag(Sources.Html) && (r.Visits.HasFlag(NodeKinds.Element) || !r.Info.Rgaa.IsEmpty))],
            static r => r.Visits.HasFlag(NodeKinds.Element) ? r.Visits & (NodeKinds.Element | NodeKinds.Document) : r.Visits
        );
    }

    /// <summary>The findings on one source, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Check(Publication publication, Resource resource, Document document)
    {
        if (document.Facts is HtmlPage page)
            document = document with { Blocks = PageText.Of(page) };
        var walk = new Walk(document.Facts is HtmlPage ? _ofPages : Of(document.Source), publication, resource, document);
        walk.Run();
        return walk.Findings;
    }

    /// <summary>A recording has no format that a rule could name: all read its title, its summary and its people.</summary>
    private Call[][] Of(Sources source) => _bySource[(int)source] ??= ByKind([.. _rules.Where(r => source == Sources.None || (r.Info.Sources & source) != Sources.None)], static r => r.Visits);

    private static Call[][] ByKind(ImmutableArray<ISourceRule> rules, Func<ISourceRule, NodeKinds> visits)
    {
        var byKind = Enumerable.Range(0, 64).Select(static _ => new List<Call>()).ToArray();
        foreach (var rule in rules)
        {
            var call = new Call(rule, rule.Check);
            for (var kinds = (ulong)visits(rule); kinds != 0; kinds &= kinds - 1)
                byKind[System.Numerics.BitOperations.TrailingZeroCount(kinds)].Add(call);
        }
        return [.. byKind.Select(static calls => calls.ToArray())];
    }

    private delegate void RuleCheck(Node node, in RuleContext context);

    /// <summary>A rule and its method, found once: to look for it among a hundred implementations at each node costs as much as most rules.</summary>
    private readonly record struct Call(ISourceRule Rule, RuleCheck Check);

    private sealed class Walk(Call[][] byKind, Publication publication, Resource resource, Document document) : IFindings
    {
        private const int Deepest = 256;

        private readonly List<(Place At, Diagnostic Diagnostic)> _found = [];
        private Node[] _ancestors = new Node[16];
        private readonly TextMemo _texts = new();
        private readonly AnswersInText _answers = new();
        private int _depth;
        private ISourceRule _rule = null!;

        public ImmutableArray<Diagnostic> Findings =>
            _found.Count == 0 ? []
            : _found.Count == 1 ? [_found[0].Diagnostic]
            : [.. _found.OrderBy(f => f.At.A).ThenBy(f => f.Diagnostic.Rule.Id, StringComparer.Ordinal).Select(f => f.Diagnostic).DistinctBy(d => (d.Rule.Id, d.Place, d.Subject))];

        public void Run()
        {
            Visit(document, [], 0);
            if (document.Facts is HtmlPage page)
            {
                foreach (var element in page.Elements)
                    Visit(element, [], 0);
            }
            if (_answers.IsEmpty)
                return;
            _found.RemoveAll(f => _answers.Answers(f.At, f.Diagnostic));
            foreach (var (at, rule, subject) in _answers.Remarks())
                _found.Add((at, new Diagnostic(rule, rule.Severity, resource.Source.Path, document.Locate(at), $"{rule.Title}\u202f: «\u202f{subject}\u202f». {rule.Why}", rule.Fix, subject) { Excerpt = document.Quote(at) }));
        }

        public void Add(Place at, string? message, string? fix, string? subject, Severity? severity)
        {
            var info = _rule.Info;
            var quote = document.Quote(at);
            _found.Add(
                (
                    at,
                    new Diagnostic(info, severity ?? info.Severity, resource.Source.Path, document.Locate(at), message ?? $"{info.Title}. {info.Why}", Remedy(info, fix), subject ?? quote?.Text ?? "")
                    {
                        Excerpt = quote,
                    }
                )
            );
        }

        /// <summary>In the terms of the tool that the author used, where the rule knows them.</summary>
        private string Remedy(RuleInfo info, string? fix)
        {
            if (document.Source is not (Sources.Office or Sources.Slides) || document.Places == PlaceKind.Text)
                return fix ?? info.FixIn(document.Source);
            string[] tools = resource.Source.Extension switch
            {
                ".odt" => ["LibreOffice", "Word"],
                ".odp" => ["LibreOffice", "Impress", "PowerPoint", "Word"],
                ".pptx" or ".ppt" => ["PowerPoint", "Word"],
                _ => ["Word", "LibreOffice"],
            };
            return tools.Select(tool => info.Tools.FirstOrDefault(t => t.Tool == tool).Fix).FirstOrDefault(f => f is not null) ?? fix ?? info.FixIn(document.Source);
        }

        public void AddAtLine(int line, string? message, string? fix, string? subject)
        {
            var info = _rule.Info;
            var place = line > 0 ? new SourceLocation.Text(line, 1) : null;
            _found.Add((Place.None, new Diagnostic(info, info.Severity, resource.Source.Path, place, message ?? $"{info.Title}. {info.Why}", fix ?? info.Fix, subject ?? "")));
        }

        private void Visit(Node node, ReadOnlySpan<Node> siblings, int index)
        {
            if ((node.Kind & (NodeKinds.RawBlock | NodeKinds.RawInline)) != NodeKinds.None)
                _answers.Add(node, siblings, index, _ancestors.AsSpan(0, _depth));
            var calls = byKind[System.Numerics.BitOperations.TrailingZeroCount((ulong)node.Kind)];
            if (calls.Length > 0)
                Ask(calls, node, siblings, index);
            // most nodes: nothing below them
            if (node is Str or SoftBreak || _depth == Deepest)
                return;
            if (_depth == _ancestors.Length)
                Array.Resize(ref _ancestors, Deepest);
            _ancestors[_depth++] = node;
            Children(node);
            _depth--;
        }

        private void Ask(Call[] calls, Node node, ReadOnlySpan<Node> siblings, int index)
        {
            var context = new RuleContext
            {
                Publication = publication,
                Resource = resource,
                Document = document,
                Ancestors = _ancestors.AsSpan(0, _depth),
                Siblings = siblings,
                Index = index,
                Findings = this,
                Texts = _texts,
            };
            foreach (var (rule, check) in calls)
            {
                _rule = rule;
                check(node, context);
            }
        }

        private void Children(Node node)
        {
            switch (node)
            {
                case Document d:
                    All(d.Blocks);
                    break;
                case Plain p:
                    All(p.Content);
                    break;
                case Para p:
                    All(p.Content);
                    break;
                case Header h:
                    All(h.Content);
                    break;
                case LineBlock l:
                    foreach (var line in l.Lines)
                        All(line);
                    break;
                case BlockQuote q:
                    All(q.Content);
                    break;
                case Div d:
                    All(d.Content);
                    break;
                case BulletList l:
                    foreach (var item in l.Items)
                        All(item);
                    break;
                case OrderedList l:
                    foreach (var item in l.Items)
                        All(item);
                    break;
                case DefinitionList l:
                    foreach (var item in l.Items)
                    {
                        All(item.Term);
                        foreach (var definition in item.Definitions)
                            All(definition);
                    }
                    break;
                case Figure f:
                    All(f.Content);
                    All(f.Caption);
                    break;
                case Table t:
                    All(t.Caption);
                    Rows(t.Head);
                    Rows(t.Body);
                    Rows(t.Foot);
                    break;
                case InlineContainer c:
                    All(c.Content);
                    break;
                case Note n when !IsInside(n):
                    All(n.Content);
                    break;
            }
        }

        private void Rows(ImmutableArray<Row> rows)
        {
            foreach (var row in rows)
            {
                foreach (var cell in row.Cells)
                    All(cell.Content);
            }
        }

        /// <summary>A footnote may cite itself.</summary>
        private bool IsInside(Note note)
        {
            for (var i = 0; i < _depth - 1; i++)
            {
                if (ReferenceEquals(_ancestors[i], note))
                    return true;
            }
            return false;
        }

        private void All<T>(ImmutableArray<T> nodes)
            where T : Node
        {
            var siblings = ReadOnlySpan<Node>.Empty;
            // arrays of reference types are covariant: the same memory, seen as nodes; T is a node, so nothing is left to ask
            if (System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsArray(nodes) is { } array)
                siblings = System.Runtime.CompilerServices.Unsafe.As<Node[]>(array);
            for (var i = 0; i < siblings.Length; i++)
                Visit(siblings[i], siblings, i);
        }
    }
}
