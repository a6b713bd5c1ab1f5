using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering;

/// <summary>theme/README.md is what theme authors have: it names every template and every variable, and nothing else.</summary>
public sealed partial class ThemeDocumentationTests
{
    private static readonly SiteTheme Theme = SiteTheme.Load(null);
    private static readonly string Readme = Encoding.UTF8.GetString(Theme.Files.Read("README.md")!);

    public static TheoryData<Type> Models =>
        [.. typeof(ITemplateModel).Assembly.GetTypes().Where(t => t is { IsPublic: true, IsClass: true } && typeof(ITemplateModel).IsAssignableFrom(t)).OrderBy(t => t.Name, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_variable_is_documented_and_answers(Type model)
    {
        var declared = NamesOf(model);
        Assert.NotEmpty(declared);
        var section = Section().Matches(Readme).SingleOrDefault(m => m.Groups["model"].Value == model.Name);
        Assert.True(section is not null, $"theme/README.md does not describe {model.Name}");
        var documented = Variable().Matches(section.Groups["rows"].Value).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(declared.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));

        var filled = ModelSamples.Fill(model);
        foreach (var name in declared)
            Assert.True(filled[name] is not null, $"{model.Name} does not answer to {name}");
        Assert.Null(filled["no_such_name"]);
    }

    [Theory]
    [InlineData("layouts")]
    [InlineData("partials")]
    public void Every_template_is_documented(string folder)
    {
        var present = Theme.Files.Paths.Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal) && p.EndsWith(".liquid", StringComparison.Ordinal));
        var documented = Template().Matches(Readme).Select(m => m.Groups["path"].Value).Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal)).Distinct();
        Assert.Equal(present.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    private static List<string> NamesOf(Type model) =>
        [.. model.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0).Select(p => ModelSamples.SnakeCase(p.Name))];

    [GeneratedRegex(@"^\| Variable de `(?<model>\w+)` \| \|\n\|---\|---\|\n(?<rows>(\|.*\n)+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\| `(?<name>[a-z0-9_]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"^\| `(?<path>(layouts|partials)/[a-z-]+\.liquid)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Template();
}
