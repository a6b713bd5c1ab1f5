using System.Text.Json.Nodes;

namespace NecPublish.Pushing.Contract;

/// <summary>A content as the server keeps it.</summary>
public sealed class StoredContent(string id, string type)
{
    public string Id => id;
    public string Type => type;
    public int Order { get; set; }
    public string? Title { get; set; }
    public string? Text { get; set; }
    public string? Caption { get; set; }
    public string? ImageId { get; set; }
    public string? ImageAltText { get; set; }
    public string? FileKey { get; set; }
    public string? Url { get; set; }
    public bool? ShowPreview { get; set; }

    public StoredContent Copy() => (StoredContent)MemberwiseClone();

    public JsonObject ToJson() =>
        new()
        {
            ["id"] = Id,
            ["type"] = Type,
            ["order"] = Order,
            ["title"] = Title,
            ["text"] = Text,
            ["caption"] = Caption,
            ["imageId"] = ImageId,
            ["imageAltText"] = ImageAltText,
            ["fileKey"] = FileKey,
            ["url"] = Url,
            ["showPreview"] = ShowPreview,
        };
}

/// <summary>A resource as the server keeps it: as edited, and as the public sees it since the last publication.</summary>
public sealed class StoredResource(string id, string slug, string ownerId)
{
    public string Id => id;
    public string OwnerId => ownerId;
    public string Slug { get; set; } = slug;
    public string Title { get; set; } = "";
    public string Description { get; set; } = "";
    public string? BaseId { get; set; }
    public string? ImageId { get; set; }
    public string Licence { get; set; } = "ETALAB_2_0";
    public bool LicenceWasChosen { get; set; }
    public bool? IsPublic { get; set; }
    public DateTimeOffset Created { get; } = DateTimeOffset.UtcNow;
    public DateTimeOffset Updated { get; set; } = DateTimeOffset.UtcNow;
    public DateTimeOffset? Published { get; set; }
    public DateTimeOffset? Deleted { get; set; }
    public List<StoredContent> Contents { get; } = [];
    public string[] Themes { get; set; } = [];
    public string[] ResourceTypes { get; set; } = [];
    public string[] ProfessionalSectors { get; set; } = [];
    public string[] Beneficiaries { get; set; } = [];

    public (string Title, string Description, string? ImageId, List<StoredContent> Contents)? Live { get; set; }

    public void GoLive() => Live = (Title, Description, ImageId, [.. Contents.OrderBy(c => c.Order).Select(c => c.Copy())]);

    public JsonObject ToJson() =>
        new()
        {
            ["id"] = Id,
            ["slug"] = Slug,
            ["title"] = Title,
            ["description"] = Description,
            ["baseId"] = BaseId,
            ["imageId"] = ImageId,
            ["licence"] = Licence,
            ["isPublic"] = IsPublic,
            ["created"] = Created.ToString("O"),
            ["updated"] = Updated.ToString("O"),
            ["published"] = Published?.ToString("O"),
            ["deleted"] = Deleted?.ToString("O"),
            ["themes"] = new JsonArray([.. Themes.Select(t => (JsonNode)t)]),
            ["contents"] = new JsonArray([.. Contents.Select(c => (JsonNode)c.ToJson())]),
        };
}
