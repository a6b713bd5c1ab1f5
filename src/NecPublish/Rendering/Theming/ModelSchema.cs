using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Theming;

/// <summary>
/// The names and types that templates may read, from the models' own properties. Reflection is fine here: only a theme that somebody
/// changed is linted.
/// </summary>
internal sealed class ModelSchema
{
    private readonly Dictionary<Type, FrozenDictionary<string, Type>> _members = [];

    /// <summary>The variables at the root of a layout.</summary>
    public static Dictionary<string, Type> RootOf(string layout)
    {
        var root = new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["site"] = typeof(SiteModel),
            ["page"] = typeof(PageModel),
            ["root"] = typeof(string),
            ["section"] = typeof(string),
        };
        var (name, model) = layout switch
        {
            "home" => ("home", typeof(HomeModel)),
            "edition" => ("edition", typeof(EditionModel)),
            "session" => ("session", typeof(SessionModel)),
            "note" or "page" => ("note", typeof(NoteModel)),
            "deck" => ("deck", typeof(DeckModel)),
            "dataset" => ("dataset", typeof(DatasetModel)),
            "photos" => ("photos", typeof(PhotoSetModel)),
            "decisions" => ("decisions", typeof(DecisionsModel)),
            "agents" => ("agents", typeof(AgentsModel)),
            "organisation" => ("organisation", typeof(OrganisationModel)),
            "rules" => ("rules", typeof(RulesModel)),
            "licence" or "legal-notice" or "accessibility" or "privacy" or "ecodesign" => ("legal", typeof(LegalModel)),
            "redirect" => ("redirect", typeof(RedirectModel)),
            "gone" => ("gone", typeof(GoneModel)),
            _ => ("list", typeof(ListModel)),
        };
        if (layout == "base")
        {
            root["header"] = typeof(Markup);
            root["footer"] = typeof(Markup);
            root["content"] = typeof(Markup);
        }
        else
            root[name] = model;
        return root;
    }

    /// <summary>The type of a member; null when the type has no such member.</summary>
    public Type? Member(Type type, string name)
    {
        if (name is "size" && (type == typeof(string) || ItemOf(type) is not null))
            return typeof(int);
        if (name is "first" or "last" && ItemOf(type) is { } item)
            return item;
        return typeof(ITemplateModel).IsAssignableFrom(type) ? Of(type).GetValueOrDefault(name) : null;
    }

    /// <summary>Every name of a model, ordinal order.</summary>
    public IEnumerable<string> Names(Type type) => typeof(ITemplateModel).IsAssignableFrom(type) ? Of(type).Keys.Order(StringComparer.Ordinal) : [];

    /// <summary>What a list holds; null for anything else.</summary>
    public static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0] : null;

    private FrozenDictionary<string, Type> Of(Type type)
    {
        if (!_members.TryGetValue(type, out var members))
        {
            members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetIndexParameters().Length == 0)
                .ToFrozenDictionary(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name), p => p.PropertyType, StringComparer.Ordinal);
            _members[type] = members;
        }
        return members;
    }
}
