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
            "Une voix de synthèse lit ce passage avec l’accent et les règles du français\u202f: on n’y comprend rien.",
            "Mettez le passage entre crochets, avec sa langue\u202f: [Hello everyone]{lang=en}, [Bonjou tout moun]{lang=gcf}."
        )
        {
            Rgaa = ["8.7.1"],
            Reason = "Le créole martiniquais est reconnu par un profil écrit pour ce programme\u202f: une phrase sur soixante-dix-huit n’est pas reconnue parmi celles écrites pour l’essayer, et aucune des trente phrases françaises n’est prise pour lui. Ces phrases sont dans tests/cases/languages.",
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
        var passages = context.Texts.Passages(context.Document, context.Resource.Language, _languages);
        var others = 0;
        foreach (var sentence in passages.Foreign)
            others += sentence.Length;
        // a whole text in another language is PageLangMismatch's
        if (others > passages.Letters * PageLangMismatch.Most && passages.Letters >= PageLangMismatch.LeastLetters)
            return;
        foreach (var sentence in passages.Foreign)
            context.Report(
                sentence.At,
                $"Cette phrase semble écrite en {Name(sentence.Language)}, et la page est en {Name(sentence.Declared)}. {Info.Why}",
                $"mettez-la entre crochets, avec sa langue\u202f: [{Short(sentence.Text)}]{{lang={sentence.Language}}}",
                sentence.Text
            );
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
