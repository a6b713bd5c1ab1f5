using System.Collections.Frozen;
using System.Text;
using CsCheck;
using NecPublish.Importing.Media;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing;

public class MediaImporterTests
{
    [Fact]
    public void Asks_for_a_transcript_and_for_less_weight()
    {
        Assert.Equal(["media-too-heavy", "media-no-transcript"], Import("a.webm", [0x1A, 0x45, 0xDF, 0xA3], 60_000_000).Diagnostics.Select(d => d.Rule.Id));
        Assert.Equal([], Import("a.mp3", [0xFF, 0xFB, 0x90, 0x00], 1000, "seances/a.md").Diagnostics);
    }

    /// <summary>It would be copied as it came, with all that it may hold.</summary>
    [Theory]
    [InlineData("a.mp3", "PK\u0003\u0004 un texte Word, renommé")]
    [InlineData("a.mp3", "")]
    [InlineData("a.mp3", "ID3\u0004\u0000\u0000\u0000\u0000\u007F\u007Fcoupé dans ses étiquettes")]
    [InlineData("a.wav", "RIFF")]
    [InlineData("a.wav", "ceci n’est pas un son")]
    [InlineData("a.flac", "ID3\u0004\u0000\u0000\u0000\u0000\u0000\u0000fLaC")]
    [InlineData("a.ogg", "Ogg")]
    [InlineData("a.webm", "<html>")]
    public void What_is_not_the_sound_that_its_name_says_is_held_back(string name, string content)
    {
        var imported = Import(name, Encoding.UTF8.GetBytes(content), content.Length, "seances/a.md");
        Assert.Equal(["media-unclean"], imported.Diagnostics.Select(d => d.Rule.Id));
        Assert.Empty(imported.Files);
    }

    [Fact]
    public void A_recording_leads_to_its_transcript()
    {
        var text = Import("a.mp3", [0xFF, 0xFB, 0x90, 0x00], 1000, "seances/a.vtt").Document.Blocks.OfType<Para>().SelectMany(p => p.Content).OfType<Link>();
        Assert.Equal(["a.vtt"], text.Select(l => l.Target));
    }

    [Fact]
    public void Cuts_the_tags_of_an_mp3()
    {
        byte[] sound = [0xFF, 0xFB, 0x90, 0x00, .. new byte[200]];
        byte[] tagged = [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 12, .. "Marie Secret"u8, .. sound, .. "TAG"u8, .. new byte[125]];
        Assert.Equal(sound, Copy(tagged, ".mp3"));
    }

    [Fact]
    public void Blanks_the_metadata_of_an_mp4_where_they_stand()
    {
        var place = TestFilm.Box("udta", TestFilm.Box("©xyz", Encoding.ASCII.GetBytes("+14.6-061.0/")));
        var film = new TestFilm { InMovie = place, InTrack = place, After = TestFilm.Box("uuid", "Marie Secret"u8.ToArray()) }.Track("vide", ["son et image"]).ToArray();
        var clean = Copy(film, ".mp4");
        Assert.Equal(film.Length, clean.Length);
        var text = Encoding.Latin1.GetString(clean);
        Assert.DoesNotContain("+14.6", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Marie", text, StringComparison.Ordinal);
        Assert.Contains("son et image", text, StringComparison.Ordinal);
        Assert.Equal(Encoding.Latin1.GetString(film).IndexOf("mdat", StringComparison.Ordinal), text.IndexOf("mdat", StringComparison.Ordinal));
        Assert.Equal(clean, Copy(clean, ".mp4"));
    }

    [Fact]
    public void Blanks_the_metadata_of_a_wav()
    {
        byte[] sound = [.. "RIFF"u8, 60, 0, 0, 0, .. "WAVE"u8, .. "LIST"u8, 12, 0, 0, 0, .. "Marie Secret"u8, .. "data"u8, 4, 0, 0, 0, 1, 2, 3, 4];
        var clean = Copy(sound, ".wav");
        Assert.Equal(sound.Length, clean.Length);
        Assert.DoesNotContain("Marie", Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        Assert.Equal([1, 2, 3, 4], clean[^4..]);
    }

    [Fact]
    public void Never_throws_and_never_grows() =>
        Gen.Select(Gen.Byte.Array[0, 300], Gen.Int[0, 5])
            .Sample((bytes, which) => Assert.True(Copy(bytes, new[] { ".mp3", ".mp4", ".wav", ".ogg", ".flac", ".webm" }[which]).Length <= bytes.Length), iter: Fuzz.Iterations(20_000));

    private static byte[] Copy(byte[] content, string extension)
    {
        using var output = new MemoryStream();
        using var input = new MemoryStream(content);
        MediaCleaner.Copy(input, output, extension);
        return output.ToArray();
    }

    private static Imported Import(string name, byte[] content, long length, string? beside = null)
    {
        var file = new SourceFile("seances/" + name, length, SourceRole.Media);
        var files = beside is null ? FrozenDictionary<string, SourceFile>.Empty : new[] { new SourceFile(beside, 1, SourceRole.Note) }.ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
        return new MediaImporter().Import(file, new(new MemorySourceTree([new(file.Path, content)]), Samples.Publication with { Files = files }, default));
    }
}
