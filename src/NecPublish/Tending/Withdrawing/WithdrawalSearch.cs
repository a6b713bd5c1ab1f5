using System.Text;
using NecPublish.Discovering;
using NecPublish.Importing;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Tending.Withdrawing;

/// <summary>
/// Looks for a person in every file of an archive, and works out what would have to change. Changes nothing: what is written is
/// <see cref="Withdrawal"/>'s.
/// </summary>
/// <param name="context">What importers need to read files of old formats.</param>
/// <param name="wholeFiles">True to put away each file that names the person, instead of taking the name out of it.</param>
public sealed class WithdrawalSearch(ISourceTree tree, Person person, IReadOnlyList<IImporter> importers, ImportContext context, bool wholeFiles = false)
{
    private readonly PersonName _name = new(person.DisplayName);
    private readonly List<Occurrence> _found = [];
    private readonly HashSet<string> _away = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _renames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _rewrites = new(StringComparer.Ordinal);
    private readonly List<string> _unread = [];

    public WithdrawalPlan Run()
    {
        var files = tree.List(context.Cancellation).Where(e => !e.IsClosed && !e.Path.Equals(People.Path, StringComparison.OrdinalIgnoreCase)).Select(e => e.Path).ToList();
        var names = files.ToHashSet(StringComparer.Ordinal);
        foreach (var path in files.Where(IsPublic))
            FileName(path, names);
        // pictures and recordings are decided first: texts that point at them change with them
        foreach (var path in files.Where(p => IsPublic(p) && TextSource.Is(p)))
            Pictures(path, names);
        foreach (var path in files)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            Search(path);
        }
        var leaving = _away.ToHashSet(StringComparer.Ordinal);
        foreach (var path in files.Where(p => IsPublic(p) && !leaving.Contains(p) && Path.GetExtension(p) is ".md" or ".markdown"))
            MendReferences(path);
        return new WithdrawalPlan
        {
            Person = person,
            Occurrences = [.. _found.Distinct().OrderBy(o => o.File, StringComparer.Ordinal).ThenBy(o => o.Line)],
            Rewrites = _rewrites.Where(r => !leaving.Contains(r.Key)).ToDictionary(StringComparer.Ordinal),
            Renames = _renames.Where(r => !leaving.Contains(r.Key)).ToDictionary(StringComparer.Ordinal),
            PutAway = [.. leaving.Order(StringComparer.Ordinal)],
            Unread = _unread,
        };
    }

    private static bool IsPublic(string path) => !ClosedFolders.Hold(path) && !path.StartsWith("registre/", StringComparison.OrdinalIgnoreCase);

    private static bool IsRecording(string path) => FolderLayout.Of("e/s/" + Path.GetFileName(path))?.Role == SourceRole.Media;

    private static bool IsPicture(string path) => FolderLayout.Of("e/s/" + Path.GetFileName(path))?.Role == SourceRole.Picture;

    private void FileName(string path, HashSet<string> names)
    {
        if (!_name.IsIn(path))
            return;
        if (_name.IsIn(Path.GetFileName(path)) && (IsPicture(path) || IsRecording(path)))
        {
            PutAway(path, 0, IsPicture(path) ? OccurrenceKind.Photo : OccurrenceKind.Recording, Path.GetFileName(path));
            return;
        }
        _found.Add(new(path, 0, "", OccurrenceKind.FileName, path, Remedy.Rename));
        var now = string.Join('/', path.Split('/').Select(_name.WithoutInPath));
        for (var number = 2; names.Contains(now) || _renames.ContainsValue(now); number++)
            now = string.Join('/', path.Split('/').Select(_name.WithoutInPath)) is var whole ? $"{whole[..^Path.GetExtension(whole).Length]}-{number}{Path.GetExtension(whole)}" : "";
        _renames[path] = now;
    }

    /// <summary>A picture that names the person where it says what it shows, and a recording whose transcript names them, leave.</summary>
    private void Pictures(string path, HashSet<string> names)
    {
        if (Path.GetFileName(path).Equals("photos.csv", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var line in SidecarTable.Read(tree, path, new Findings(path), "fichier", "alt", "legende", "accord", "source"))
            {
                var photo = line["fichier"] is { } file ? ContentPath.Combine(FolderLayout.FolderOf(path), file) : null;
                if (photo is not null && names.Contains(photo) && line.Cells.Where(c => c.Key != "auteur").FirstOrDefault(c => _name.IsIn(c.Value)).Value is { } said)
                    PutAway(photo, 0, OccurrenceKind.Photo, said);
            }
        }
        else if (Path.GetExtension(path) is ".md" or ".markdown" && Text(path) is { } text)
        {
            foreach (var (alt, picture) in References.Pictures(text.Text, path))
            {
                if (names.Contains(picture) && _name.IsIn(alt))
                    PutAway(picture, 0, OccurrenceKind.Photo, alt);
            }
            var stem = path[..^Path.GetExtension(path).Length];
            foreach (var recording in names.Where(n => n.StartsWith(stem + ".", StringComparison.Ordinal) && IsRecording(n)))
            {
                if (_name.IsIn(text.Text))
                    PutAway(recording, 0, OccurrenceKind.Recording, $"sa transcription est {path}");
            }
        }
    }

    private void Search(string path)
    {
        if (path == AddressRegister.Path)
            Register(path);
        else if (TextSource.Is(path))
            SearchText(path);
        else if (ClosedFolders.Hold(path))
            return;
        else if (OfficePackage.Is(path))
            SearchOffice(path);
        else if (Path.GetExtension(path).ToLowerInvariant() is ".pdf" or ".doc" or ".ppt" or ".xls" or ".rtf")
            SearchForeign(path);
        else if (Bytes(path) is { } content && _name.IsInBytes(content))
            _found.Add(new(path, 0, "", OccurrenceKind.Original, "informations cachées du fichier", Remedy.None));
    }

    private void SearchText(string path)
    {
        if (Text(path) is not { } text)
            return;
        var matches = _name.In(text.Text).ToList();
        var changed = Unlisted(path, text, out var isListed);
        if (isListed)
            _found.Add(new(path, 0, "", OccurrenceKind.Metadata, $"animation, intervenants ou auteurs\u202f: {person.Id}", Remedy.Anonymise));
        if (matches.Count == 0 && !isListed)
            return;
        var isPublic = IsPublic(path);
        var isRecord = path.StartsWith("registre/", StringComparison.OrdinalIgnoreCase);
        var isSure = matches.Any(m => m.IsSure);
        foreach (var match in matches)
        {
            var (line, excerpt) = text.Around(match.Start, match.Length);
            var remedy = isRecord ? Remedy.None : !isPublic ? Remedy.None : !match.IsSure ? Remedy.Look : wholeFiles && !IsShared(path) ? Remedy.PutAway : Remedy.Anonymise;
            // a lone first name is worth a look where the person is named anyway
            if (match.IsSure || isSure && isPublic)
                _found.Add(new(path, line, "", isRecord ? OccurrenceKind.Record : KindAt(path, text, match), excerpt, remedy));
        }
        if (!isPublic || isRecord || !isSure && !isListed)
            return;
        if (wholeFiles && !IsShared(path))
            _away.Add(path);
        else
            _rewrites[path] = text.Encode(WithoutPhotoRows(path, _name.Without(changed)));
    }

    /// <summary>Files that speak of several things: they never leave as a whole.</summary>
    private static bool IsShared(string path) => Path.GetExtension(path) is ".yml" or ".yaml" || FolderLayout.Of(path) is null;

    private string Unlisted(string path, TextSource text, out bool isListed)
    {
        var head = text.Text[..text.BodyAt];
        var without = head.Length == 0 || !IsPublic(path) ? head : HeaderLists.Without(head, v => v.Equals(person.Id, StringComparison.OrdinalIgnoreCase) || Folding.Fold(v) == Folding.Fold(person.DisplayName));
        isListed = without != head;
        return isListed ? without + text.Text[text.BodyAt..] : text.Text;
    }

    private string WithoutPhotoRows(string path, string text)
    {
        if (!Path.GetFileName(path).Equals("photos.csv", StringComparison.OrdinalIgnoreCase))
            return text;
        var sheet = Sheet.Parse(text);
        for (var row = sheet.Count - 1; row >= 0; row--)
        {
            // the row's own words are already changed, the file's name perhaps too
            if (ContentPath.Combine(FolderLayout.FolderOf(path), sheet[row, "fichier"]) is { } file && (_away.Contains(file) || _away.Any(a => _name.Without(a) == file)))
                sheet.Remove(row);
        }
        return sheet.ToString();
    }

    private static OccurrenceKind KindAt(string path, TextSource text, NameMatch match)
    {
        if (match.Start < text.BodyAt)
            return OccurrenceKind.Metadata;
        if (Path.GetExtension(path) is ".csv" or ".tsv" or ".json" or ".geojson")
            return Path.GetFileName(path) == "photos.csv" ? OccurrenceKind.Caption : FolderLayout.Of(path) is null ? OccurrenceKind.Metadata : OccurrenceKind.Data;
        var open = text.Text.LastIndexOf("![", match.Start, StringComparison.Ordinal);
        return open >= 0 && text.Text.AsSpan(open, match.Start - open).IndexOfAny(']', '\n') < 0 ? OccurrenceKind.Caption : OccurrenceKind.Text;
    }

    private void Register(string path)
    {
        if (Text(path) is not { } text || AddressRegister.Read(text.Text) is not { } register)
            return;
        var entries = register.Entries;
        foreach (var entry in register.Entries.Values)
        {
            if (_name.IsIn(entry.Title))
            {
                _found.Add(new(path, 0, "", OccurrenceKind.Record, entry.Title, Remedy.Anonymise));
                entries = entries.SetItem(entry.Address, entry with { Title = _name.Without(entry.Title) });
            }
            if (_name.IsIn(entry.Address))
                _found.Add(new(path, 0, "", OccurrenceKind.Record, entry.Address, Remedy.Look));
        }
        if (!ReferenceEquals(entries, register.Entries))
            _rewrites[path] = text.Encode(Encoding.UTF8.GetString((register with { Entries = entries }).Write().Span));
    }

    private void SearchOffice(string path)
    {
        if (Bytes(path) is not { } content)
            return;
        try
        {
            var (found, without) = OfficePackage.Search(content, _name);
            if (without is null)
                return;
            foreach (var (part, excerpt, isSure) in found)
                _found.Add(new(path, 0, "", part.StartsWith("docProps/", StringComparison.Ordinal) || part == "meta.xml" ? OccurrenceKind.Metadata : OccurrenceKind.Text, excerpt, !isSure ? Remedy.Look : wholeFiles ? Remedy.PutAway : Remedy.Anonymise));
            if (wholeFiles)
                _away.Add(path);
            else
                _rewrites[path] = without;
        }
        catch (InvalidDataException)
        {
            _unread.Add(path);
        }
    }

    /// <summary>Formats that the program does not write: the file leaves, its author takes the name out and puts it back.</summary>
    private void SearchForeign(string path)
    {
        var isNamed = Bytes(path) is { } content && _name.IsInBytes(content);
        var file = new SourceFile(path, 0, FolderLayout.Of(path)?.Role ?? SourceRole.Note);
        if (importers.FirstOrDefault(i => i.Accepts(file)) is { } importer)
        {
            var read = importer.Import(file, context);
            var words = PlainText.Of(read.Document.Blocks);
            if (words.Length == 0 && !isNamed)
                _unread.Add(path);
            foreach (var match in _name.In(words).Where(m => m.IsSure))
            {
                isNamed = false;
                PutAway(path, 0, OccurrenceKind.Text, TextSource.Excerpt(words, match.Start, match.Length));
            }
        }
        if (isNamed)
            PutAway(path, 0, OccurrenceKind.Metadata, "informations cachées du fichier");
    }

    private void PutAway(string path, int line, OccurrenceKind kind, string excerpt)
    {
        _found.Add(new(path, line, "", kind, excerpt, Remedy.PutAway));
        _away.Add(path);
    }

    private void MendReferences(string path)
    {
        if (Text(path) is not { } text)
            return;
        // names in targets are taken away last: they are still what the links say
        var mended = References.Mend(text.Text, path, _away, _renames);
        if (mended == text.Text)
            return;
        var source = TextSource.Open(path, text.Encode(mended));
        _rewrites[path] = text.Encode(_name.Without(Unlisted(path, source, out _)));
    }

    private TextSource? Text(string path) => Bytes(path) is { } content ? TextSource.Open(path, content) : null;

    private byte[]? Bytes(string path)
    {
        try
        {
            return tree.ReadAllBytes(path);
        }
        catch (IOException)
        {
            if (!_unread.Contains(path, StringComparer.Ordinal))
                _unread.Add(path);
            return null;
        }
    }
}
