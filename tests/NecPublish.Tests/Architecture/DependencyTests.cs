using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace NecPublish.Architecture;

/// <summary>Folders are the borders: this reads the table of who may use whom and holds the code to it.</summary>
public sealed class DependencyTests
{
    private static readonly string[] Leaves = ["Storage", "Engines", "Imaging", "Tables", "Describing"];

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Diagnostics"] = [],
        ["Model"] = ["Diagnostics"],
        ["Storage"] = ["Model", "Diagnostics"],
        ["Engines"] = ["Model", "Diagnostics", "Storage"],
        ["Imaging"] = ["Model", "Diagnostics", "Storage"],
        ["Tables"] = ["Model", "Diagnostics", "Storage"],
        ["Describing"] = ["Model", "Diagnostics"],
        ["Checking"] = ["Model", "Diagnostics", "Tables"],
        ["Discovering"] = ["Model", "Diagnostics", .. Leaves],
        ["Importing"] = ["Model", "Diagnostics", .. Leaves],
        ["Rendering"] = ["Model", "Diagnostics", .. Leaves],
        ["Stamping"] = ["Model", "Diagnostics", .. Leaves],
        ["Exporting"] = ["Model", "Diagnostics", .. Leaves],
        ["Pushing"] = ["Model", "Diagnostics", .. Leaves],
        ["Reporting"] = ["Model", "Diagnostics", .. Leaves],
        ["Verifying"] = ["Model", "Diagnostics", .. Leaves],
        ["Tending"] = ["Model", "Diagnostics", "Discovering", "Importing", .. Leaves],
        ["Continuing"] = ["Model", "Diagnostics", "Discovering", "Checking", "Rendering", .. Leaves],
        ["Serving"] = ["Model", "Diagnostics", .. Leaves],
    };

    /// <summary>One door per library: the folders whose code may name its types.</summary>
    private static readonly Dictionary<string, string[]> Doors = new()
    {
        ["Markdig"] = ["Importing"],
        ["UglyToad.PdfPig"] = ["Importing"],
        ["AngleSharp"] = ["Importing"],
        ["Ganss.Xss"] = ["Importing"],
        ["NetTopologySuite"] = ["Importing"],
        ["Fluid"] = ["Rendering"],
        ["CsvHelper"] = ["Tables"],
        ["ExcelDataReader"] = ["Tables"],
        ["ImageMagick"] = ["Imaging"],
        ["NetVips"] = ["Imaging"],
        ["YamlDotNet"] = ["Discovering"],
        ["PhoneNumbers"] = ["Checking"],
        ["Lingua"] = ["Checking"],
        ["QRCoder"] = ["Rendering"],
        ["Ical.Net"] = ["Tending", "Exporting"],
        ["System.CommandLine"] = ["Cli", ""],
        ["Spectre.Console"] = ["Cli"],
        ["Microsoft.AspNetCore"] = ["Serving"],
        ["System.Net.Http"] = ["Pushing", "Verifying"],
        ["System.IO.File"] = ["Storage"],
        ["System.IO.Directory"] = ["Storage"],
        ["System.IO.FileStream"] = ["Storage"],
        ["System.Diagnostics.Process"] = ["Engines"],
    };

    private static readonly ArchUnitNET.Domain.Architecture Code = new ArchLoader().LoadAssemblies(typeof(Pipeline).Assembly).Build();

    [Fact]
    public void Folders_use_only_what_the_table_allows()
    {
        var edges = Edges().Where(e => Folder(e.To) is not null).Select(e => (From: Folder(e.From)!, To: Folder(e.To)!, e)).ToList();
        Assert.True(edges.Count(e => e.From != e.To) > 50, "the architecture was not read");
        var broken = edges
            .Where(e => e.From != e.To && e.From is not ("" or "Cli"))
            .Where(e => !MayUse.TryGetValue(e.From, out var allowed) || !allowed.Contains(e.To))
            .Select(e => $"{e.e.From} uses {e.e.To}")
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Empty(broken);
    }

    [Fact]
    public void Nobody_uses_the_command_line() =>
        Assert.Empty(Edges().Where(e => Folder(e.To) == "Cli" && Folder(e.From) is not ("Cli" or "")).Select(e => $"{e.From} uses {e.To}").Distinct());

    [Fact]
    public void Each_library_has_one_door()
    {
        var seen = 0;
        var broken = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (from, to) in Edges())
        {
            foreach (var (library, doors) in Doors)
            {
                if (to != library && !to.StartsWith(library + ".", StringComparison.Ordinal))
                    continue;
                seen++;
                if (!doors.Contains(Folder(from)))
                    broken.Add($"{from} uses {to}");
            }
        }
        Assert.True(seen > 20, "no library was seen at all");
        Assert.Empty(broken);
    }

    private static IEnumerable<(string From, string To)> Edges() =>
        from type in Code.Types
        where Folder(type.FullName) is not null
        from dependency in type.Dependencies
        select (Plain(type.FullName), Plain(dependency.Target.FullName));

    private static string Plain(string name) => name.Split('`', '/', '+', '<')[0];

    /// <summary>"Checking" for NecPublish.Checking.Rules.X, "" for the root's own types, null for others' code.</summary>
    private static string? Folder(string name)
    {
        if (!name.StartsWith("NecPublish.", StringComparison.Ordinal))
            return null;
        var parts = Plain(name).Split('.');
        return parts.Length > 2 ? parts[1] : "";
    }
}
