using NecPublish.Pipelines;

namespace NecPublish.Rendering.Theming;

/// <summary>Partials that are the same everywhere are taken into the templates once: what a theme of its own says must still count.</summary>
public sealed class TemplatesTests
{
    private static string Page(string path, string text) =>
        NecPublish.Pipelines.Site.Build(("pages/essai.md", "# Essai\n\nUn texte.\n"), ("theme/" + path, text)).Text("essai/index.html");

    [Fact]
    public void An_icon_of_the_content_folder_takes_the_place_of_ours() =>
        Assert.Contains("<i>copie d’ici</i>Copier la phrase", Page("partials/icon-copy.liquid", "<i>copie d’ici</i>"), StringComparison.Ordinal);

    [Fact]
    public void An_icon_that_reads_a_variable_is_still_given_none_of_the_page_s_own() =>
        Assert.Contains("<i>Essai|</i>Copier la phrase", Page("partials/icon-copy.liquid", "<i>{{ site.title }}|{{ reuse.text }}</i>"), StringComparison.Ordinal);

    [Fact]
    public void What_a_template_shows_as_it_is_written_is_left_alone() =>
        Assert.Contains(
            "<!-- {% render 'icon-copy' %} -->",
            Page("partials/footer-extra.liquid", "<!-- {% raw %}{% render 'icon-copy' %}{% endraw %} -->"),
            StringComparison.Ordinal
        );
}
