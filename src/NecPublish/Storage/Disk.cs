namespace NecPublish.Storage;

/// <summary>Looks at what stands at a path, without opening it.</summary>
public static class Disk
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static bool IsFile(string path) => File.Exists(path);

    public static bool IsFolder(string path) => Directory.Exists(path);

    /// <summary>True when there is a file there that the system would run.</summary>
    public static bool IsProgram(string path) => IsFile(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Executable) != UnixFileMode.None);

    /// <summary>Nothing more can be written: no reason to go on with the other files.</summary>
    public static bool IsFull(Exception error) => error is IOException && Code(error) is var code && (OperatingSystem.IsWindows() ? code is 39 or 112 : code is 28 or 122);

    /// <summary>What the system answers in English, in French, with the path that it names; a message of ours as it is.</summary>
    public static string Reason(Exception error)
    {
        var reason = error switch
        {
            UnauthorizedAccessException => "l’accès est refusé",
            PathTooLongException => "le nom est trop long",
            _ when IsFull(error) => "il n’y a plus de place sur le disque",
            IOException when OperatingSystem.IsWindows() => Code(error) switch
            {
                19 => "le disque est protégé contre l’écriture",
                32 or 33 => "un autre programme utilise ce fichier",
                _ => null,
            },
            IOException => Code(error) switch
            {
                5 => "le disque répond mal",
                24 => "trop de fichiers sont ouverts à la fois",
                30 => "le disque est protégé contre l’écriture",
                36 => "le nom est trop long",
                _ => null,
            },
            _ => null,
        };
        if (reason is null)
            return error.Message;
        var start = error.Message.IndexOf('\'', StringComparison.Ordinal) + 1;
        var end = start > 0 ? error.Message.IndexOf('\'', start) : -1;
        return end > 0 ? $"{reason} («\u202f{error.Message[start..end]}\u202f»)." : $"{reason}.";
    }

    /// <summary>The system's own number: errno, or a Windows error.</summary>
    private static int Code(Exception error) => error.HResult & 0xFFFF;
}
