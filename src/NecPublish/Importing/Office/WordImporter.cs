using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using NecPublish.Diagnostics;
using NecPublish.Engines;
using NecPublish.Model;
using NecPublish.Storage;
using static NecPublish.Importing.Office.WordXml;

namespace NecPublish.Importing.Office;

/// <summary>Texts of Word: cleaned, read by pandoc, their places kept as paragraph numbers.</summary>
public sealed class WordImporter : IImporter
{
    public string Id => "docx";

    public bool Accepts(SourceFile file) => file.Role is SourceRole.Note or SourceRole.Page && file.Extension is ".docx";

    public Description Describe(SourceFile file, ISourceTree tree)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(tree.ReadAllBytes(file.Path), writable: false));
            var core = WordFile.Part(zip, "docProps/core.xml");
            return new(CoreProperties.Title(core) ?? WordTitle.Of(zip), WordStyles.Read(WordFile.Part(zip, "word/styles.xml")).Language ?? CoreProperties.Language(core));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or NotSupportedException)
        {
            return new();
        }
    }

    public Imported Import(SourceFile file, ImportContext context)
    {
        var content = context.Tree.ReadAllBytes(file.Path);
        if (!WordFile.IsStrict(content))
            return Read(file, content, context);
        return ByLibreOffice(file, context);
    }

    /// <summary>A text of another format, or of a form that pandoc does not read, by way of LibreOffice.</summary>
    internal static Imported ByLibreOffice(SourceFile file, ImportContext context)
    {
        var (converted, outcome) = context.Conversions.Get(file, "docx", context.Tree, context.Cancellation);
        return converted is null ? new(Document.Empty) { Diagnostics = [OfficeRules.Of(outcome, Engine.LibreOffice, file)] } : Read(file, converted, context);
    }

    private static Imported Read(SourceFile file, byte[] content, ImportContext context)
    {
        try
        {
            var word = WordFile.Read(content);
            var (answer, outcome) = PandocRun.Of(word.Content, "docx", context);
            if (answer is null)
                return new(Document.Empty) { Diagnostics = [OfficeRules.Of(outcome, Engine.Pandoc, file)] };
            var tree = PandocTree.Read(answer.Json);
            var blocks = OfficeHeadings.UnderTheTitle(tree.Content, file.Metadata.Title ?? word.Title);
            var document = new Document(PlaceKind.Paragraph, blocks)
            {
                Source = Sources.Office,
                Title = word.Title ?? (blocks is [Header { Level: 1 } title, ..] ? PlainText.Of(title.Content) : null),
                Language = file.Metadata.Language ?? word.Language,
                Facts = word.Facts,
                Locate = place => place.A < 1 ? null : new SourceLocation.Paragraph(place.A, tree.WordsOf(place.A)),
                Quote = place => tree.WordsOf(place.A) is { Length: > 0 } words ? Quotation.Of(words) : null,
            };
            var (pictures, lost) = OldPictures.Renew(answer.Pictures, file, context);
            (pictures, var uncropped) = PictureCrops.Apply(pictures, pictures.Keys.Where(t => word.Crops.ContainsKey(Path.GetFileName(t))).Select(t => KeyValuePair.Create(t, word.Crops[Path.GetFileName(t)])), file, context);
            return new(document)
            {
                Pictures = pictures,
                Diagnostics =
                [
                    .. lost,
                    .. uncropped,
                    .. word.Margins.Length == 0 ? ImmutableArray<Diagnostic>.Empty : [OfficeRules.Margins(file, word.Margins)],
                    .. word.Facts.LostDrawings.Select(at => new Diagnostic(OfficeRules.DrawingLost, Severity.Warning, file.Path, document.Locate(at), $"{OfficeRules.DrawingLost.Title}. {OfficeRules.DrawingLost.Why}", OfficeRules.DrawingLost.Fix, $"paragraphe {at.A}")),
                    .. word.Facts.LostPassages.Select(at => new Diagnostic(OfficeRules.PassageLost, Severity.Warning, file.Path, document.Locate(at), $"{OfficeRules.PassageLost.Title}. {OfficeRules.PassageLost.Why}", OfficeRules.PassageLost.Fix, $"paragraphe {at.A}")),
                ],
            };
        }
        catch (InvalidDataException)
        {
            return new(Document.Empty) { Diagnostics = [OfficeRules.Unreadable(file)] };
        }
    }
}
