using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NecPublish.Cli;

public sealed class WithdrawVerbTests : IDisposable
{
    private const string Session = "content/nec/seances/01-ouverture";

    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly Terminal _terminal = new();

    public WithdrawVerbTests()
    {
        _terminal.Put("content/necpublish.yml", "titre: Archive\nurl: https://archive.example\nediteur: CAP Nord\nhebergeur: Un hébergeur\ncontact: contact@archive.example\n");
        _terminal.Put("content/personnes.csv", "id;nom_affiche;role;accord_nom;accord_image;mes notes\nlea-exemple;Léa Exemple;animatrice;oui;oui;à moi\npaul-modele;Paul Modèle;;oui;;\n");
        _terminal.Put("content/nec/edition.yml", "titre: NEC\ndates: 2024-12-13\n");
        _terminal.Put(
            $"{Session}/compte-rendu.md",
            """
            ---
            titre: Ouverture par Léa Exemple
            animation: [lea-exemple]      # qui anime
            intervenants:
              - paul-modele
              - lea-exemple
            ---

            Mme Exemple ouvre, Paul Modèle suit. Léa
            Exemple conclut ; Léa remercie.

            ![Léa Exemple au micro](photos/micro.png)

            [L’entretien](entretien-lea-exemple.md), [le programme](programme.pdf).
            """
        );
        _terminal.Put($"{Session}/photos/photos.csv", "fichier;alt;auteur;personnes_reconnaissables;accord\nmicro.png;Léa Exemple au micro;;oui;oui\nsalle.png;Une salle vide;Léa Exemple;non;\n");
        Put($"{Session}/photos/micro.png", Png);
        Put($"{Session}/photos/salle.png", Png);
        _terminal.Put($"{Session}/entretien-lea-exemple.md", "# Entretien\n\nCe que Léa Exemple dit.\n");
        Put($"{Session}/parole.mp3", [0xFF, 0xFB, 0x90, 0x00, .. new byte[200]]);
        _terminal.Put($"{Session}/parole.md", "# Parole\n\nLéa Exemple dit bonjour.\n");
        _terminal.Put($"{Session}/donnees/sujets.csv", "sujet;par\nDonnées;EXEMPLE Léa\nCommuns;Paul Modèle\n");
        Put($"{Session}/notes.docx", Docx("<w:p><w:r><w:t>Ce que dit L</w:t></w:r><w:r><w:t>éa Exem</w:t></w:r><w:r><w:t>ple ici.</w:t></w:r></w:p>"));
        Put($"{Session}/programme.pdf", Pdf("Avec Lea Exemple"));
        _terminal.Put("content/prive/emargement.csv", "nom\nLéa Exemple\n");
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void It_shows_every_place_and_changes_nothing_without_a_yes()
    {
        var before = State();

        Assert.Equal(ExitCode.Fine, _terminal.Run("withdraw", "léa exemple"));

        foreach (
            var shown in (string[])
                [
                    "ligne 2, métadonnées\u202f: «\u202ftitre: Ouverture par Léa Exemple\u202f» → le nom sera remplacé",
                    "métadonnées\u202f: «\u202fanimation, intervenants ou auteurs\u202f: lea-exemple\u202f»",
                    "texte\u202f: «\u202fMme Exemple ouvre",
                    "ligne 12, description ou légende\u202f: «\u202f![Léa Exemple au micro]",
                    "photo\u202f: «\u202fLéa Exemple au micro\u202f» → le fichier sera mis de côté",
                    "enregistrement\u202f: «\u202fsa transcription est",
                    "donnée\u202f: «\u202fDonnées;EXEMPLE Léa\u202f»",
                    "nom de fichier\u202f: «\u202fnec/seances/01-ouverture/entretien-lea-exemple.md\u202f» → le fichier changera de nom",
                    "texte\u202f: «\u202fCe que dit Léa Exemple ici.\u202f» → le nom sera remplacé",
                    "texte\u202f: «\u202fAvec Lea Exemple\u202f» → le fichier sera mis de côté",
                    "prive/emargement.csv\n  ligne 2, métadonnées\u202f: «\u202fLéa Exemple\u202f» → jamais publié, laissé",
                    "À vérifier vous-même",
                    "Léa remercie",
                    "Rien n’a été changé. Pour retirer cette personne, ajoutez --yes.",
                ]
        )
            Assert.Contains(shown, _terminal.Output, StringComparison.Ordinal);
        Assert.Equal(before, State());

        Assert.Equal(ExitCode.Fine, _terminal.Run("withdraw", "lea-exemple", "--dry-run", "--yes"));
        Assert.Equal(before, State());
    }

    [Fact]
    public void The_person_is_taken_out_everywhere_and_addresses_say_so()
    {
        Build();
        Assert.True(_terminal.Has("public/nec/01-ouverture/programme/index.html"), _terminal.Errors);

        Assert.Equal(ExitCode.Fine, _terminal.Run("withdraw", "lea-exemple", "--yes"));
        Assert.DoesNotContain("Reste à corriger", _terminal.Output, StringComparison.Ordinal);

        var note = _terminal.Read($"{Session}/compte-rendu.md");
        Assert.Contains("titre: Ouverture par une personne\nanimation: []      # qui anime\nintervenants:\n  - paul-modele\n---", note, StringComparison.Ordinal);
        Assert.Contains("Une personne ouvre, Paul Modèle suit. Une personne conclut ; Léa remercie.", note, StringComparison.Ordinal);
        Assert.Contains("*(photo retirée à la demande d’une personne)*", note, StringComparison.Ordinal);
        Assert.Contains("[L’entretien](entretien-une-personne.md), le programme (fichier retiré).", note, StringComparison.Ordinal);
        Assert.Equal("fichier;alt;auteur;personnes_reconnaissables;accord\nsalle.png;Une salle vide;Une personne;non;\n", _terminal.Read($"{Session}/photos/photos.csv").Replace(";une personne;", ";Une personne;", StringComparison.Ordinal));
        Assert.Equal("id;nom_affiche;role;accord_nom;accord_image;mes notes;accord_voix;retrait_le", _terminal.Read("content/personnes.csv").Split('\n')[0]);
        Assert.StartsWith("lea-exemple;Léa Exemple;;non;non;à moi;non;20", _terminal.Read("content/personnes.csv").Split('\n')[1], StringComparison.Ordinal);

        var kept = Directory.GetDirectories(Path.Join(_terminal.Folder, "content/prive/retraits")).Single();
        foreach (var away in (string[])["photos/micro.png", "parole.mp3", "programme.pdf"])
        {
            Assert.False(_terminal.Has($"{Session}/{away}"));
            Assert.True(Path.Exists(Path.Join(kept, "nec/seances/01-ouverture", away)));
        }
        Assert.Contains("https://archive.example/nec/01-ouverture/programme/", File.ReadAllText(Path.Join(kept, "lettre-data-gouv.txt")), StringComparison.Ordinal);
        Assert.Contains("Léa Exemple a retiré son accord", File.ReadAllText(Path.Join(kept, "lettre-les-bases.txt")), StringComparison.Ordinal);

        Build();
        Assert.Contains("retirée", _terminal.Read("public/nec/01-ouverture/programme/index.html"), StringComparison.Ordinal);
        var looked = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Join(_terminal.Folder, "public"), "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            Assert.False(text.Contains("Léa Exemple", StringComparison.OrdinalIgnoreCase) || text.Contains("Mme Exemple", StringComparison.Ordinal) || text.Contains("Léa\nExemple", StringComparison.Ordinal), file);
            looked++;
        }
        Assert.InRange(looked, 20, int.MaxValue);
    }

