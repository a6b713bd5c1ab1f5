using System.Text;
using NecPublish.Storage;

namespace NecPublish.Engines;

/// <summary>Deque's axe-core, an npm package that runs inside a page: its program and its French words.</summary>
public sealed record AxeCore(string Program, string French)
{
    /// <summary>The folder of the package, where the launcher put it.</summary>
    public const string Variable = "NECPUBLISH_AXE";

    private static readonly string[] Shared = ["/usr/local/lib/node_modules/axe-core", "/usr/lib/node_modules/axe-core"];

    /// <summary>Null when it is not installed.</summary>
    public static AxeCore? Find()
    {
        foreach (var folder in (string?[])[Environment.GetEnvironmentVariable(Variable), .. Shared])
        {
            if (folder is { Length: > 0 } && Disk.IsFile(Path.Join(folder, "axe.min.js")) && Disk.IsFile(Path.Join(folder, "locales", "fr.json")))
            {
                var tree = new PhysicalSourceTree(folder);
                return new(Encoding.UTF8.GetString(tree.ReadAllBytes("axe.min.js")), Encoding.UTF8.GetString(tree.ReadAllBytes("locales/fr.json")));
            }
        }
        return null;
    }
}
