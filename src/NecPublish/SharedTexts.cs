using System.Collections.Immutable;
using NecPublish.Checking;
using NecPublish.Diagnostics;
using NecPublish.Discovering;
using NecPublish.Model;
using NecPublish.Storage;
using NecPublish.Tables;

namespace NecPublish;

/// <summary>
/// What descriptions say and many pages show (settings, editions, organisations, links) is read for personal data as a note is: it
/// belongs to no document, so no rule meets it there.
/// </summary>
internal sealed class SharedTexts
{
    private static readonly string[] Rules = ["bank-account", "mail-address", "phone-number", "private-link", "social-security-number"];

    private readonly SourceChecker _checker;

    public SharedTexts(IEnumerable<ISourceRule> rules) => _checker = new([.. rules.Where(r => Rules.Contains(r.Info.Id, StringComparer.Ordinal))]);

    /// <summary>True for an error in a description: nothing may go out, since no page can be held back for it.</summary>
    public static bool Withholds(Diagnostic finding) =>
        finding.Severity == Severity.Error && Rules.Contains(finding.Rule.Id, StringComparer.Ordinal) && SidecarNames.Meant(FolderLayout.NameOf(finding.File)) is not null;

    /// <summary>One finding for each rule and description.</summary>
    public ImmutableArray<Diagnostic> Check(Publication publication, ISourceTree source, CancellationToken cancellation)
    {
        var said = Of(publication).Where(d => d.Texts.Any(t => t.Text.Length > 0)).ToList();
        var suspect = said.Where(d => !Findings(publication, d.Path, d.Texts, "").IsEmpty).ToList();
        if (suspect.Count == 0)
            return [];
        // seldom: only now are the files looked for, under the names that they really have
        var files = new SidecarFiles(source.List(cancellation).Where(e => !e.IsClosed).Select(e => e.Path).ToHashSet(StringComparer.Ordinal));
        return [.. suspect.SelectMany(d => files.Find(d.Path, Path.ChangeExtension(d.Path, ".yaml")) is { } path ? Findings(publication, path, d.Texts, TextOf(source, path)) : [])];
    }

    private static IEnumerable<(string Path, ImmutableArray<(string Text, bool IsTarget)> Texts)> Of(Publication publication)
    {
        var settings = publication.Settings;
        // whom to write to and who hosts the site are there to be published
        yield return ("necpublish.yml", [.. Words(settings.Title, settings.Description, settings.Publisher, settings.PublicationDirector), .. Words([.. settings.Extra.Values])]);
        yield return ("organisations.csv", [.. publication.Organisations.Where(o => o.IsListed).SelectMany(o => Words(o.Name).Concat(Targets(o.Url)))]);
        foreach (var edition in publication.Editions)
        {
            yield return (edition.Folder + "/edition.yml", [.. Words([edition.Title, edition.Summary, edition.Venue?.Name, edition.Venue?.Commune, .. edition.Organisers.Where(o => !o.IsListed).Select(o => o.Name)])]);
            foreach (var session in edition.Sessions.Where(s => !s.Links.IsEmpty))
                yield return (session.Folder + "/liens.csv", [.. session.Links.SelectMany(l => Words(l.Title, l.Description).Concat(Targets(l.Url)))]);
        }
    }

    private static IEnumerable<(string, bool)> Words(params IEnumerable<string?> texts) => texts.Where(t => t is not null).Select(t => (t!, false));

    private static IEnumerable<(string, bool)> Targets(string? url) => url is null ? [] : [(url, true)];

    private ImmutableArray<Diagnostic> Findings(Publication publication, string path, ImmutableArray<(string Text, bool IsTarget)> texts, string file)
    {
        var lines = file.Split('\n');
        var found = Plain(file);
        var document = new Document(PlaceKind.Text, [.. texts.Select(t => Paragraph(t.Text, t.IsTarget, found))])
        {
            Locate = at => at.A < 0 ? null : new SourceLocation.Text(1 + file.AsSpan(0, at.A).Count('\n'), 1),
            Quote = at => at.A < 0 ? null : Quotation.Of(lines[file.AsSpan(0, at.A).Count('\n')].TrimEnd('\r')),
        };
        var resource = new Resource(path, ResourceKind.Note, "", "/", new SourceFile(path, file.Length, SourceRole.Note)) { Licence = publication.Settings.Licence };
        return _checker.Check(publication, resource, document);
    }

    private static Para Paragraph(string text, bool isTarget, string file)
    {
        var at = file.IndexOf(Plain(text), StringComparison.Ordinal) is var start and >= 0 ? new Place(start, text.Length) : Place.None;
        return new(at, [isTarget ? new Link(at, Attr.Empty, [new Str(at, "")], text, "") : new Str(at, text)]);
    }

    /// <summary>Texts are typeset when they are read: the same signs as the author's, each in its place.</summary>
    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('’', '\'');

    private static string TextOf(ISourceTree source, string path)
    {
        using var stream = source.Open(path);
        using var reader = new StreamReader(source.Open(path), TextEncoding.Detect(stream).Encoding);
        return reader.ReadToEnd();
    }
}
