using NecPublish.Model;

namespace NecPublish.Describing;

/// <summary>
/// The two dates that harvesters ask of everything. Never later than the build: data.gouv.fr refuses what is modified in the
/// future.
/// </summary>
public readonly record struct Days(DateOnly Issued, DateOnly Modified)
{
    /// <param name="builtOn">Stands in when neither the resource nor its edition has a date.</param>
    public static Days Of(Resource resource, DateOnly builtOn)
    {
        var issued = Earlier(resource.Issued ?? resource.Edition?.End ?? resource.Edition?.Start ?? resource.Modified ?? builtOn, builtOn);
        var modified = Earlier(resource.Modified ?? issued, builtOn);
        return new(issued, modified < issued ? issued : modified);
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
