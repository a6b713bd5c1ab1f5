using System.Collections.Immutable;
using System.Reflection;
using NecPublish.Diagnostics;

namespace NecPublish;

/// <summary>Every rule that the program can speak of: those with logic of their own, and those that importers and readers apply.</summary>
public static class RuleCatalogue
{
    /// <summary>By id, each once.</summary>
    public static ImmutableArray<RuleInfo> All { get; } = Find();

    /// <summary>The rule of that id, whatever its capitals; null when there is none.</summary>
    public static RuleInfo? Find(string id) => All.FirstOrDefault(r => r.Id.Equals(id.Trim(), StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<RuleInfo> Find()
    {
        var rules = new SortedDictionary<string, RuleInfo>(StringComparer.Ordinal);
        foreach (var type in Assembly.GetExecutingAssembly().GetTypes().Where(t => t is { IsClass: true, ContainsGenericParameters: false }).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            if (!type.IsAbstract && type.GetProperty("Info", typeof(RuleInfo)) is not null && type.GetConstructor(Type.EmptyTypes) is not null)
                Add((RuleInfo)type.GetProperty("Info", typeof(RuleInfo))!.GetValue(Activator.CreateInstance(type))!);
            foreach (var field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(f => f.FieldType == typeof(RuleInfo)))
                Add((RuleInfo)field.GetValue(null)!);
            foreach (var property in type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(p => p.PropertyType == typeof(RuleInfo) && p.GetIndexParameters().Length == 0))
                Add((RuleInfo)property.GetValue(null)!);
        }
        return [.. rules.Values];

        // one id may be read in two kinds of source: what it says is then gathered
        void Add(RuleInfo rule) =>
            rules[rule.Id] = rules.TryGetValue(rule.Id, out var known)
                ? known with { Sources = known.Sources | rule.Sources, Rgaa = Union(known.Rgaa, rule.Rgaa), Wcag = Union(known.Wcag, rule.Wcag), Act = Union(known.Act, rule.Act) }
                : rule;
    }

    private static ImmutableArray<string> Union(ImmutableArray<string> a, ImmutableArray<string> b) => [.. a.Union(b, StringComparer.Ordinal)];
}
