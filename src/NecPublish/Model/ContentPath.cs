namespace NecPublish.Model;

/// <summary>Paths inside the content folder or the site: '/' between the parts, none at either end.</summary>
public static class ContentPath
{
    /// <summary>"a/b" and "../c.md" make "a/c.md"; null when the path climbs out.</summary>
    public static string? Combine(string folder, string path)
    {
        var parts = new List<string>();
        if (path.StartsWith('/'))
            folder = "";
        foreach (var part in $"{folder}/{path}".Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }
}
