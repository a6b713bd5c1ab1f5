using NecPublish.Diagnostics;

namespace NecPublish.Pipelines;

/// <summary>What is said in a recording, from its subtitles to its page.</summary>
public sealed class TranscriptsTests
{
    private const string Edition = "titre: Rencontre\nstatut: tenue\ndates: 2025-01-02\n";
    private const string Talk = "WEBVTT\n\n00:03.000 --> 00:06.000\nCamille Exemple: Bonjour\n\n00:07.000 --> 00:09.000\nDominique Modèle: Bonjour\n\n00:10.000 --> 00:12.000\nCamille Exemple: On commence\n";
    private static readonly string Sound = "\u00FF\u00FB";

    [Fact]
    public void Subtitles_become_a_text_that_the_recording_leads_to()
    {
        var site = Build("WEBVTT\n\n00:03.000 --> 00:06.000\nBonjour à tous.\n");
        Assert.Contains("Bonjour à tous.", site.Text("nec/01-atelier/parole-vtt/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"../parole-vtt/index.html\">Lire ce qui est dit", site.Text("nec/01-atelier/parole/index.html"), StringComparison.Ordinal);
        Assert.Contains("NOTE Licence\n«", site.Text("nec/01-atelier/parole-vtt/parole.vtt"), StringComparison.Ordinal);
        Assert.Contains("<title>Atelier ", site.Text("nec/01-atelier/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("minute de lecture", site.Text("nec/01-atelier/index.html").Split("Enregistrement")[^1], StringComparison.Ordinal);
    }

    /// <summary>The transcript of a video conference names its people, who said it among themselves.</summary>
    [Theory]
    [InlineData(Talk)]
    [InlineData("WEBVTT\n\n00:03.000 --> 00:06.000\n<v Camille>Bonjour</v>\n")]
    public void Who_speaks_in_it_has_agreed_or_it_waits(string talk)
    {
        var site = Build(talk);
        Assert.Contains("conversation-log nec/seances/01-atelier/parole.vtt", site.Findings(Severity.Error));
        Assert.All(site.Output.List(), path => Assert.DoesNotContain("Camille", site.Text(path), StringComparison.Ordinal));
        var agreed = Build(talk, ("personnes.csv", "id;nom;accord_nom\ncamille;Camille Exemple;oui\ncamille-2;Camille;oui\ndominique;Dominique Modèle;oui\n"));
        Assert.DoesNotContain("conversation-log nec/seances/01-atelier/parole.vtt", agreed.Findings(Severity.Error));
        Assert.Contains("Camille", agreed.Text("nec/01-atelier/parole-vtt/index.html"), StringComparison.Ordinal);
    }

    private static Site Build(string subtitles, params (string Path, string Text)[] more) =>
        Site.Build([("nec/edition.yml", Edition), ("nec/seances/01-atelier/parole.ogg", "OggS" + Sound), ("nec/seances/01-atelier/parole.vtt", subtitles), .. more]);
}
