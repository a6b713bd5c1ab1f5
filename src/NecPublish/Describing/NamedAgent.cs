using NecPublish.Model;

namespace NecPublish.Describing;

/// <summary>
/// Who a credited name is: an organisation when one of that name is known, else a person. Organisation is null for a person and
/// for a name that only the settings give.
/// </summary>
public readonly record struct NamedAgent(string Name, bool IsOrganisation, Organisation? Organisation)
{
    public static NamedAgent Of(Publication publication, Resource? resource, string name)
    {
        var known = Find(resource?.Organisations ?? [], name) ?? Find(resource?.Edition?.Organisers ?? [], name) ?? Find(publication.Organisations, name);
        return new(name, known is not null || name == PublisherOf(publication.Settings), known);
    }

    /// <summary>The publisher's name: its archive's own when none is declared (a draft).</summary>
    public static string PublisherOf(Settings settings) => settings.Publisher ?? settings.Title;

    private static Organisation? Find(System.Collections.Immutable.ImmutableArray<Organisation> among, string name)
    {
        foreach (var organisation in among)
        {
            if (organisation.Name == name || organisation.Id == name)
                return organisation;
        }
        return null;
    }
}
