using System.Buffers;
using System.Collections.Frozen;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>A file whose name, or a line of its own in the text, says that it is not to go out: somebody meant it.</summary>
public sealed class ConfidentialMark : ISourceRule
{
    /// <summary>Letters: a mark is a few words.</summary>
    private const int Longest = 60;

    /// <summary>Runs of text, line ends among them: a block of a few short lines.</summary>
    private const int MostRuns = 32;

    /// <summary>Blocks that a header may have become.</summary>
    private const int FirstBlocks = 4;

    /// <summary>What a line may consist of, beside the words that make it a mark.</summary>
    private static readonly FrozenSet<string> Around = new[] { "document", "strictement", "a", "et", "merci", "de", "version", "pour", "usage", "interne", "uniquement", "exclusivement", "restreinte", "diffusion" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[] Marks = ["ne pas diffuser", "ne pas publier", "ne pas partager", "confidentiel", "confidentielle", "usage interne", "diffusion restreinte", "diffusion interne", "diffusion interdite", "document interne"];
    private static readonly SearchValues<string> Hints = SearchValues.Create(["ne pas", "confidentiel", "interne", "diffusion"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> HintsAtTheTop = SearchValues.Create(["ne pas", "confidentiel", "interne", "diffusion", "publi", "statut", "etat", "état", "version", "brouillon", "draft", "priv", "visibilit"], StringComparison.OrdinalIgnoreCase);

    public RuleInfo Info { get; } =
        new(
            "confidential-mark",
            Severity.Error,
            Sources.All,
            "Contenu marqué comme confidentiel ou à ne pas diffuser",
            "Quelqu’un a écrit que ce contenu ne doit pas sortir\u00A0: dans le doute, il n’est pas publié.",
            "Demandez à la personne qui l’a écrit. S’il peut être publié, retirez cette mention du texte ou du nom du fichier\u00A0; sinon, rangez le fichier dans un dossier «\u202Fprive\u202F»."
        );

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Para | NodeKinds.Header;

    public void Check(Node node, in RuleContext context)
    {
        if (node is Document)
            Name(context);
        else if (context.Ancestors.Length == 1)
            Lines(node, context);
    }

    /// <summary>The lines of a short block at the top of the tree: a mark, or a header that its author thought would be read (a Word file has none).</summary>
    private void Lines(Node node, in RuleContext context)
    {
        var content = node switch { Para p => p.Content, Header h => h.Content, _ => [] };
        var isFirst = context.Index < FirstBlocks;
        if (!isFirst && node is Header { Level: > 1 } || content.Length is 0 or > MostRuns || content[0] is Str { Text.Length: > Longest })
            return;
        foreach (var (_, line) in Inlines.Lines(content))
        {
            // a heading that only opens a part may well be about confidentiality
            if (line.Length <= Longest && line.AsSpan().ContainsAny(isFirst ? HintsAtTheTop : Hints) && (node is Para or Header { Level: 1 } && IsMark(line) || isFirst && IsState(line)))
                context.Report(node.At, $"Cette ligne dit «\u202F{line.Trim().TrimEnd('.')}\u202F». {Info.Why}", subject: line.Trim());
        }
    }

    private void Name(in RuleContext context)
    {
        if (Refusals.In(Folding.Slug(System.IO.Path.GetFileNameWithoutExtension(context.Resource.Source.Name)), "brouillon") is { } mark)
            context.Report(Place.None, $"Le nom du fichier dit «\u202F{mark.Replace('-', ' ')}\u202F». {Info.Why}", subject: mark);
    }

    /// <summary>« Statut : brouillon », « draft = true », « Publier : non ».</summary>
    private static bool IsState(string line) =>
        Folding.Fold(line).Split(' ') is [var key, var value]
        && key switch
        {
            "publication" or "statut" or "etat" or "version" => value is "brouillon" or "draft" or "non" or "retiree" or "prive" or "privee" or "confidentiel" or "confidentielle",
            "brouillon" or "draft" or "prive" or "private" or "confidentiel" => value is "oui" or "true" or "yes",
            "publier" or "publie" or "published" or "publish" => value is "non" or "false" or "no",
            "visibilite" or "visibility" => value is "interne" or "restreinte" or "prive" or "privee" or "private",
            _ => false,
        };

    /// <summary>True when a line has a mark and nothing that is not part of such a line.</summary>
    private static bool IsMark(string line)
    {
        var words = $" {Folding.Fold(line)} ";
        return Array.Exists(Marks, mark => words.Contains($" {mark} ", StringComparison.Ordinal) && words.Replace($" {mark} ", " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => Around.Contains(w) || Marks.Contains(w)));
    }
}
