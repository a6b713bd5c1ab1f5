using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>What a build said, as bytes: strings and numbers in the order of the fields. Each rule stands whole, once, before the findings: to look for it in the catalogue takes longer than all the rest.</summary>
internal static class FindingsFile
{
    public static void Write(StringTableWriter to, BuildSummary summary)
    {
        to.Write(summary.PageCount);
        to.Write(summary.FileCount);
        to.Write(summary.SourceCount);
        to.Write(summary.IsComplete);
        to.Write(summary.HeldBack.Length);
        foreach (var (title, path) in summary.HeldBack)
        {
            to.Write(title);
            to.Write(path);
        }
        var rules = new Dictionary<RuleInfo, int>(ReferenceEqualityComparer.Instance);
        foreach (var finding in summary.Diagnostics)
            rules.TryAdd(finding.Rule, rules.Count);
        to.Write(rules.Count);
        foreach (var rule in rules.OrderBy(r => r.Value))
            Write(to, rule.Key);
        to.Write(summary.Diagnostics.Length);
        foreach (var finding in summary.Diagnostics)
        {
            to.Write(rules[finding.Rule]);
            Write(to, finding);
        }
    }

    /// <exception cref="IOException">It ends too early.</exception>
    /// <exception cref="FormatException">It names a rule or a place that is unknown.</exception>
    public static BuildSummary Read(StringTableReader from)
    {
        var (pages, files, sources, isComplete) = (from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), from.ReadBoolean());
        var held = Many(from, static f => (f.ReadString(), f.ReadString()));
        var rules = Many(from, Rule);
        return new(Many(from, f => Finding(f, f.ReadInt32() is >= 0 and var number && number < rules.Length ? rules[number] : throw new FormatException())), held, pages, files, sources, isComplete);
    }

    private static void Write(StringTableWriter to, Diagnostic finding)
    {
        to.Write((int)finding.Severity);
        to.Write(finding.File);
        Write(to, finding.Place);
        to.Write(finding.Message);
        to.Write(finding.Fix);
        to.Write(finding.Subject);
        to.Write(finding.Excerpt is not null);
        if (finding.Excerpt is not { } excerpt)
            return;
        to.Write(excerpt.Text);
        to.Write(excerpt.Column);
    }

    private static Diagnostic Finding(StringTableReader from, RuleInfo rule)
    {
        var finding = new Diagnostic(rule, (Severity)from.ReadInt32(), from.ReadString(), Place(from), from.ReadString(), from.ReadString(), from.ReadString());
        return finding with { Excerpt = from.ReadBoolean() ? new Quotation(from.ReadString(), from.ReadInt32()) : null };
    }

    private static void Write(StringTableWriter to, RuleInfo rule)
    {
        to.Write(rule.Id);
        to.Write((int)rule.Severity);
        to.Write((int)rule.Sources);
        to.Write(rule.Title);
        to.Write(rule.Why);
        to.Write(rule.Fix);
        Write(to, rule.Rgaa);
        Write(to, rule.Wcag);
        Write(to, rule.Act);
        to.Write(rule.Tools.Length);
        foreach (var (tool, fix) in rule.Tools)
        {
            to.Write(tool);
            to.Write(fix);
        }
        to.Write(rule.Reason is not null);
        to.Write(rule.Reason ?? "");
        to.Write(rule.CanBeLifted);
    }

    private static RuleInfo Rule(StringTableReader from)
    {
        var rule = new RuleInfo(from.ReadString(), (Severity)from.ReadInt32(), (Sources)from.ReadInt32(), from.ReadString(), from.ReadString(), from.ReadString())
        {
            Rgaa = Strings(from),
            Wcag = Strings(from),
            Act = Strings(from),
            Tools = Many(from, static f => (f.ReadString(), f.ReadString())),
        };
        var (hasReason, reason) = (from.ReadBoolean(), from.ReadString());
        return rule with { Reason = hasReason ? reason : null, CanBeLifted = from.ReadBoolean() };
    }

    private static void Write(StringTableWriter to, SourceLocation? place)
    {
        var (kind, one, two, three, text, more) = place switch
        {
            null => ('-', 0, 0, 0, "", ""),
            SourceLocation.Text t => ('t', t.Line, t.Column, t.Length, "", ""),
            SourceLocation.Paragraph p => ('p', p.Number, 0, 0, p.Excerpt, ""),
            SourceLocation.Slide s => (s.Object is null ? 'S' : 's', s.Number, 0, 0, s.Object ?? "", ""),
            SourceLocation.Cell c => ('c', 0, 0, 0, c.Sheet, c.Reference),
            SourceLocation.Page p => ('f', p.Number, 0, 0, "", ""),
            _ => throw new InvalidOperationException($"a place of an unknown kind: {place.GetType().Name}"),
        };
        to.Write(kind);
        to.Write(one);
        to.Write(two);
        to.Write(three);
        to.Write(text);
        to.Write(more);
    }

    private static SourceLocation? Place(StringTableReader from)
    {
        var (kind, one, two, three, text, more) = (from.ReadChar(), from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), from.ReadString(), from.ReadString());
        return kind switch
        {
            '-' => null,
            't' => new SourceLocation.Text(one, two, three),
            'p' => new SourceLocation.Paragraph(one, text),
            'S' => new SourceLocation.Slide(one, null),
            's' => new SourceLocation.Slide(one, text),
            'c' => new SourceLocation.Cell(text, more),
            'f' => new SourceLocation.Page(one),
            _ => throw new FormatException(),
        };
    }

    private static void Write(StringTableWriter to, ImmutableArray<string> texts)
    {
        to.Write(texts.Length);
        foreach (var text in texts)
            to.Write(text);
    }

    private static ImmutableArray<string> Strings(StringTableReader from) => Many(from, static f => f.ReadString());

    private static ImmutableArray<T> Many<T>(StringTableReader from, Func<StringTableReader, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        for (var left = from.ReadInt32(); left > 0; left--)
            items.Add(read(from));
        return items.ToImmutable();
    }
}
