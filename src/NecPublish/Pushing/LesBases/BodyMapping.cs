using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Pushing.LesBases;

/// <summary>
/// Cuts a document into contents: its highest headings become section titles, pictures and complex tables stand on their own,
/// and all that lies between is text.
/// </summary>
internal sealed class BodyMapping
{
    private readonly MappingInput _input;
    private readonly Losses _losses;
    private readonly RestrictedHtml _html;
    private readonly ImmutableArray<DepositContent>.Builder _contents = ImmutableArray.CreateBuilder<DepositContent>();
    private readonly int _sectionLevel;
    private int _tables;

    private BodyMapping(MappingInput input, Losses losses)
    {
        _input = input;
        _losses = losses;
        var levels = Flat(input.Document.Blocks).OfType<Header>().Where(h => !IsTitle(h)).Select(h => h.Level).DefaultIfEmpty(2);
        _sectionLevel = levels.Min();
        _html = new RestrictedHtml(new LinkTargets(input.Publication, input.Resource), losses, _sectionLevel);
    }

    public static ImmutableArray<DepositContent> Map(MappingInput input, Losses losses)
    {
        var mapping = new BodyMapping(input, losses);
        // a dataset's tree is the preview of its file, a photo set's is its photos: files say it better
        foreach (var block in Flat(input.Document.Blocks))
            mapping.Add(block);
        mapping.Flush();
        mapping.AddNotes();
        return mapping._contents.ToImmutable();
    }

    private bool IsTitle(Header header) => header.Level == 1 && PlainText.Of(header.Content).Trim() == _input.Resource.Title.Trim();

    private static IEnumerable<Block> Flat(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is not Div div)
                yield return block;
            else
            {
                foreach (var inner in Flat(div.Content))
                    yield return inner;
            }
        }
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Header header when IsTitle(header):
                return;
            case Header header when header.Level == _sectionLevel:
                Flush();
                AddSection(header);
                return;
            case Table when _input.Resource.Kind == ResourceKind.Dataset:
                return;
            case Figure figure when Pictures(figure.Content) is { Length: > 0 } pictures:
                Flush();
                foreach (var picture in pictures)
                    AddPicture(picture, PlainText.Of(figure.Caption).Trim());
                return;
        }
        _html.Write(block);
        if (_html.Lifted.Count == 0)
            return;
        var lifted = _html.Lifted.ToArray();
        Flush();
        foreach (var node in lifted)
        {
            if (node is Image image)
                AddPicture(image, null);
            else if (node is Table table)
                AddTable(table);
        }
    }

    private void AddSection(Header header)
    {
        var title = PlainText.Of(header.Content).Trim();
        if (title.Length > 0)
            _contents.Add(new SectionContent(title));
        foreach (var image in header.Content.OfType<Image>())
            AddPicture(image, null);
    }

    private void AddPicture(Image image, string? caption)
    {
        if (image.IsDecorative)
            return;
        var alternative = PlainText.Of(image.Content).Trim();
        var asset = _input.Picture(image);
        if (asset is null || !Limits.AcceptsImage(asset.MediaType))
        {
            AddAsText(alternative.Length > 0 ? alternative : asset?.Description ?? image.Target);
            return;
        }
        // the sidecar's alternative comes before the text's, as on our page
        var said = string.IsNullOrWhiteSpace(asset.Description) ? alternative : asset.Description.Trim();
        if (said.Length > 0)
            _contents.Add(Attachments.Picture(asset, said, caption, _input.Resource));
        else
            _losses.Add($"L’image « {asset.Path[(asset.Path.LastIndexOf('/') + 1)..]} », décorative, n’est pas déposée.");
    }

    /// <summary>A picture that cannot be deposited (a drawing in SVG, a remote one) leaves what it says.</summary>
    private void AddAsText(string alternative)
    {
        _losses.Add($"L’image «\u202f{Limits.Shorten(alternative, 60)}\u202f» n’est pas déposée, seul son texte alternatif l’est\u202f: Les Bases n’accepte que JPEG, PNG et WebP.");
        _contents.Add(new TextContent($"<p><strong>Image à voir sur la page de l’archive</strong>\u202f: {RestrictedHtml.Encode(alternative)}</p>"));
    }

    private void AddTable(Table table)
    {
        var made = TableFile.Of(table, ++_tables, _losses);
        _contents.Add(new TextContent(made.Summary));
        _contents.Add(made.File);
    }

    private void Flush()
    {
        var text = _html.Take();
        if (text.Length > 0)
            _contents.Add(new TextContent(text));
    }

    private void AddNotes()
    {
        if (_html.TakeNotes() is not { Length: > 0 } notes)
            return;
        _losses.Add("Les notes de bas de page sont regroupées à la fin, sans lien depuis le texte.");
        _contents.Add(new SectionContent("Notes"));
        _contents.Add(new TextContent(notes));
    }

    private static ImmutableArray<Image> Pictures(ImmutableArray<Block> blocks) =>
        [
            .. blocks.SelectMany(b =>
                b switch
                {
                    Plain p => p.Content.OfType<Image>(),
                    Para p => p.Content.OfType<Image>(),
                    _ => [],
                }
            ),
        ];
}
