using NecPublish.Model;

namespace NecPublish.Pipelines;

/// <summary>Which sources go through the stages together.</summary>
public sealed class WorkGroupsTests
{
    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(15, 2)]
    [InlineData(130, 2)]
    [InlineData(1000, 16)]
    [InlineData(1003, 1)]
    public void Each_resource_is_in_one_group_in_its_order(int count, int jobs)
    {
        var groups = WorkGroups.Of([.. Enumerable.Range(0, count).Select(i => Note(i, 1000))], jobs);
        Assert.Equal(Enumerable.Range(0, count), groups.SelectMany(g => Enumerable.Range(g.Start.Value, g.End.Value - g.Start.Value)));
        Assert.All(groups, g => Assert.InRange(g.End.Value - g.Start.Value, 1, 8));
        Assert.True(groups.Length >= System.Math.Min(count, jobs * 8));
    }

    [Fact]
    public void A_large_source_and_a_set_go_alone()
    {
        var resources = Enumerable.Range(0, 100).Select(i => Note(i, i == 10 ? 1 << 20 : 1000)).ToList();
        resources[20] = resources[20] with { Parts = [resources[20].Source] };
        var groups = WorkGroups.Of([.. resources], 1);
        Assert.Contains(10..11, groups);
        Assert.Contains(20..21, groups);
        Assert.Contains(0..8, groups);
    }

    private static Resource Note(int number, long length) =>
        new($"note-{number}", ResourceKind.Note, $"Note {number}", $"/note-{number}/", new SourceFile($"note-{number}.md", length, SourceRole.Note)) { Licence = Licences.CcBySa4 };
}
