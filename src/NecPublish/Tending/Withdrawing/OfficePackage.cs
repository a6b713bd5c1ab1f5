using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NecPublish.Tending.Withdrawing;

/// <summary>
/// The words of an office file of today (Office Open XML, OpenDocument), searched and replaced in its XML: a name that is cut into
/// runs is still one name. Everything else of the file stays.
/// </summary>
internal static class OfficePackage
{
    private const long MostXml = 256L << 20;

    /// <summary>Where words follow each other: a paragraph of a text or a slide, a heading, a shared string of a workbook.</summary>
    private static readonly HashSet<string> Paragraphs = new(["p", "h", "si", "is", "text"], StringComparer.Ordinal);

    /// <summary>Elements that part words.</summary>
    private static readonly HashSet<string> Breaks = new(["br", "tab", "s", "line-break", "cr"], StringComparer.Ordinal);

    public static bool Is(string path) => Path.GetExtension(path).ToLowerInvariant() is ".docx" or ".odt" or ".pptx" or ".odp" or ".xlsx" or ".ods";

    /// <summary>Each place, and the file without the person; the file is null when nothing changes.</summary>
    /// <exception cref="InvalidDataException">It is no such file: damaged, or behind a password.</exception>
    public static (List<(string Part, string Excerpt, bool IsSure)> Found, byte[]? Without) Search(byte[] content, PersonName name)
    {
        var found = new List<(string, string, bool)>();
        try
        {
            using var source = new ZipArchive(new MemoryStream(content, writable: false));
            var changed = new Dictionary<string, XDocument>(StringComparer.Ordinal);
            var total = 0L;
            foreach (var entry in source.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
            {
                if ((total += entry.Length) > MostXml)
                    throw new InvalidDataException("too large");
                var document = Load(entry);
                if (new Part(document, name, text => found.Add((entry.FullName, text.Excerpt, text.IsSure))).Clean())
                    changed[entry.FullName] = document;
            }
            return (found, changed.Count == 0 ? null : Write(source, changed));
        }
        catch (XmlException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostXml });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static byte[] Write(ZipArchive source, Dictionary<string, XDocument> changed)
    {
        using var memory = new MemoryStream();
        using (var target = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                // OpenDocument wants its first entry as it is
                using var output = target.CreateEntry(entry.FullName, entry.FullName == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                if (changed.TryGetValue(entry.FullName, out var document))
                    document.Save(output, SaveOptions.DisableFormatting);
                else
                {
                    using var input = entry.Open();
                    input.CopyTo(output);
                }
            }
        }
        return memory.ToArray();
    }

    private sealed class Part(XDocument document, PersonName name, Action<(string Excerpt, bool IsSure)> tell)
    {
        private bool _isChanged;

        public bool Clean()
        {
            var done = new HashSet<XText>();
            foreach (var paragraph in document.Descendants().Where(e => Paragraphs.Contains(e.Name.LocalName)))
                Replace(Runs(paragraph), done);
            foreach (var text in document.DescendantNodes().OfType<XText>().Where(t => !done.Contains(t)).ToList())
                Replace([text], done);
            foreach (var attribute in document.Descendants().SelectMany(e => e.Attributes()).Where(a => !a.IsNamespaceDeclaration && !IsInnerPath(a)))
            {
                if (Matches(attribute.Value, attribute.Value) is { Count: > 0 })
                {
                    attribute.Value = name.Without(attribute.Value);
                    _isChanged = true;
                }
            }
            return _isChanged;
        }

        /// <summary>The texts of a paragraph, those of paragraphs inside it left out; a break counts as a space.</summary>
        private static List<XText?> Runs(XElement paragraph) =>
            [
                .. paragraph
                    .DescendantNodes()
                    .Where(n => n is XText || n is XElement e && Breaks.Contains(e.Name.LocalName))
                    .Where(n => n.Ancestors().First(a => Paragraphs.Contains(a.Name.LocalName)) == paragraph)
                    .Select(n => n as XText),
            ];

        private void Replace(List<XText?> runs, HashSet<XText> done)
        {
            foreach (var run in runs.OfType<XText>())
                done.Add(run);
            var whole = string.Concat(runs.Select(r => r?.Value ?? " "));
            foreach (var match in Matches(whole, whole).AsEnumerable().Reverse())
            {
                _isChanged = true;
                var (at, isWritten) = (0, false);
                foreach (var run in runs)
                {
                    var length = run?.Value.Length ?? 1;
                    var (from, to) = (System.Math.Max(match.Start - at, 0), System.Math.Min(match.Start + match.Length - at, length));
                    at += length;
                    if (run is null || from >= to)
                        continue;
                    // from the last match to the first: what stands before this one has not moved
                    run.Value = run.Value[..from] + (isWritten ? "" : match.Instead) + run.Value[to..];
                    isWritten = true;
                }
            }
        }

        private List<NameMatch> Matches(string text, string around)
        {
            if (text.Length < 2)
                return [];
            var matches = name.In(text).ToList();
            foreach (var match in matches)
                tell((TextSource.Excerpt(around, match.Start, match.Length), match.IsSure));
            return [.. matches.Where(m => m.IsSure)];
        }

        /// <summary>A way to another part of the same file: its name is never published.</summary>
        private static bool IsInnerPath(XAttribute attribute) =>
            attribute.Name.LocalName is "PartName" or "full-path" || attribute.Name.LocalName == "Target" && attribute.Parent!.Attribute("TargetMode")?.Value != "External"
            || attribute.Name.LocalName == "href" && attribute.Value.StartsWith("Pictures/", StringComparison.Ordinal);
    }
}
