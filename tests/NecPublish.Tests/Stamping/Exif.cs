using System.Diagnostics;
using System.Text.Json;

namespace NecPublish.Stamping;

/// <summary>ExifTool as an outside judge; tests/run installs it.</summary>
internal static class Exif
{
    /// <summary>What it reads, or null when it is not installed.</summary>
    public static JsonElement? Read(string name, ReadOnlyMemory<byte> content, params string[] options)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}-{name}");
        File.WriteAllBytes(path, content.Span);
        try
        {
            return Run("exiftool", ["-validate", "-warning", "-error", "-a", "-json", "-G1", .. options, path]) is { } json ? JsonDocument.Parse(json).RootElement[0] : null;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>A program's output, or null when it is not installed.</summary>
    public static string? Run(string program, IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
