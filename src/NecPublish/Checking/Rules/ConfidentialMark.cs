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

    private static readonly string[] InNames = ["confidentiel", "confidentielle", "confidentiels", "confidentielles", "ne-pas-publier", "ne-pas-diffuser", "brouillon"];

    /// <summary>What a line may consist of, beside the words that make it a mark.</summary>
    private static readonly FrozenSet<string> Around = new[] { "document", "strictement", "a", "et", "merci", "de", "version", "pour", "usage", "interne", "uniquement", "exclusivement", "restreinte", "diffusion" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[] Marks = ["ne pas diffuser", "ne pas publier", "ne pas partager", "confidentiel", "confidentielle", "usage interne", "diffusion restreinte", "diffusion interne", "diffusion interdite", "document interne"];
    private static readonly SearchValues<string> Hints = SearchValues.Create(["ne pas", "confidentiel", "interne", "diffusion"], StringComparison.OrdinalIgnoreCase);

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
        else if (context.Ancestors.Length == 1 && LineOf(node) is { } line && IsMark(line))
            context.Report(node.At, $"«\u202F{line.Trim()}\u202F». {Info.Why}", subject: line.Trim());
    }

    private void Name(in RuleContext context)
    {
        var name = $"-{Folding.Slug(System.IO.Path.GetFileNameWithoutExtension(context.Resource.Source.Name))}-";
        if (InNames.FirstOrDefault(mark => name.Contains($"-{mark}-", StringComparison.Ordinal)) is { } mark)
            context.Report(Place.None, $"Le nom du fichier dit «\u202F{mark.Replace('-', ' ')}\u202F». {Info.Why}", subject: mark);
    }

    /// <summary>A short line at the top of the tree; a heading that only opens a part may well be about confidentiality.</summary>
    private static string? LineOf(Node node)
    {
        var content = node switch { Para p => p.Content, Header { Level: 1 } h => h.Content, _ => [] };
        if (content.Length is 0 or > 8 || content[0] is Str { Text.Length: > Longest })
            return null;
        var text = PlainText.Of(content);
        return text.Length <= Longest && text.AsSpan().ContainsAny(Hints) ? text : null;
    }

    private static bool IsMark(string line)
    {
        var words = Folding.Fold(line);
        foreach (var mark in Marks)
        {
            if ($" {words} ".IndexOf($" {mark} ", StringComparison.Ordinal) is var at and >= 0 && words.Remove(at, System.Math.Min(mark.Length, words.Length - at)).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => Around.Contains(w) || Marks.Contains(w, StringComparer.Ordinal)))
                return true;
        }
        return false;
    }
}
