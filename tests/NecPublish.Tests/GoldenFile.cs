using DiffPlex.Renderer;

namespace NecPublish;

/// <summary>Compares with a committed file; NEC_UPDATE_GOLDEN=1 writes it anew instead, which a CI refuses.</summary>
internal static class GoldenFile
{
    public static void Equal(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("NEC_UPDATE_GOLDEN") == "1")
        {
            Assert.True(Environment.GetEnvironmentVariable("CI") is null, "golden files are not rewritten in CI");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }
        Assert.True(File.Exists(path), $"{path} is missing: NEC_UPDATE_GOLDEN=1 writes it");
        var expected = File.ReadAllText(path);
        if (expected != actual)
            Assert.Fail($"{path} differs:\n{UnidiffRenderer.GenerateUnidiff(expected, actual, "expected", "actual")}");
    }
}
