namespace NecPublish.Architecture;

/// <summary>Files stay small: half under 75 lines, nine tenths under 200, none over 400.</summary>
public sealed class SizeTests
{
    [Fact]
    public void Files_are_small()
    {
        var lengths = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: path, Lines: File.ReadLines(path).Count()))
            .OrderBy(f => f.Lines)
            .ToList();
        Assert.True(lengths.Count > 50);
        Assert.Empty(lengths.Where(f => f.Lines > 400).Select(f => $"{Path.GetRelativePath(Repository.Root, f.Path)}: {f.Lines}"));
        Assert.InRange(lengths[lengths.Count / 2].Lines, 1, 75);
        Assert.InRange(lengths[lengths.Count * 9 / 10].Lines, 1, 200);
    }
}
