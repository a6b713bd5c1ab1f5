using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Theming;

/// <summary>
/// The variables at the root of a template: <c>site</c>, <c>page</c>, <c>root</c>, <c>section</c>, the cached <c>header</c> and
/// <c>footer</c>, <c>content</c>, and the one named after the model of the layout (<c>note</c>, <c>edition</c>…).
/// </summary>
internal sealed record View(SiteModel Site, PageModel Page, ITemplateModel? Model) : ITemplateModel
{
    public Markup Header { get; init; }
    public Markup Footer { get; init; }

    /// <summary>What the layout of the page's kind makes, written where the base layout asks for it.</summary>
    public LayoutValue? Content { get; init; }

    public object? this[string name] =>
        name switch
        {
            "site" => Site,
            "page" => Page,
            "root" => Page.Root,
            "section" => Page.Section,
            "header" => Header.Value,
            "footer" => Footer.Value,
            "content" => Content,
            _ when Model is not null && name == VariableOf(Model) => Model,
            _ => null,
        };

    /// <summary>The name under which a layout finds its model.</summary>
    public static string VariableOf(ITemplateModel model) =>
        model switch
        {
            HomeModel => "home",
            EditionModel => "edition",
            SessionModel => "session",
            NoteModel => "note",
            DeckModel => "deck",
            DatasetModel => "dataset",
            PhotoSetModel => "photos",
            DecisionsModel => "decisions",
            AgentsModel => "agents",
            OrganisationModel => "organisation",
            RulesModel => "rules",
            LegalModel => "legal",
            RedirectModel => "redirect",
            GoneModel => "gone",
            _ => "list",
        };
}

/// <summary>What the header and the footer may read: they are rendered once for each depth and section, not once a page.</summary>
internal sealed record ChromeView(SiteModel Site, string Root, string Section) : ITemplateModel
{
    public object? this[string name] =>
        name switch
        {
            "site" => Site,
            "root" => Root,
            "section" => Section,
            _ => null,
        };
}
