using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using NecPublish.Discovering;
using NecPublish.Engines;
using NecPublish.Importing;
using NecPublish.Model;
using NecPublish.Model.LesBases;
using NecPublish.Pushing.LesBases;
using NecPublish.Storage;
using NecPublish.Tending.Withdrawing;

namespace NecPublish.Cli;

/// <summary><c>withdraw</c>: shows everywhere a person stands, takes them out when told so, and writes the letters to who copied the archive.</summary>
public sealed class WithdrawVerb : IVerb
{
    private readonly Argument<string> _person = new("PERSONNE") { Description = "son nom, ou son identifiant de personnes.csv" };
    private readonly Option<string> _content = new("--content") { DefaultValueFactory = _ => "content" };
    private readonly Option<bool> _remove = new("--remove");
    private readonly Option<bool> _dryRun = new("--dry-run");
    private readonly Option<bool> _yes = new("--yes", "-y");

    public WithdrawVerb()
    {
        Command.Add(_person);
        Command.Add(_content);
        Command.Add(_remove);
        Command.Add(_dryRun);
        Command.Add(_yes);
    }

    public Command Command { get; } = new("withdraw") { Aliases = { "retirer" } };

    public int Run(ParseResult arguments, Session session)
    {
        var folder = new ContentFolder(BuildArguments.Existing(arguments.GetValue(_content)!, session));
        var today = DateOnly.FromDateTime(BuildDate.Of(session.Clock).UtcDateTime);
        var (discovery, publication, _, _) = new Pipeline().Describe(folder.Tree(), new BuildOptions(), today, session.Cancellation);
        var person = PersonOf(arguments.GetValue(_person)!, discovery.People);
        var wholeFiles = arguments.GetValue(_remove);
        var plan = Search(folder, person, publication, wholeFiles, session.Cancellation);
        WithdrawalText.Write(plan, session.Output);
        if (arguments.GetValue(_dryRun))
            return ExitCode.Fine;
        if (!arguments.GetValue(_yes) && !(session.IsInteractive && YesNo.Ask(session, $"Retirer {person.DisplayName} de l’archive\u202f?")))
        {
            session.Output.Write("\nRien n’a été changé. Pour retirer cette personne, ajoutez --yes.\n");
            return ExitCode.Fine;
        }

        Withdrawal.Apply(folder, plan, today);
        var kept = Withdrawal.FolderOf(person, today);
        var pages = Pages(plan, publication, folder);
        folder.Replace($"{kept}/lettre-les-bases.txt", WithdrawalLetters.ForLesBases(person, discovery.Settings, pages, today));
        folder.Replace($"{kept}/lettre-data-gouv.txt", WithdrawalLetters.ForDataGouv(person, discovery.Settings, pages, today));
        var left = Search(folder, person, publication, wholeFiles, session.Cancellation).Occurrences.Where(o => o.Remedy is Remedy.Anonymise or Remedy.PutAway or Remedy.Rename).ToList();
        WithdrawalText.Done(plan, kept, left, session.Output);
        return left.Count == 0 ? ExitCode.Fine : ExitCode.Blocked;
    }

    private static WithdrawalPlan Search(ContentFolder folder, Person person, Publication publication, bool wholeFiles, CancellationToken cancellation)
    {
        var tree = folder.Tree();
        var context = new ImportContext(tree, publication, cancellation) { Engines = new EngineRunner(), Cache = new ContentCache(ContentCache.DefaultFolder) };
        return new WithdrawalSearch(tree, person, TypeScan.All<IImporter>(), context, wholeFiles).Run();
    }

    /// <summary>By identifier or by name, however it is written; a full name that nobody listed is a person too.</summary>
    private static Person PersonOf(string words, ImmutableArray<Person> people)
    {
        var folded = Folding.Fold(words);
        var known = people.Where(p => Folding.Fold(p.Id) == folded || Folding.Fold(p.DisplayName) == folded).ToList();
        if (known.Count == 1)
            return known[0];
        if (known.Count > 1)
            throw new UsageException($"Plusieurs personnes de personnes.csv s’appellent ainsi\u202f: donnez l’identifiant ({string.Join(", ", known.Select(p => p.Id))}).");
        if (words.Trim().Contains(' ', StringComparison.Ordinal))
            return new Person(Discovering.Slugs.Of(words, "personne"), words.Trim());
        var near = Closest.To(words, [.. people.SelectMany(p => new[] { p.Id, p.DisplayName })]);
        throw new UsageException($"«\u202f{words}\u202f» n’est pas dans personnes.csv.{(near is null ? "" : $" Vouliez-vous dire «\u202f{near}\u202f»\u202f?")}\nPour quelqu’un qui n’y est pas, donnez son prénom et son nom entre guillemets.");
    }

    /// <summary>The pages that change or leave, as they were before.</summary>
    private static ImmutableArray<WithdrawnPage> Pages(WithdrawalPlan plan, Publication publication, ContentFolder folder)
    {
        var touched = plan.Touched.ToHashSet(StringComparer.Ordinal);
        var gone = plan.PutAway.Concat(plan.Renames.Keys).ToHashSet(StringComparer.Ordinal);
        var ledger = LesBasesArguments.Ledger(folder.Root).Read() is { } bytes ? LesBasesJson.ReadLedger(bytes) : null;
        return
        [
            .. publication.Resources
                .Where(r => r.Parts.Append(r.Source).Any(f => touched.Contains(f.Path) || f.Photo is { } photo && touched.Contains(photo.DeclaredIn)))
                .Select(r => new WithdrawnPage(
                    r.Title,
                    publication.Settings.BaseUrl + r.Address,
                    r.Parts.Append(r.Source).All(f => gone.Contains(f.Path)),
                    ledger?.Resources.GetValueOrDefault(r.Id)?.Slug is { } slug ? $"{LesBasesOptions.DefaultSite.TrimEnd('/')}/ressources/{slug}" : null
                )),
        ];
    }
}
