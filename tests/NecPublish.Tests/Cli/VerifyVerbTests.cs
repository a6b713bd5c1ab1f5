using System.Text.Json;
using NecPublish.Exporting;

namespace NecPublish.Cli;

public sealed class VerifyVerbTests : IDisposable
{
    private readonly Terminal _terminal = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("necpublish-verify-").FullName;
    private readonly string _zip;

    public VerifyVerbTests()
    {
        var archive = new SampleArchive();
        new ArchiveExporter().Export(archive.Context);
        _zip = Path.Combine(_folder, "nec-2024.zip");
        File.WriteAllBytes(_zip, archive.ReadBytes("archives/nec-2024.zip"));
    }

    public void Dispose()
    {
        _terminal.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_sound_archive_is_said_to_be_so()
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("verify", _zip));
        Assert.Contains("archive BagIt", _terminal.Output, StringComparison.Ordinal);
        Assert.EndsWith("tout est en ordre.\n", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_one_blocks_and_names_what_is_wrong_to_people_and_programs()
    {
        System.IO.Compression.ZipFile.ExtractToDirectory(_zip, _folder);
        File.AppendAllText(Path.Combine(_folder, "nec-2024", "data", "intrus.txt"), "x");
        Assert.Equal(ExitCode.Blocked, _terminal.Run("verify", Path.Combine(_folder, "nec-2024")));
        Assert.Contains("erreur  data/intrus.txt\u202f: Le fichier n’est pas annoncé", _terminal.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Blocked, _terminal.Run("verify", Path.Combine(_folder, "nec-2024"), "--format", "json"));
        using var json = JsonDocument.Parse(_terminal.Output);
        Assert.False(json.RootElement.GetProperty("sound").GetBoolean());
        Assert.Contains(json.RootElement.GetProperty("findings").EnumerateArray(), f => f.GetProperty("check").GetString() == "bag-file-unlisted");
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("verify absent.zip")]
    public void What_cannot_be_verified_is_a_wrong_usage(string words) => Assert.Equal(ExitCode.Usage, _terminal.Run(words.Split(' ')));
}
