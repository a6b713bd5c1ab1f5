using System.Security.Cryptography;
using NecPublish.Storage;

namespace NecPublish.Pipelines;

/// <summary>Same input, same bytes, however many files are worked on at once.</summary>
public sealed class ReproducibilityTests
{
    [Fact]
    public void The_demo_is_the_same_at_1_job_and_at_8()
    {
        var one = Sums(1);
        var eight = Sums(8);
        Assert.True(one.Count > 30);
        Assert.Equal(one, eight);
    }

    private static SortedDictionary<string, string> Sums(int jobs)
    {
        var output = new MemoryOutputTree();
        var source = new PhysicalSourceTree(Path.Combine(Repository.Root, "content"));
        new Pipeline().Run(source, output, new BuildOptions { HasEngines = false, Jobs = jobs }, Site.Clock);
        var sums = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in output.List())
        {
            using var file = output.Open(path);
            sums[path] = Convert.ToHexString(SHA256.HashData(file));
        }
        return sums;
    }
}
