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
        Assert.Equal(["media-too-heavy", "media-no-transcript"], Import("a.mp4", [], 60_000_000).Diagnostics.Select(d => d.Rule.Id));
        Assert.Equal([], Import("a.mp3", [], 1000, "seances/a.md").Diagnostics);
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
        var place = Box("udta", Box("©xyz", Encoding.ASCII.GetBytes("+14.6-061.0/")));
        var film = (byte[])[.. Box("ftyp", "isom"u8.ToArray()), .. Box("moov", [.. Box("mvhd", new byte[20]), .. place, .. Box("trak", place)]), .. Box("mdat", "son et image"u8.ToArray()), .. Box("uuid", "Marie Secret"u8.ToArray())];
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

    private static byte[] Box(string type, byte[] content) => [0, 0, (byte)((content.Length + 8) >> 8), (byte)(content.Length + 8), .. Encoding.Latin1.GetBytes(type), .. content];

    private static byte[] Copy(byte[] content, string extension)
    {
        using var output = new MemoryStream();
        Import("a" + extension, content, content.Length).Files[0].Writing!(output);
        return output.ToArray();
    }

    private static Imported Import(string name, byte[] content, long length, string? beside = null)
    {
        var file = new SourceFile("seances/" + name, length, SourceRole.Media);
        var files = beside is null ? FrozenDictionary<string, SourceFile>.Empty : new[] { new SourceFile(beside, 1, SourceRole.Note) }.ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
        return new MediaImporter().Import(file, new(new MemorySourceTree([new(file.Path, content)]), Samples.Publication with { Files = files }, default));
    }
}
