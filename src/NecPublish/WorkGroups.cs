using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish;

/// <summary>
/// Small sources that go through the stages together: what one stage needs of the program stays in the processor's cache from one
/// note to the next, where a note that went all the way alone found it gone (decision 0012).
/// </summary>
internal static class WorkGroups
{
    /// <summary>Resources: more bodies at a time would not fit into that cache themselves.</summary>
    private const int Most = 8;

    /// <summary>Bytes: what is larger, or made of several files, goes alone; its stages are long enough, and memory must not grow by its neighbours.</summary>
    private const int SmallSource = 1 << 15;

    /// <summary>Groups for each worker at least, so that none is left with the last long one.</summary>
    private const int GroupsPerJob = 8;

    /// <summary>Neighbours in the order of the resources.</summary>
    public static ImmutableArray<Range> Of(ImmutableArray<Resource> resources, int jobs)
    {
        var most = System.Math.Clamp(resources.Length / (jobs * GroupsPerJob), 1, Most);
        var groups = ImmutableArray.CreateBuilder<Range>();
        var start = 0;
        for (var end = 1; end <= resources.Length; end++)
        {
            if (end < resources.Length && end - start < most && IsSmall(resources[end - 1]) && IsSmall(resources[end]))
                continue;
            groups.Add(start..end);
            start = end;
        }
        return groups.DrainToImmutable();
    }

    private static bool IsSmall(Resource resource) => resource.Parts.IsEmpty && resource.Source.Length <= SmallSource;
}
