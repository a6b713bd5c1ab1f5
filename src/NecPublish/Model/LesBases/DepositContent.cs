using System.Text.Json.Serialization;

namespace NecPublish.Model.LesBases;

/// <summary>A content of a resource, of the five types that Les Bases has.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SectionContent), "SectionTitle")]
[JsonDerivedType(typeof(TextContent), "Text")]
[JsonDerivedType(typeof(ImageContent), "Image")]
[JsonDerivedType(typeof(FileContent), "File")]
[JsonDerivedType(typeof(LinkContent), "Link")]
public abstract record DepositContent
{
    /// <summary>The type's name on the wire.</summary>
    [JsonIgnore]
    public abstract string Type { get; }

    /// <summary>The same for the same content, whatever Les Bases calls its files.</summary>
    [JsonIgnore]
    public abstract string Hash { get; }
}

/// <summary>A heading of level 2.</summary>
public sealed record SectionContent(string Title) : DepositContent
{
    [JsonIgnore]
    public override string Type => "SectionTitle";
    [JsonIgnore]
    public override string Hash => Hashing.Of(Type, Title);
}

/// <summary>Rich text, in the HTML that the site keeps; headings from level 3 on.</summary>
public sealed record TextContent(string Text) : DepositContent
{
    [JsonIgnore]
    public override string Type => "Text";
    [JsonIgnore]
    public override string Hash => Hashing.Of(Type, Text);
}

/// <summary>A picture with its alternative; its title, when it has one, is a heading of level 2.</summary>
public sealed record ImageContent(DepositFile File, string? Title, string Alternative, string? Caption) : DepositContent
{
    [JsonIgnore]
    public override string Type => "Image";
    [JsonIgnore]
    public override string Hash => Hashing.Of(Type, File.Sha256, Title, Alternative, Caption);
}

/// <summary>A download; its title is a heading of level 2.</summary>
public sealed record FileContent(DepositFile File, string Title, string? Caption) : DepositContent
{
    [JsonIgnore]
    public override string Type => "File";
    [JsonIgnore]
    public override string Hash => Hashing.Of(Type, File.Sha256, File.Name, Title, Caption);
}

/// <summary>A link card; its title is a heading of level 3.</summary>
public sealed record LinkContent(string Url, string Title, string? Caption, bool ShowPreview) : DepositContent
{
    [JsonIgnore]
    public override string Type => "Link";
    [JsonIgnore]
    public override string Hash => Hashing.Of(Type, Url, Title, Caption, ShowPreview ? "1" : "0");
}
