namespace NecPublish;

/// <summary>Where the folders of input and expected output lie.</summary>
internal static class Cases
{
    private static readonly string Root = Find();

    /// <summary>The path on disk of "importing/csv/…" under tests/cases.</summary>
    public static string Path(string relative) => System.IO.Path.Combine(Root, "tests", "cases", relative);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "NecPublish.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("NecPublish.sln stands above no test folder");
        return folder.FullName;
    }
}
