using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NecPublish.Imaging;

namespace NecPublish.Importing.Pdf;

/// <summary>Edits the objects of a PDF, in qpdf's JSON: what names people, runs, or hides beside the pages is taken out and counted.</summary>
internal sealed class PdfObjects
{
    private const int Deepest = 1000;

    /// <summary>Anywhere: metadata streams, programs, data of the software that made it.</summary>
    private static readonly string[] Keys = ["/Metadata", "/PieceInfo", "/LastModified", "/AA", "/AF", "/XFA", "/Thumb", "/Collection", "/Threads", "/SpiderInfo", "/OpenAction", "/CreatorInfo"];

    private static readonly string[] Actions = ["/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToE", "/GoToR", "/Rendition", "/RichMediaExecute", "/Movie", "/Sound", "/Hide"];

    private readonly JsonObject _objects;
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    private int _remarks;
    private int _files;
    private int _programs;
    private int _pictures;

    private PdfObjects(JsonObject objects) => _objects = objects;

    /// <summary>The objects that change; streams without new data keep theirs.</summary>
    /// <param name="data">The data of a stream, as the file has them, by the number of its object.</param>
    /// <returns>The update, and what was taken out in French words; "" for nothing that an author would ask about.</returns>
    public static (byte[] Json, string Removed) Edit(byte[] json, Func<string, byte[]?> data)
    {
        var root = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = Deepest })!["qpdf"]!.AsArray();
        var pdf = new PdfObjects(root[1]!.AsObject());
        var changed = pdf.Clean(data);
        var update = new JsonObject { ["qpdf"] = new JsonArray(root[0]!.DeepClone(), changed) };
        return (Encoding.UTF8.GetBytes(update.ToJsonString(new JsonSerializerOptions { MaxDepth = Deepest })), pdf.Words);
    }

    private string Words =>
        string.Join(
            ", ",
            new[] { Count(_remarks, "commentaire"), Count(_files, "pièce jointe", "pièces jointes"), Count(_programs, "programme"), _pictures > 0 ? "ce que des photos disent de leur prise de vue" : "" }.Where(w => w.Length > 0)
        );

    private JsonObject Clean(Func<string, byte[]?> data)
    {
        foreach (var (_, node) in _objects)
            MarkRemarks(ValueOf(node));
        var changed = new List<string>();
        foreach (var (name, node) in _objects)
        {
            var isChanged = name == "trailer" && node?["value"] is JsonObject trailer && trailer.Remove("/Info");
            if (ValueOf(node) is { } value)
                isChanged |= Clean(value);
            if (node?["stream"] is JsonObject stream)
            {
                stream.Remove("datafile");
                if (Text(stream["dict"]?["/Filter"]) == "/DCTDecode" && data(name["obj:".Length..].Split(' ')[0]) is { } photo && JpegSegments.WithoutMetadata(photo) is { } clean)
                {
                    stream["data"] = Convert.ToBase64String(clean);
                    _pictures++;
                    isChanged = true;
                }
            }
            if (isChanged)
                changed.Add(name);
        }
        return new JsonObject(changed.Select(name => KeyValuePair.Create(name, _objects[name]?.DeepClone())));
    }

    private static JsonNode? ValueOf(JsonNode? node) => node is JsonObject holder ? holder["value"] ?? holder["stream"]?["dict"] : null;

    /// <summary>Links, and the fields of forms, stay on a page; what people wrote on it goes, wherever else it is referred to.</summary>
    private void MarkRemarks(JsonNode? page)
    {
        if (page is not JsonObject dictionary || Direct(dictionary["/Annots"]) is not JsonArray annotations)
            return;
        foreach (var annotation in annotations)
        {
            if (Direct(annotation) is not JsonObject remark || Text(remark["/Subtype"]) is "/Link" or "/Widget")
                continue;
            if (Text(annotation) is { } reference)
                _gone.Add(reference);
            _remarks += Text(remark["/Subtype"]) is "/Popup" or "/FileAttachment" ? 0 : 1;
        }
    }

    /// <summary>Edits a value and all it holds; false when there was nothing to do.</summary>
    private bool Clean(JsonNode value)
    {
        var isChanged = false;
        if (value is JsonArray array)
        {
            for (var i = array.Count - 1; i >= 0; i--)
            {
                if (IsGone(array[i]))
                {
                    array.RemoveAt(i);
                    isChanged = true;
                }
                else
                    isChanged |= array[i] is { } item && Clean(item);
            }
            return isChanged;
        }
        if (value is not JsonObject dictionary)
            return false;
        if (dictionary["/EF"] is not null)
        {
            _files++;
            isChanged |= dictionary.Remove("/EF") | dictionary.Remove("/RF");
        }
        foreach (var key in Keys)
            isChanged |= dictionary.Remove(key);
        isChanged |= CleanNames(dictionary) | CleanActions(dictionary);
        foreach (var (name, item) in dictionary.ToList())
            isChanged |= IsGone(item) ? dictionary.Remove(name) : item is not null && Clean(item);
        return isChanged;
    }

    /// <summary>Of a document's names, those of places alone stay.</summary>
    private bool CleanNames(JsonObject dictionary)
    {
        if (Direct(dictionary["/Names"]) is not JsonObject names)
            return false;
        _programs += names["/JavaScript"] is null ? 0 : 1;
        var places = names["/Dests"]?.DeepClone();
        dictionary.Remove("/Names");
        if (places is not null)
            dictionary["/Names"] = new JsonObject { ["/Dests"] = places };
        return true;
    }

    private bool CleanActions(JsonObject dictionary)
    {
        var isChanged = false;
        foreach (var name in (string[])["/A", "/PA", "/Next"])
        {
            if (Direct(dictionary[name]) is not JsonObject action || !Actions.Contains(Text(action["/S"]), StringComparer.Ordinal) && !IsOfAComputer(action))
                continue;
            _programs += IsOfAComputer(action) ? 0 : 1;
            isChanged |= dictionary.Remove(name);
        }
        return isChanged;
    }

    /// <summary>An address that leads to a file of its author's computer: it opens nothing, and may name a person (C:/Users/…).</summary>
    private static bool IsOfAComputer(JsonObject action) => Text(action["/S"]) == "/URI" && Text(action["/URI"]) is { } address && address.StartsWith("u:file:", StringComparison.OrdinalIgnoreCase);

    private bool IsGone(JsonNode? node) =>
        node is JsonObject { } inline && inline["/Subtype"] is { } kind && inline["/Rect"] is not null && Text(kind) is not ("/Link" or "/Widget") || Text(node) is { } reference && _gone.Contains(reference);

    private JsonNode? Direct(JsonNode? node)
    {
        for (var steps = 0; steps < 10 && Text(node) is { } reference && reference.EndsWith(" R", StringComparison.Ordinal); steps++)
            node = _objects["obj:" + reference]?["value"];
        return node;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string Count(int count, string one, string? many = null) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
