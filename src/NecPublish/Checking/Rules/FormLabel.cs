using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 11.1.1: a field has a label that is tied to it.</summary>
public sealed class FormLabel : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "form-label",
            Severity.Error,
            Sources.Html,
            "Champ de formulaire sans étiquette",
            "Un lecteur d’écran annonce un champ sans dire ce qu’il faut y écrire.",
            "Ajoutez <label for=\"…\"> avec l’identifiant du champ, ou entourez le champ de son étiquette."
        )
        {
            Rgaa = ["11.1.1"],
            Wcag = ["1.3.1", "4.1.2"],
            Act = ["e086e5"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    private static readonly System.Collections.Frozen.FrozenSet<string> Fields = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        ["checkbox", "combobox", "input", "listbox", "menuitemcheckbox", "menuitemradio", "radio", "searchbox", "slider", "spinbutton", "switch", "textbox"],
        StringComparer.Ordinal
    );

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        var page = context.Page;
        if (element.IsExposed && Fields.Contains(page.Role(element)) && element.Name != "datalist" && page.Name(element).Length == 0)
            context.Report(element.At);
    }
}
