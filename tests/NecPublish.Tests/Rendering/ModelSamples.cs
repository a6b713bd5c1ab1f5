using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering;

/// <summary>Template models with every property filled, made by reflection.</summary>
internal static class ModelSamples
{
    public static string SnakeCase(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    public static ITemplateModel Fill(Type type)
    {
        var model = (ITemplateModel)RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
            property.SetValue(model, Value(property.PropertyType));
        return model;
    }

    private static object? Value(Type type) =>
        type == typeof(string) ? "texte"
        : type == typeof(bool) ? true
        : type == typeof(int) ? 1
        : type == typeof(Markup) ? new Markup("<p>texte</p>")
        : typeof(ITemplateModel).IsAssignableFrom(type) ? Fill(type)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? Array(type.GetGenericArguments()[0])
        : throw new NotSupportedException(type.Name);

    private static object Array(Type item)
    {
        var one = System.Array.CreateInstance(item, 1);
        one.SetValue(Value(item), 0);
        return typeof(ImmutableArray).GetMethods().Single(m => m.Name == "Create" && m.GetParameters() is [{ ParameterType.IsArray: true }]).MakeGenericMethod(item).Invoke(null, [one])!;
    }
}
