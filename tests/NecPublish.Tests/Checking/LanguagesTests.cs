using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Checking.Languages;
using NecPublish.Model;
using Xunit.Abstractions;

namespace NecPublish.Checking;

/// <summary>The detector on sentences written for it, one a line: how often it is wrong, and how often it accuses French.</summary>
public sealed class LanguagesTests(ITestOutputHelper output)
{
    private static readonly SentenceLanguages Languages = new();

    [Theory]
    [InlineData("gcf", 0.03)]
    [InlineData("fr", 0.0)]
    [InlineData("en", 0.13)]
    [InlineData("es", 0.21)]
    public void A_sentence_is_known_by_its_words(string language, double mostWrong)
    {
        var sentences = File.ReadAllLines(Cases.Path($"languages/{language}.txt"));
        var wrong = sentences.Where(s => Detect(s) != language).ToList();
        // a French sentence that nobody can tell is not accused: only another language is an error there
        if (language == "fr")
            wrong = [.. sentences.Where(s => Detect(s) is not (null or "fr"))];
        var rate = (double)wrong.Count / sentences.Length;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language}: {sentences.Length} sentences, {wrong.Count} wrong, error rate {rate:0.000}"));
        Assert.True(rate <= mostWrong, $"{language}: {rate}\n" + string.Join('\n', wrong.Select(s => $"{Detect(s) ?? "?"}: {s}")));
    }

    private static string? Detect(string text) => Languages.Of(text);
}
