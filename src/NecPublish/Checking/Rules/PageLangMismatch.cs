using NecPublish.Checking.Languages;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 8.4.1: the text is not in the language that its page declares.</summary>
public sealed class PageLangMismatch : ISourceRule
{
    /// <summary>UTF-16 units under which nothing is said.</summary>
    internal const int LeastLetters = 200;

    /// <summary>The share of a text from which it is taken to be in that language.</summary>
    internal const double Most = 0.6;

    private readonly SentenceLanguages _languages = new();

    public RuleInfo Info { get; } =
        new(
            "page-lang-mismatch",
            Severity.Warning,
            Sources.Text,
            "Texte dans une autre langue que celle de la page",
            "Une voix de synthèse le lit avec l’accent et les règles d’une autre langue.",
            "Dans l’en-tête du document, écrivez la langue\u202f: « langue: gcf » ou « langue: en »."
        )
        {
            Rgaa = ["8.4.1"],
            Wcag = ["3.1.1"],
            Act = ["ucwvc8"],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        // a page that declares no language has its own finding
        if (context.Resource.Language.Length == 0)
            return;
        var passages = context.Texts.Passages(context.Document, context.Resource.Language, _languages);
        if (passages.Foreign.Count == 0 || passages.Letters < LeastLetters)
            return;
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in passages.Foreign)
        {
            if (sentence.Declared == context.Resource.Language)
                found[sentence.Language] = found.GetValueOrDefault(sentence.Language) + sentence.Length;
        }
        if (found.Count == 0)
            return;
        var (best, length) = found.MaxBy(f => f.Value);
        if (length > passages.Letters * Most)
            context.Report(
                passages.First,
                $"Ce texte semble écrit en {LangPassage.Name(best)}, et sa page est déclarée en {LangPassage.Name(context.Resource.Language)}. {Info.Why}",
                $"dans l’en-tête du document, écrivez\u202f: langue: {best}",
                best
            );
    }
}
