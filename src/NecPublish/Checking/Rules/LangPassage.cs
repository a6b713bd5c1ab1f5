using NecPublish.Checking.Languages;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 8.7.1: a sentence in another language says which. Names, titles and loanwords are left alone (the criterion's exceptions).</summary>
public sealed class LangPassage : ISourceRule
{
    private readonly SentenceLanguages _languages = new();

    public RuleInfo Info { get; } =
        new(
            "lang-passage",
            Severity.Warning,
            Sources.Text,
            "Passage dans une autre langue, non indiquée",
            "Une voix de synthèse le lit avec l’accent et les règles du français\u202f: on n’y comprend rien.",
            "Mettez le passage entre crochets, avec sa langue\u202f: [Hello everyone]{lang=en}, [Bonjou tout moun]{lang=gcf}."
        )
        {
            Rgaa = ["8.7.1"],
            Wcag = ["3.1.2"],
            Act = ["off6ek"],
            Tools = [("Word", "Sélectionnez le passage, « Révision », « Langue », « Définir la langue de vérification »."), ("LibreOffice", "Sélectionnez le passage, « Outils », « Langue », « Pour la sélection ».")],
        };

    public NodeKinds Visits => NodeKinds.Document;

    public void Check(Node node, in RuleContext context)
    {
        // a page that declares no language has its own finding
        if (context.Resource.Language.Length == 0)
            return;
        List<(Sentence Sentence, string Language)>? foreign = null;
        var (letters, others) = (0, 0);
        foreach (var (sentence, judged) in context.Texts.Judged(context.Document, context.Resource.Language, _languages))
        {
            letters += sentence.Length;
            if (judged is not { } language || Same(language, sentence.Declared))
                continue;
            others += sentence.Length;
            (foreign ??= []).Add((sentence, language));
        }
        // a whole text in another language is PageLangMismatch's
        if (foreign is null || others > letters * PageLangMismatch.Most && letters >= PageLangMismatch.LeastLetters)
            return;
        foreach (var (sentence, language) in foreign)
            context.Report(
                sentence.At,
                $"Cette phrase semble écrite en {Name(language)}, et la page est en {Name(sentence.Declared)}. {Info.Why}",
                $"mettez-la entre crochets, avec sa langue\u202f: [{Short(sentence.Text)}]{{lang={language}}}",
                sentence.Text
            );
    }

    /// <summary>"en-GB" is "en"; the Creoles of the islands are written alike.</summary>
    internal static bool Same(string detected, string declared)
    {
        var primary = declared.Split('-')[0].ToLowerInvariant();
        return primary == detected || detected == "gcf" && primary is "gcr" or "acf" or "rcf" or "mfe" or "ht" or "lou";
    }

    internal static string Name(string language) =>
        language.Split('-')[0] switch
        {
            "fr" => "français",
            "en" => "anglais",
            "es" => "espagnol",
            "pt" => "portugais",
            "it" => "italien",
            "de" => "allemand",
            "nl" => "néerlandais",
            "gcf" => "créole",
            var other => other,
        };

    private static string Short(string text) => text.Length <= 60 ? text : text[..57] + "…";
}
