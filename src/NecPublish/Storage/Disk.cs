namespace NecPublish.Storage;

/// <summary>Looks at what stands at a path, without opening it.</summary>
public static class Disk
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static bool IsFile(string path) => File.Exists(path);

    public static bool IsFolder(string path) => Directory.Exists(path);

    /// <summary>True when there is a file there that the system would run.</summary>
    public static bool IsProgram(string path) => IsFile(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Executable) != UnixFileMode.None);
}
