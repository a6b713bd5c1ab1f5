using System.ComponentModel;
using System.Diagnostics;

namespace NecPublish.Engines;

/// <summary>The person's own browser.</summary>
public static class Browser
{
    /// <summary>Shows an address or a file there; nothing happens when there is no browser to open.</summary>
    public static void Open(string address)
    {
        try
        {
            using var browser = Process.Start(
                OperatingSystem.IsWindows() ? new ProcessStartInfo(address) { UseShellExecute = true }
                : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address])
                {
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            );
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            // the address was printed too
        }
    }
}
