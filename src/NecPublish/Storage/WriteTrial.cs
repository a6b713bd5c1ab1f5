namespace NecPublish.Storage;

/// <summary>Finds out whether a folder can be written, by writing.</summary>
public static class WriteTrial
{
    /// <summary>Null when a file could be written there (the folder is not made for that), else the reason, in French.</summary>
    public static string? Of(string folder)
    {
        var existing = Existing(folder);
        try
        {
            var file = Path.Join(existing, $".necpublish-{Path.GetRandomFileName()}");
            File.WriteAllBytes(file, [1]);
            File.Delete(file);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Disk.Reason(e);
        }
    }

    /// <summary>Bytes left on the disk of a folder.</summary>
    public static long FreeSpace(string folder) => new DriveInfo(Existing(folder)).AvailableFreeSpace;

    private static string Existing(string folder)
    {
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
            folder = parent;
        return folder;
    }
}
