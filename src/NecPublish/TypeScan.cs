using System.Collections.Immutable;
using System.Reflection;

namespace NecPublish;

/// <summary>Finds the implementations of an extension point: adding one is adding its file, there is no registry to edit.</summary>
public static class TypeScan
{
    /// <summary>One instance of each public class that implements T, ordered by its full name.</summary>
    public static ImmutableArray<T> All<T>() =>
        [
            .. Assembly
                .GetExecutingAssembly()
                .GetTypes()
                .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(T).IsAssignableFrom(t) && t.GetConstructor(Type.EmptyTypes) is not null)
                .OrderBy(t => t.FullName, StringComparer.Ordinal)
                .Select(t => (T)Activator.CreateInstance(t)!),
        ];
}
