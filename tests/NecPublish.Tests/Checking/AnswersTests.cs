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

    private static string Note(string text) => $"---\ntitre: Note\n---\n\n{text}\n";

    private static string Left(params (string Path, string Text)[] files) =>
        string.Join(',', Site.Build(files).Result.Diagnostics.Where(d => d.File is "pages/note.md" or "decisions.csv").Select(d => d.Rule.Id).Order(StringComparer.Ordinal));
}
