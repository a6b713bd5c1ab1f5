using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Rendering.Html;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Pages;

/// <summary>What the page of a resource is made from, once its body, its pictures and its files are written.</summary>
internal sealed record ResourcePage(Site Site, Resource Resource, Document Document, WrittenBody Body, ImmutableArray<Asset> Assets)
{
    /// <summary>A folder of a thousand notes must not make a thousand links on each of them.</summary>
    private const int MostOthers = 8;

    public ImmutableArray<FileModel> Files => ResourceFiles.List(Assets, Resource.Folder, Resource.Licence);

    public ReuseModel Reuse => ReuseModels.For(Site, Resource, ShowsPeople);

    public ImmutableArray<string> States => Resource.Source.Metadata.IsDemonstration ? ["Contenu de démonstration"] : [];

    /// <summary>What the page links to outside its body: when one of them is held back, the page is written again.</summary>
    public IEnumerable<LinkRecord> OtherLinks => Neighbours.Select(r => new LinkRecord(r.Address, r.Address, null, r.Title, null));

    private IEnumerable<Resource> Neighbours => Site.Neighbours(Resource).Where(r => r.Id != Resource.Id).Take(MostOthers);

    public ImmutableArray<LinkModel> Others =>
        [
            .. Neighbours
                .Select(r => new LinkModel
                {
                    Title = r.Title,
                    Href = Addresses.Relative(Resource.Folder, r.Address),
                    Note = Words.Of(r.Kind),
                }),
        ];

    private bool ShowsPeople => Resource.Source.Photo?.PeopleRecognisable == true || Resource.Parts.Any(p => p.Photo?.PeopleRecognisable == true);
}
