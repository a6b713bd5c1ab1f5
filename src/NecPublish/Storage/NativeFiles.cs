using System.Runtime.InteropServices;

namespace NecPublish.Storage;

/// <summary>The few calls that .NET does not wrap. Each says whether the system and the disk can do it.</summary>
internal static class NativeFiles
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE, RENAME_SWAP
    private const int LockExclusive = 2;
    private const int LockNonBlocking = 4;
    private const int NonBlocking = 0x800; // O_RDONLY | O_NONBLOCK
    private const int NonBlockingMac = 4;
    private const int SeekFromHere = 1; // SEEK_CUR

    /// <summary>Swaps two folders in one step.</summary>
    public static bool TryExchange(string one, string other)
    {
        try
        {
            if (OperatingSystem.IsLinux())
                return RenameAt2(CurrentFolder, one, CurrentFolder, other, Exchange) == 0;
            return OperatingSystem.IsMacOS() && RenameX(one, other, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // a C library without it
        }
    }

    /// <summary>Gives a file a second name; false on disks that have no hard links.</summary>
    public static bool TryHardLink(string existing, string name) =>
        OperatingSystem.IsWindows() ? CreateHardLink(name, existing, nint.Zero) : Link(existing, name) == 0;

    /// <summary>Takes the exclusive lock of an open file, which the system drops when its process ends, however it ends.</summary>
    public static bool TryLock(SafeHandle file) => OperatingSystem.IsWindows() || Flock(file, LockExclusive | LockNonBlocking) == 0;

    /// <summary>True for a named pipe: opened without waiting, it has no place to seek.</summary>
    public static bool IsPipe(string path)
    {
        if (OperatingSystem.IsWindows())
            return false;
        var file = Open(path, OperatingSystem.IsMacOS() ? NonBlockingMac : NonBlocking);
        if (file < 0)
            return false;
        var isPipe = Seek(file, 0, SeekFromHere) < 0;
        _ = Close(file);
        return isPipe;
    }

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "lseek")]
    private static extern nint Seek(int file, nint offset, int from);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int file);

    [DllImport("libc", EntryPoint = "renameat2")]
    private static extern int RenameAt2(
        int fromFolder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string from,
        int toFolder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string to,
        uint flags
    );

    [DllImport("libc", EntryPoint = "renamex_np")]
    private static extern int RenameX([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to, uint flags);

    [DllImport("libc", EntryPoint = "link")]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    [DllImport("libc", EntryPoint = "flock")]
    private static extern int Flock(SafeHandle file, int operation);

    [DllImport("kernel32", EntryPoint = "CreateHardLinkW", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLink(string name, string existing, nint reserved);
}
