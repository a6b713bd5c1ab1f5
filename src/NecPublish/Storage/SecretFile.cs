namespace NecPublish.Storage;

/// <summary>A file that holds a secret: read only when nobody else can read it.</summary>
public static class SecretFile
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <returns>The text without surrounding white space.</returns>
    /// <exception cref="IOException">It is missing, or others may read it; the message is French and holds no part of the secret.</exception>
    public static string Read(string path)
    {
        if (!File.Exists(path))
            throw new IOException($"Le fichier de session « {path} » n’existe pas.");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None)
            throw new IOException($"D’autres personnes peuvent lire le fichier de session « {path} ». Protégez-le : chmod 600 {path}");
        return File.ReadAllText(path).Trim();
    }
}
