using NecPublish.Model;

namespace NecPublish.Describing;

/// <summary>Where the links of a page are listed for machines (Signposting, level 2).</summary>
public static class Linksets
{
    public const string MediaType = "application/linkset+json";

    /// <summary>"nec-2024/linkset.json"; the archive's own for what belongs to no edition.</summary>
    public static string PathOf(Resource resource) => (resource.Edition?.Address.TrimStart('/') ?? "") + "linkset.json";
}
