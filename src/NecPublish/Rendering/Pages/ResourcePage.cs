using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Rendering.Html;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Pages;

/// <summary>What the page of a resource is made from, once its body, its pictures and its files are written.</summary>
internal sealed record ResourcePage(Site Site, Resource Resource, Document Document, WrittenBody Body, ImmutableArray<Asset> Assets)
{
    /// <summary>A folder of a thousand notes must not make a thousand links on each of them.</summary>
    private const int MostOthers = 12;

    public ImmutableArray<FileModel> Files => ResourceFiles.List(Assets, Resource.Folder, Resource.Licence);

    public ReuseModel Reuse => ReuseModels.For(Site, Resource, ShowsPeople);

    public ImmutableArray<string> States => Resource.Source.Metadata.IsDemonstration ? ["Contenu de démonstration"] : [];

    public ImmutableArray<LinkModel> Others =>
        [
            .. Site.Neighbours(Resource)
                .Where(r => r.Id != Resource.Id)
                .Take(MostOthers)
                .Select(r => new LinkModel
                {
                    Title = r.Title,
                    Href = Addresses.Relative(Resource.Folder, r.Address),
                    Note = Words.Of(r.Kind),
                }),
        ];

    private bool ShowsPeople => Resource.Source.Photo?.PeopleRecognisable == true || Resource.Parts.Any(p => p.Photo?.PeopleRecognisable == true);
}