    [Fact]
    public void Whole_files_leave_when_asked()
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("withdraw", "lea-exemple", "--yes", "--remove"));
        Assert.False(_terminal.Has($"{Session}/compte-rendu.md"));
        Assert.False(_terminal.Has($"{Session}/notes.docx"));
        Assert.False(_terminal.Has($"{Session}/donnees/sujets.csv"));
        Assert.True(_terminal.Has("content/personnes.csv"));
        Assert.True(_terminal.Has("content/nec/edition.yml"));
    }

    [Fact]
    public void Somebody_whom_no_list_knows_can_withdraw_too()
    {
        _terminal.Put($"{Session}/compte-rendu.md", "# Notes\n\nZoé Inconnue parle.\n");
        Assert.Equal(ExitCode.Fine, _terminal.Run("retirer", "Zoé Inconnue", "--yes"));
        Assert.Contains("Une personne parle.", _terminal.Read($"{Session}/compte-rendu.md"), StringComparison.Ordinal);
        Assert.Contains("zoe-inconnue;Zoé Inconnue;", _terminal.Read("content/personnes.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_is_nobody_is_asked_about()
    {
        Assert.Equal(ExitCode.Usage, _terminal.Run("withdraw", "lea-exempl", "--yes"));
        Assert.Contains("Vouliez-vous dire «\u202flea-exemple\u202f»", _terminal.Errors, StringComparison.Ordinal);
    }

    private void Build() => _terminal.Run("build", "content", "--output", "public", "--no-derivatives");

    private string State() =>
        string.Join('\n', Directory.EnumerateFiles(Path.Join(_terminal.Folder, "content"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => f + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))));

    private void Put(string path, byte[] content)
    {
        _terminal.Put(path, "");
        File.WriteAllBytes(Path.Join(_terminal.Folder, path), content);
    }

    private static byte[] Docx(string body)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Part("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Part("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>""");
            Part("docProps/core.xml", """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Léa Exemple</dc:creator></cp:coreProperties>""");
            void Part(string name, string text)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return memory.ToArray();
    }

    private static byte[] Pdf(string text)
    {
        var content = $"BT /F1 24 Tf 72 700 Td ({text}) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {content.Length}>>stream\n{content}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (body, i) in objects.Select((o, i) => (o, i)))
        {
            offsets.Add(pdf.Length);
            pdf.Append(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj{body}endobj\n"));
        }
        var start = pdf.Length;
        pdf.Append(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n")).AppendJoin("", offsets.Select(o => string.Create(CultureInfo.InvariantCulture, $"{o:0000000000} 00000 n \n")));
        return Encoding.Latin1.GetBytes(pdf.Append(string.Create(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF")).ToString());
    }
}
