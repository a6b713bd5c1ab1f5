using System.Text;
using NecPublish.Importing.Media;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing;

/// <summary>What a camera, a drone or a telephone writes beside picture and sound stays out; picture, sound and subtitles stay where they are.</summary>
public sealed class Mp4FilmTests
{
    private static readonly string[] Picture = ["première image", "deuxième image"];
    private static readonly string[] Sound = ["premier son", "deuxième son"];
    private static readonly string[] Measures = ["GPMF +14.6100 Secret", "GPMF +14.6200 Secret"];

    [Theory]
    [InlineData("meta", false)]
    [InlineData("meta", true)]
    [InlineData("camm", false)]
    [InlineData("tmcd", true)]
    [InlineData("hint", false)]
    public void A_track_that_is_neither_seen_nor_heard_goes_with_its_samples(string handler, bool hasTableLast)
    {
        var film = new TestFilm { HasTableLast = hasTableLast }.Track("vide", Picture).Track(handler, Measures).Track("soun", Sound).ToArray();
        var imported = Import(film);
        Assert.Contains("mesures de l’appareil", imported.Diagnostics.Single(d => d.Rule.Id == "media-cleaned").Message, StringComparison.Ordinal);
        var clean = Written(imported);
        Holds(clean, [.. Picture, .. Sound]);
        HoldsNot(clean, ["Secret", "GPMF", "14.6", "cdsc"]);
        // every byte is what it was, or nothing
        Assert.Equal(film.Length, clean.Length);
        Assert.Equal(Places(film, Picture), Places(clean, Picture));
        Assert.Equal(2, Count(clean, "trak"));
        Assert.Equal(clean, Written(Import(clean)));
    }

    [Fact]
    public void Subtitles_stay_as_they_are()
    {
        var film = new TestFilm().Track("vide", Picture).Track("sbtl", ["Le GPS du téléphone", "a coûté 3,1415 euros en 2024."]).Track("text", ["Chapitre 1"]).ToArray();
        var imported = Import(film);
        Assert.DoesNotContain(imported.Diagnostics, d => d.Rule.Id.StartsWith("media-c", StringComparison.Ordinal));
        Assert.Equal(film, Written(imported));
    }

    [Theory]
    [InlineData("F/2.8, SS 320, ISO 100, GPS (-61.0712, 14.6101, 20)")]
    [InlineData("[latitude: 14.6101] [longitude: -61.0712]")]
    [InlineData("HOME(14.6101,-61.0712) D 20.5m")]
    [InlineData("$GPRMC,081836,A,1436.606,N,06104.272,W")]
    [InlineData("\0[\0l\0a\0t\0:\0 \01\04\0.\06\0]")]
    public void A_drone_s_subtitles_go(string words)
    {
        var imported = Import(new TestFilm().Track("vide", Picture).Track("sbtl", [words, "Secret"]).ToArray());
        Assert.Contains("sous-titres qui donnent une position", imported.Diagnostics.Single(d => d.Rule.Id == "media-cleaned").Message, StringComparison.Ordinal);
        var clean = Written(imported);
        Holds(clean, Picture);
        HoldsNot(clean, [words, "Secret"]);
    }

    [Fact]
    public void What_no_track_owns_is_nothing()
    {
        var clean = Written(Import(new TestFilm { Between = "freeGPS Secret" }.Track("vide", Picture).Track("soun", Sound).ToArray()));
        Holds(clean, [.. Picture, .. Sound]);
        HoldsNot(clean, ["GPS", "Secret"]);
    }

    [Fact]
    public void Boxes_that_are_not_known_to_be_needed_are_emptied()
    {
        byte[] secret = [.. "Secret"u8];
        var film = new TestFilm
        {
            InMovie = [.. TestFilm.Box("gps ", secret), .. TestFilm.Box("udta", TestFilm.Box("©xyz", secret)), .. TestFilm.Box("free", secret)],
            InTrack = [.. TestFilm.Box("uuid", secret), .. TestFilm.Box("meta", secret)],
            After = [.. TestFilm.Box("inst", secret), .. TestFilm.Box("uuid", secret), .. secret],
        };
        var clean = Written(Import(film.Track("vide", Picture).ToArray()));
        Holds(clean, Picture);
        HoldsNot(clean, ["Secret", "uuid", "gps ", "inst"]);
    }

    /// <summary>QuickTime's uncompressed sound says that its samples have one byte, whatever they have.</summary>
    [Fact]
    public void Old_sound_is_kept_whole()
    {
        var clean = Written(Import(new TestFilm().Track("vide", Picture).Track("soun", Sound, size: 1).Track("meta", Measures).ToArray()));
        Holds(clean, [.. Picture, .. Sound]);
        HoldsNot(clean, ["Secret"]);
    }

    [Fact]
    public void A_film_in_pieces_is_kept_when_it_is_only_seen_and_heard_and_held_back_otherwise()
    {
        byte[] piece = [.. TestFilm.Box("moof", TestFilm.Box("mfhd", new byte[8]), TestFilm.Box("traf", TestFilm.Box("tfhd", new byte[8]), TestFilm.Box("uuid", [.. "Secret"u8]))), .. TestFilm.Box("mdat", [.. "une image"u8])];
        var clean = Written(Import(new TestFilm { After = piece }.Track("vide", Picture).ToArray()));
        Holds(clean, ["une image"]);
        HoldsNot(clean, ["Secret"]);
        HeldBack(new TestFilm { After = piece }.Track("vide", Picture).Track("meta", Measures).ToArray());
    }

    [Fact]
    public void A_film_whose_table_is_not_understood_is_held_back()
    {
        var good = new TestFilm().Track("vide", Picture).Track("meta", Measures).ToArray();
        HeldBack([]);
        HeldBack(good[..200]);
        HeldBack(new TestFilm { InMovie = TestFilm.Box("cmov", [.. "Secret"u8]) }.Track("vide", Picture).ToArray());
        HeldBack(new TestFilm { SourceFlag = 0 }.Track("vide", Picture).ToArray());
        HeldBack(new TestFilm().Track("meta", Measures).ToArray());
        HeldBack(Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(good).Replace("stsz", "xxxx", StringComparison.Ordinal)));
    }

    private static void HeldBack(byte[] film)
    {
        var imported = Import(film);
        Assert.Contains("media-unclean", imported.Diagnostics.Select(d => d.Rule.Id));
        Assert.Empty(imported.Files);
    }

    private static void Holds(byte[] film, string[] words) => Assert.All(words, w => Assert.True(Count(film, w) > 0, w));

    private static void HoldsNot(byte[] film, string[] words) => Assert.All(words, w => Assert.True(Count(film, w) == 0, w));

    private static int[] Places(byte[] film, string[] words) => [.. words.Select(w => film.AsSpan().IndexOf(Encoding.UTF8.GetBytes(w)))];

    private static int Count(byte[] film, string word) => film.AsSpan().Count(Encoding.UTF8.GetBytes(word));

    private static byte[] Written(Imported imported)
    {
        using var output = new MemoryStream();
        Assert.Single(imported.Files).Writing!(output);
        return output.ToArray();
    }

    private static Imported Import(byte[] film)
    {
        var file = new SourceFile("seances/film.mp4", film.Length, SourceRole.Media);
        return new MediaImporter().Import(file, new(new MemorySourceTree([new(file.Path, film)]), Samples.Publication, default));
    }
}
