using NecPublish.Diagnostics;
using NecPublish.Pipelines;

namespace NecPublish.Checking;

/// <summary>What people answer to findings, in the text or in decisions.csv: applied with a reason, told when it answers nothing.</summary>
public sealed class AnswersTests
{
    private const string Caps = "VENEZ TOUS À LA FÊTE";

    [Theory]
    [InlineData("<!-- a11y-ok: text-all-caps titre d’origine -->\n\n" + Caps, "")]
    [InlineData("<!-- a11y-ok : text-all-caps titre d’origine -->\n" + Caps, "")]
    [InlineData(Caps + " <!-- a11y-ok: text-all-caps titre d’origine -->", "")]
    [InlineData("<!-- a11y-ok: text-all-caps -->\n\n" + Caps, "answer-without-reason,text-all-caps")]
    [InlineData("<!-- a11y-ok: text-all-caps titre -->\n\nBonjour.\n\n" + Caps, "answer-unused,text-all-caps")]
    [InlineData("<!-- a11y-ok: text-all-cap titre -->\n\n" + Caps, "answer-unused,text-all-caps")]
    [InlineData("<!-- a11y-ok: link-empty logo -->\n\n[](https://exemple.org)", "answer-refused,link-empty")]
    [InlineData("<!-- un commentaire -->\n\nBonjour.", "")]
    public void An_answer_stands_beside_what_it_answers_with_its_reason(string text, string left) => Assert.Equal(left, Left(("pages/note.md", Note(text))));

    [Fact]
    public void A_question_is_asked_once_and_again_when_the_text_changes()
    {
        var first = Site.Build(("pages/note.md", Note("Ouvrez le menu à gauche."))).Result.Diagnostics.Single(d => d.Rule.Id == "sensory-wording");
        var answer = $"fichier;regle;lieu;empreinte;decision;raison;date\npages/note.md;sensory-wording;;{first.Fingerprint};accepte;le menu est nommé plus haut;2026-01-02\n";

        Assert.Equal("", Left(("pages/note.md", Note("Ouvrez le menu à gauche.")), ("decisions.csv", answer)));
        Assert.Equal("", Left(("pages/note.md", Note("Une phrase de plus.\n\nOuvrez le menu à gauche.")), ("decisions.csv", answer)));
        Assert.Equal("decision-unused,sensory-wording", Left(("pages/note.md", Note("Ouvrez le menu à droite.")), ("decisions.csv", answer)));
    }

    /// <summary>A picture may change under the same name: the person's answer was about the other one.</summary>
    [Fact]
    public void Another_photo_under_the_same_name_is_asked_about_again()
    {
        var photo = File.ReadAllBytes(Cases.Path("importing/image/position-gps.heic"));
        string Asked(byte[] bytes) =>
            Site.Build(new BuildOptions { HasDerivatives = false }, [KeyValuePair.Create("ed/seances/01-a/photos/p.heic", bytes)]).Result.Diagnostics.Single(d => d.Rule.Id == "photo-without-agreement").Fingerprint;

        Assert.Equal(Asked(photo), Asked([.. photo]));
        Assert.NotEqual(Asked(photo), Asked([.. photo, 0]));
    }

    [Fact]
    public void A_question_on_a_slide_follows_its_content_and_not_its_number()
    {
        string[] Asked(string name) => [.. RuleCasesTests.Findings("a.pptx", File.ReadAllBytes(Cases.Path($"rules/slide-reading-order/{name}.pptx")), isDeck: true).Where(d => d.Rule.Id == "slide-reading-order").Select(d => d.Fingerprint)];

        Assert.Single(Asked("ko-titre-dernier"));
        Assert.NotEqual(Asked("ko-titre-dernier"), Asked("ko-de-bas-en-haut"));
        Assert.Equal(Asked("ko-titre-dernier"), Asked("ko-apres-une-autre"));
    }

    [Fact]
    public void An_answer_to_what_no_decision_lifts_is_said_to_answer_nothing() =>
        Assert.Equal("decision-unused,link-empty", Left(("pages/note.md", Note("[](https://exemple.org)")), ("decisions.csv", "fichier;regle;decision;raison\npages/note.md;link-empty;accepte;logo\n")));

    private static string Note(string text) => $"---\ntitre: Note\n---\n\n{text}\n";

    private static string Left(params (string Path, string Text)[] files) =>
        string.Join(',', Site.Build(files).Result.Diagnostics.Where(d => d.File is "pages/note.md" or "decisions.csv").Select(d => d.Rule.Id).Order(StringComparer.Ordinal));
}
