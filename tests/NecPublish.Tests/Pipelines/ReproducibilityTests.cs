using System.Security.Cryptography;
using System.Text;
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

    /// <summary>With one worker these notes go through the stages eight at a time, with as many workers as notes each alone (decision 0012).</summary>
    [Fact]
    public void Notes_are_the_same_in_a_group_and_alone()
    {
        var notes = Enumerable.Range(0, 80).Select(i => KeyValuePair.Create(
            $"ed/seances/{i:00}-a/note.md",
            Encoding.UTF8.GetBytes($"---\ntitre: Note {i}\n{(i % 9 == 4 ? "licence: inconnue\n" : "")}---\n\nUn texte assez long, le numéro {i}.\n\n{(i % 7 == 3 ? "![](absente.png)" : $"Voir [la suivante](../{i + 1:00}-a/note.md).")}\n")
        ));
        var source = new MemorySourceTree(notes);
        var alone = Sums(80, source);
        Assert.True(alone.Count > 200);
        Assert.Equal(alone, Sums(1, source));
    }

    private static SortedDictionary<string, string> Sums(int jobs, ISourceTree? tree = null)
    {
        var output = new MemoryOutputTree();
        var source = tree ?? new PhysicalSourceTree(Path.Combine(Repository.Root, "content"));
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
