using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NecPublish.Discovering;
using NecPublish.Storage;

namespace NecPublish.Pipelines;

/// <summary>An archive that changes from one build to the next, the register of addresses kept between them as a folder keeps it.</summary>
public sealed partial class LivingArchive
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal) { ["nec/edition.yml"] = "titre: NEC\nstatut: tenue\ndates: 2024-12-13\n"u8.ToArray() };

    /// <summary>The site of the last build.</summary>
    public Site Site { get; private set; } = null!;

    public AddressRegister Register => AddressRegister.Read(_files[AddressRegister.Path])!;

    public LivingArchive Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    public LivingArchive Put(string path, byte[] content)
    {
        _files[path] = content;
        return this;
    }

    public LivingArchive Note(string path, string title, string body = "Un texte.", string head = "") => Put(path, $"---\ntitre: {title}\n{head}---\n\n{body}\n");

    public LivingArchive Remove(string path)
    {
        _files.Remove(path);
        return this;
    }

    /// <summary>A file, or all that a folder holds.</summary>
    public LivingArchive Move(string from, string to)
    {
        foreach (var path in _files.Keys.Where(p => p == from || p.StartsWith(from + "/", StringComparison.Ordinal)).ToList())
        {
            _files[to + path[from.Length..]] = _files[path];
            _files.Remove(path);
        }
        return this;
    }

    public string Text(string path) => Encoding.UTF8.GetString(_files[path]);

    /// <param name="day">"2026-01-31".</param>
    public LivingArchive Build(string day)
    {
        _files.TryAdd("necpublish.yml", Encoding.UTF8.GetBytes(Site.Settings));
        var output = new MemoryOutputTree();
        var result = new Pipeline().Run(new MemorySourceTree(_files), output, new BuildOptions { HasDerivatives = false, HasEngines = false }, new Day(day));
        Site = new(result, output);
        if (!result.IsWithheld)
            _files[AddressRegister.Path] = result.Register.Write().ToArray();
        return this;
    }

    /// <summary>What a reader meets at an address: "page", "gone", "nothing", or the relative way that it redirects to.</summary>
    public string At(string address)
    {
        var path = address.TrimStart('/') + "index.html";
        if (!Site.Has(path))
            return "nothing";
        var page = Site.Text(path);
        return Refresh().Match(page) is { Success: true } match ? match.Groups["to"].Value
            : page.Contains("class=\"gone\"", StringComparison.Ordinal) ? "gone"
            : "page";
    }

    /// <summary>"identifier day" of each record of the static OAI-PMH repository.</summary>
    public string[] Oai => [.. Record().Matches(Site.Text("oai.xml")).Select(m => $"{m.Groups["id"].Value} {m.Groups["day"].Value}")];

    /// <summary>"identifier day" of what resources.json says is withdrawn.</summary>
    public string[] Deleted => [.. Deletion().Matches(Site.Text("api/v1/resources.json")).Select(m => $"{m.Groups["id"].Value} {m.Groups["day"].Value}")];

    /// <summary>Where the only thing that is withdrawn was, as resources.json has it.</summary>
    public string DeletedUrl => DeletedPlace().Matches(Site.Text("api/v1/resources.json")).Single().Groups["url"].Value;

    /// <summary>"change address day" of the ResourceSync change list.</summary>
    public string[] Changes => [.. Change().Matches(Site.Text("changelist.xml")).Select(m => $"{m.Groups["change"].Value} {m.Groups["address"].Value} {m.Groups["day"].Value}")];

    [GeneratedRegex("""<loc>https://essai\.example(?<address>[^<]*)</loc>\s*<lastmod>(?<day>[^<]*)</lastmod>\s*<rs:md change="(?<change>[a-z]*)""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Change();

    [GeneratedRegex("""http-equiv="refresh" content="0; url=(?<to>[^"]*)""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Refresh();

    [GeneratedRegex(@"<oai:identifier>oai:essai\.example:(?<id>[^<]*)</oai:identifier>\s*<oai:datestamp>(?<day>[^<]*)<", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Record();

    [GeneratedRegex(""""
        "id": "(?<id>[^"]*)",\s*"slug": "[^"]*",\s*"title": "[^"]*",\s*"deleted": "(?<day>[^T"]*)
        """", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Deletion();

    [GeneratedRegex(""""
        "deleted": "[^"]*",\s*"is_public": false,\s*"published": null,\s*"url": "(?<url>[^"]*)"
        """", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex DeletedPlace();

    private sealed class Day(string day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeSpan.Zero);
    }
}
