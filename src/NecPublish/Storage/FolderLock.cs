using System.Security.Cryptography;

namespace NecPublish.Storage;

/// <summary>
/// Keeps two builds out of one output. The system drops the lock of a process that dies, so a lock is never stale: whoever
/// holds it may clean up what earlier builds left.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly string _path;
    private readonly FileStream _file;

    private FolderLock(string path, FileStream file)
    {
        _path = path;
        _file = file;
    }

    /// <exception cref="OutputRefusedException">Another build holds it, or the folder cannot be written.</exception>
    public static FolderLock Take(string path)
    {
        while (true)
        {
            var file = Open(path);
            // The file may have been deleted by its last holder between our opening and our locking it: then nobody else would
            // see our lock. Its length is our mark, readable without opening it.
            file.SetLength(RandomNumberGenerator.GetInt32(1, 1 << 20));
            if (new FileInfo(path) is { Exists: true } named && named.Length == file.Length)
                return new FolderLock(path, file);
            file.Dispose();
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            if (NativeFiles.TryLock(file.SafeFileHandle))
                return file;
            file.Dispose();
            throw new IOException();
        }
        catch (UnauthorizedAccessException e)
        {
            throw new OutputRefusedException($"Impossible d’écrire dans le dossier « {Path.GetDirectoryName(path)} » : l’accès en est refusé.", e);
        }
        catch (IOException e)
        {
            throw new OutputRefusedException("Une autre construction est en cours dans ce dossier. Attendez qu’elle se termine, puis recommencez.", e);
        }
    }

    public void Dispose()
    {
        File.Delete(_path);
        _file.Dispose();
    }
}
