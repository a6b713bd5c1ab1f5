using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ganss.Xss;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Pushing.Contract;

/// <summary>What stands behind the contract server: its rules are those of the reference, limits and defaults included.</summary>
public sealed class LesBasesStore
{
    public const string OwnerId = "11111111-1111-4111-8111-111111111111";
    public const string BaseId = "22222222-2222-4222-8222-222222222222";
    public const string ForeignBaseId = "33333333-3333-4333-8333-333333333333";

    private static readonly string[] Licences = ["ETALAB_2_0", "CC_BY_SA_4_0", "CC_BY_NC_SA_4_0", "NO_LICENCE"];
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, int> _busy = new(StringComparer.Ordinal);

    public List<StoredResource> Resources { get; } = [];

    /// <summary>Objects of the storage, by key: bytes and media type.</summary>
    public ConcurrentDictionary<string, (byte[] Bytes, string MediaType)> Objects { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, string> Images { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Uploads { get; } = new(StringComparer.Ordinal);

    /// <summary>What a strict server must never see; a test fails when one is here.</summary>
    public ConcurrentQueue<string> Misuses { get; } = [];

    /// <summary>A limit that the client does not know of, to see how it takes a refusal.</summary>
    public int MaxDescription { get; set; } = 560;

    public IEnumerable<StoredResource> Alive => Resources.Where(r => r.Deleted is null);

    public JsonObject Create(JsonElement input)
    {
        var payload = Payload(input, "CreateResource");
        var zod = new Zod(payload);
        var title = zod.Text("title", 1, 100);
        var description = zod.Text("description", 1, MaxDescription);
        var baseId = zod.OptionalUuid("baseId");
        zod.Throw();
        CheckBase(baseId);
        lock (_lock)
        {
            var resource = new StoredResource(Guid.NewGuid().ToString(), FreeSlug(title), OwnerId) { Title = title, Description = description, BaseId = baseId };
            Resources.Add(resource);
            return Answer(resource, "Created", new JsonObject { ["id"] = resource.Id });
        }
    }

    public JsonObject Mutate(JsonElement input)
    {
        var name = input.GetProperty("name").GetString()!;
        var payload = Payload(input, name);
        var zod = new Zod(payload);
        var id = zod.Uuid("resourceId");
        zod.Throw();
        var resource = Alive.FirstOrDefault(r => r.Id == id) ?? throw new TrpcException(404, "NOT_FOUND", "Ressource non trouvée");
        if (resource.OwnerId != OwnerId)
            throw new TrpcException(403, "FORBIDDEN", "Vous n’avez pas le droit");
        // sequence numbers are read, then written: two edits at once would clash
        if (_busy.AddOrUpdate(id, 1, (_, n) => n + 1) > 1)
        {
            Misuses.Enqueue("parallel edits of one resource");
            _busy.AddOrUpdate(id, 0, (_, n) => n - 1);
            throw new TrpcException(500, "INTERNAL_SERVER_ERROR", "Unique constraint failed on (resourceId, sequence)");
        }
        try
        {
            Thread.Yield();
            var data = Apply(resource, name, payload, zod);
            resource.Updated = DateTimeOffset.UtcNow;
            return Answer(resource, name == "AddContent" ? "ContentAdded" : name, data);
        }
        finally
        {
            _busy.AddOrUpdate(id, 0, (_, n) => n - 1);
        }
    }

    public JsonObject CreateImage(JsonElement input)
    {
        var key = RegisterFile(input, 10_000_000, ["image/jpeg", "image/png", "image/webp"]);
        var id = Guid.NewGuid().ToString();
        lock (_lock)
            Images[id] = key;
        return new JsonObject { ["id"] = id, ["uploadKey"] = key };
    }

    public JsonObject CreateUpload(JsonElement input) => new() { ["key"] = RegisterFile(input, 100_000_000, null) };

    private string RegisterFile(JsonElement input, long max, string[]? types)
    {
        var file = new Zod(input.GetProperty("file"));
        var key = file.Text("key", 1, 1000);
        var name = file.Text("name", 1, 255);
        var type = file.Text("mimeType", 1, 255);
        var size = file.Number("size");
        if (size > max)
            file.Issue("size", "Le fichier est trop lourd", "custom");
        if (types is not null && !types.Contains(type, StringComparer.Ordinal))
            file.Issue("mimeType", "Ce format n’est pas accepté", "custom");
        if (name.IndexOfAny(['#', '“', '”']) >= 0 || !name.IsNormalized())
            file.Issue("name", "Nom de fichier invalide", "custom");
        file.Throw();
        if (!Objects.TryGetValue(key, out var stored) || stored.Bytes.Length != size)
            throw new TrpcException(500, "INTERNAL_SERVER_ERROR", "Object not in storage");
        lock (_lock)
        {
            if (!Uploads.Add(key))
                throw new TrpcException(500, "INTERNAL_SERVER_ERROR", "Unique constraint failed on (key)");
        }
        return key;
    }

    private JsonObject Apply(StoredResource resource, string name, JsonElement payload, Zod zod)
    {
        switch (name)
        {
            case "EditTitleAndDescription":
                var (title, description) = (zod.Text("title", 1, 100), zod.Text("description", 1, MaxDescription));
                zod.Throw();
                (resource.Title, resource.Description) = (title, description);
                break;
            case "AddContent":
                return AddContent(resource, payload, zod);
            case "EditContent":
                var edited = Find(resource, zod);
                Fill(edited, zod, payload);
                break;
            case "RemoveContent":
                resource.Contents.Remove(Find(resource, zod));
                break;
            case "ReorderContent":
                Reorder(resource, Find(resource, zod), zod.Number("order"));
                break;
            case "EditImage":
                var image = zod.OptionalUuid("imageId");
                zod.Throw();
                if (image is not null && !Images.ContainsKey(image))
                    throw new TrpcException(500, "INTERNAL_SERVER_ERROR", "Foreign key constraint failed (imageId)");
                resource.ImageId = image;
                break;
            case "ChangeBase":
                var baseId = zod.OptionalUuid("baseId");
                zod.Throw();
                CheckBase(baseId);
                resource.BaseId = baseId;
                break;
            case "ChangeLicence":
                var licence = zod.OneOf("licence", Licences);
                zod.Throw();
                (resource.Licence, resource.LicenceWasChosen) = (licence, true);
                break;
            case "ChangeIndexation":
                Index(resource, zod, min: 0);
                break;
            case "ChangeVisibility":
                resource.IsPublic = zod.Flag("isPublic");
                zod.Throw();
                break;
            case "Publish":
                Publish(resource, zod);
                break;
            case "Republish":
                if (resource.Published is null)
                    throw new TrpcException(400, "BAD_REQUEST", "Not published");
                resource.GoLive();
                break;
            case "Delete":
                resource.Deleted = DateTimeOffset.UtcNow;
                break;
            default:
                throw new TrpcException(400, "BAD_REQUEST", "[{\"path\":[\"name\"],\"message\":\"Invalid discriminator value\"}]");
        }
        return [];
    }

    private JsonObject AddContent(StoredResource resource, JsonElement payload, Zod zod)
    {
        var type = zod.OneOf("type", ["SectionTitle", "Text", "Image", "File", "Link"]);
        var order = zod.Number("order");
        zod.Throw();
        var content = new StoredContent(Guid.NewGuid().ToString(), type) { Order = order };
        Fill(content, zod, payload);
        resource.Contents.Add(content);
        return new JsonObject { ["id"] = content.Id, ["type"] = type };
    }

    private void Fill(StoredContent content, Zod zod, JsonElement payload)
    {
        if (zod.Text("type", 1, 20) != content.Type)
            throw new TrpcException(400, "BAD_REQUEST", "[{\"path\":[\"payload\",\"type\"],\"message\":\"Type cannot change\"}]");
        switch (content.Type)
        {
            case "SectionTitle":
                content.Title = zod.Text("title", 1, 100);
                break;
            case "Text":
                content.Text = Sanitise(zod.Text("text", 1, int.MaxValue));
                break;
            case "Image":
                content.ImageId = zod.Uuid("imageId");
                content.Title = zod.Optional("title", 50);
                content.ImageAltText = zod.Optional("imageAltText", 280);
                content.Caption = zod.Optional("caption", 280);
                break;
            case "File":
                content.FileKey = zod.Text("fileKey", 1, 1000);
                content.Title = zod.Optional("title", 50);
                content.Caption = zod.Optional("caption", 280);
                if (string.IsNullOrEmpty(content.Title))
                    Misuses.Enqueue("a File without a title renders an empty heading");
                break;
            case "Link":
                content.Url = zod.Text("url", 1, 2000);
                if (!Uri.TryCreate(content.Url, UriKind.Absolute, out _))
                    zod.Issue("url", "URL non valide", "invalid_string");
                content.Title = zod.Text("title", 1, 50);
                content.Caption = zod.Optional("caption", 280);
                content.ShowPreview = payload.TryGetProperty("showPreview", out var preview) && preview.ValueKind == JsonValueKind.True;
                break;
        }
        zod.Throw();
        if (content.ImageId is { } image && !Images.ContainsKey(image))
            throw new TrpcException(500, "INTERNAL_SERVER_ERROR", "Foreign key constraint failed (imageId)");
        if (content.FileKey is { } key && !Uploads.Contains(key))
            throw new TrpcException(500, "INTERNAL_SERVER_ERROR", "Foreign key constraint failed (fileKey)");
    }

    private void Publish(StoredResource resource, Zod zod)
    {
        var isPublic = zod.Flag("isPublic");
        Index(resource, zod, min: isPublic ? 1 : 0);
        if (!resource.LicenceWasChosen)
        {
            // the real site would publish silently under its default licence
            Misuses.Enqueue("Publish without ChangeLicence");
            throw new TrpcException(400, "BAD_REQUEST", "licence never chosen");
        }
        if (resource.Published is not null)
            Misuses.Enqueue("Publish of what is published");
        resource.IsPublic = isPublic;
        resource.Published ??= DateTimeOffset.UtcNow;
        if (!SlugFits(resource.Slug, resource.Title))
            resource.Slug = FreeSlug(resource.Title);
        resource.GoLive();
    }

    private static void Index(StoredResource resource, Zod zod, int min)
    {
        string[] Codes(Vocabulary v) => [.. v.Terms.Select(t => t.Code)];
        var themes = zod.Words("themes", Codes(Vocabularies.Themes), min, 5);
        var types = zod.Words("resourceTypes", Codes(Vocabularies.Types), min, 4);
        var sectors = zod.Words("professionalSectors", Codes(Vocabularies.Sectors), min, 5);
        var beneficiaries = zod.Words("beneficiaries", Codes(Vocabularies.Beneficiaries), 0, 5);
        zod.Throw();
        (resource.Themes, resource.ResourceTypes, resource.ProfessionalSectors, resource.Beneficiaries) = (themes, types, sectors, beneficiaries);
    }

    /// <summary>Positions count from 1; the others are numbered again.</summary>
    private static void Reorder(StoredResource resource, StoredContent content, int order)
    {
        var list = resource.Contents.OrderBy(c => c.Order).Where(c => c != content).ToList();
        list.Insert(System.Math.Clamp(order - 1, 0, list.Count), content);
        resource.Contents.Clear();
        for (var i = 0; i < list.Count; i++)
        {
            list[i].Order = i + 1;
            resource.Contents.Add(list[i]);
        }
    }

    private static StoredContent Find(StoredResource resource, Zod zod)
    {
        var id = zod.Uuid("id");
        zod.Throw();
        return resource.Contents.FirstOrDefault(c => c.Id == id) ?? throw new TrpcException(404, "NOT_FOUND", "Contenu non trouvé");
    }

    private static void CheckBase(string? baseId)
    {
        if (baseId is not null && baseId != BaseId)
            throw baseId == ForeignBaseId ? new TrpcException(403, "FORBIDDEN", "Vous n’êtes pas membre de cette base") : new TrpcException(404, "NOT_FOUND", "Base non trouvée");
    }

    private string FreeSlug(string title)
    {
        var slug = Folding.Slug(title);
        var free = slug;
        for (var n = 1; Resources.Any(r => r.Slug == free); n++)
            free = $"{slug}-{n}";
        return free;
    }

    private static bool SlugFits(string slug, string title) => slug == Folding.Slug(title) || slug.StartsWith(Folding.Slug(title) + "-", StringComparison.Ordinal);

    private static JsonElement Payload(JsonElement input, string name)
    {
        if (input.GetProperty("name").GetString() != name)
            throw new TrpcException(400, "BAD_REQUEST", "[{\"path\":[\"name\"],\"message\":\"Invalid literal value\"}]");
        return input.GetProperty("payload");
    }

    private static JsonObject Answer(StoredResource resource, string type, JsonObject data) =>
        new() { ["resource"] = resource.ToJson(), ["events"] = new JsonArray(new JsonObject { ["type"] = type, ["data"] = data }) };

    private static string Sanitise(string html)
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedAttributes.Clear();
        foreach (var name in (string[])["href", "name", "target"])
            sanitizer.AllowedAttributes.Add(name);
        sanitizer.AllowedTags.Remove("img");
        sanitizer.KeepChildNodes = true;
        return sanitizer.Sanitize(html);
    }
}
