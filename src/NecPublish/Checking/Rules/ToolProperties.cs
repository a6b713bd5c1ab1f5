using System.Collections.Frozen;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>« Créé par : », « Last edited by: » at the top of a text: what a shared notebook (Notion, a wiki) knows of its users, exported with their page.</summary>
public sealed class ToolProperties : ISourceRule
{
    /// <summary>Blocks from the top, the title among them.</summary>
    private const int FirstBlocks = 4;

    /// <summary>Letters of a line of properties: a name of its own, and a few people.</summary>
    private const int Longest = 200;

    /// <summary>Letters of a key and its colon.</summary>
    private const int LongestKey = 32;

    private static readonly FrozenSet<string> Keys = new[]
    {
        "cree par", "creee par", "createur", "creatrice", "modifie par", "modifiee par", "derniere modification par", "mis a jour par", "created by", "creator", "last edited by", "last modified by", "updated by",
    }.ToFrozenSet(StringComparer.Ordinal);

    public RuleInfo Info { get; } =
        new(
            "tool-properties",
            Severity.Warning,
            Sources.Markdown | Sources.Html,
            "Propriétés de votre outil, exportées avec le texte",
            "Votre bloc-notes a écrit qui a créé ou modifié cette page\u202F: cette personne n’a peut-être pas donné son accord pour être nommée.",
            "Retirez cette ligne. Pour citer les auteurs, écrivez-les dans l’en-tête (auteurs) ou dans personnes.csv, avec leur accord."
        );

    public NodeKinds Visits => NodeKinds.Para | NodeKinds.Table;

    public void Check(Node node, in RuleContext context)
    {
        if (context.Index >= FirstBlocks || context.Ancestors.Length != 1 || node is Para para && !MayHaveKey(para))
            return;
        foreach (var (at, key, value) in node is Table table ? Rows(table) : Lines((Para)node))
        {
            if (value.Length > 0 && key.Length + value.Length <= Longest && Keys.Contains(Folding.Fold(key)))
                context.Report(at, $"Cette ligne dit «\u202F{key}\u00A0: {value}\u202F». {Info.Why}", subject: value);
        }
    }

    /// <summary>Most paragraphs have no colon near the beginning of a line: they are told apart without reading their lines.</summary>
    private static bool MayHaveKey(Para para)
    {
        foreach (var inline in para.Content)
        {
            if (inline is InlineContainer || inline is Str s && s.Text.AsSpan(0, System.Math.Min(s.Text.Length, LongestKey)).Contains(':'))
                return true;
        }
        return false;
    }

    private static IEnumerable<(Place At, string Key, string Value)> Lines(Para para) =>
        from line in Inlines.Lines(para.Content)
        let colon = line.Text.IndexOf(':', StringComparison.Ordinal)
        where colon > 0
        select (line.At, line.Text[..colon].Trim(), line.Text[(colon + 1)..].Trim());

    /// <summary>A page that is exported as HTML has them in a table of two columns.</summary>
    private static IEnumerable<(Place At, string Key, string Value)> Rows(Table table) =>
        from row in table.Head.Concat(table.Body)
        where row.Cells.Length == 2
        select (table.At, PlainText.Of(row.Cells[0].Content).Trim(), PlainText.Of(row.Cells[1].Content).Trim());
}
