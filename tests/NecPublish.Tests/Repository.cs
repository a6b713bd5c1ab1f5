namespace NecPublish;

/// <summary>Where the tests find the project's own files.</summary>
public static class Repository
{
    /// <summary>The folder of NecPublish.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder of outside suites, schemas and judges; null on a machine that has none: such tests say so and stop.</summary>
    public static string? Shared => Path.GetFullPath(Path.Combine(Root, "..", "shared")) is var path && Directory.Exists(path) ? path : null;


    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "NecPublish.sln")))
                return folder;
        }
        throw new InvalidOperationException("NecPublish.sln was not found above the tests.");
    }
}
