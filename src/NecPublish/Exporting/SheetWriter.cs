using System.Globalization;
using System.Text;
using NecPublish.Model.LesBases;

namespace NecPublish.Exporting;

/// <summary>A page of the deposit kit: everything inside one file, French, labelled fields, buttons that only JavaScript shows.</summary>
internal sealed class SheetWriter
{
    private readonly StringBuilder _body = new();
    private int _fields;
    private int _steps;

    public static string Encode(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    public void Raw(string html) => _body.Append(html).Append('\n');

    public void Step(string title) => _body.Append(CultureInfo.InvariantCulture, $"<h2>Étape {++_steps}\u202F: {title}</h2>\n");

    /// <summary>A field of plain text. A limit of 0 shows none.</summary>
    public void Field(string label, string value, int limit)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"champ-{++_fields}");
        var size = limit > 0 ? string.Create(CultureInfo.InvariantCulture, $" <span class=\"taille\">({value.Length} caractères sur {limit})</span>") : "";
        var rows = System.Math.Clamp((value.Length / 70) + 1, 1, 8);
        _body.Append(
            CultureInfo.InvariantCulture,
            $"<div class=\"champ\"><label for=\"{id}\">{label}{size}</label><textarea id=\"{id}\" rows=\"{rows}\" readonly>\n{Encode(value)}</textarea>{Button(id, label)}</div>\n"
        );
    }

    /// <summary>A field of rich text, copied with its headings, lists and links.</summary>
    public void Rich(string label, string html)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"champ-{++_fields}");
        // inside this page the text stands under a level 3 heading
        var shown = Demote(html);
        _body.Append(
            CultureInfo.InvariantCulture,
            $"<div class=\"champ\"><p id=\"{id}-nom\">{label}</p><div id=\"{id}\" class=\"riche\" role=\"group\" aria-labelledby=\"{id}-nom\" tabindex=\"0\">{shown}</div>{Button(id, label)}</div>\n"
        );
    }

    public void Download(DepositFile file) =>
        _body.Append(
            CultureInfo.InvariantCulture,
            $"<p>Fichier à envoyer\u202F: <a href=\"{string.Join('/', file.Path.Split('/').Select(Uri.EscapeDataString))}\" download>{Encode(file.Name)}</a> ({Weight(file.Length)})</p>\n"
        );

    /// <param name="label">HTML.</param>
    public void Check(string label)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"fait-{++_fields}");
        _body.Append(CultureInfo.InvariantCulture, $"<p><input type=\"checkbox\" id=\"{id}\"> <label for=\"{id}\">{label}</label></p>\n");
    }

    public byte[] ToPage(string title) =>
        Encoding.UTF8.GetBytes(
            $"""
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{Encode(title)}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <main>
            {_body}</main>
            <p id="etat" role="status"></p>
            <script>
            {Script}
            </script>
            </body>
            </html>

            """
        );

    private static string Button(string id, string label) => $"<button type=\"button\" data-copie=\"{id}\" hidden>Copier <span class=\"vu\">le champ {Encode(label)}</span></button>";

    private static string Demote(string html) =>
        html.Replace("h5>", "h6>", StringComparison.Ordinal).Replace("h4>", "h5>", StringComparison.Ordinal).Replace("h3>", "h4>", StringComparison.Ordinal);

    private static string Weight(long bytes) =>
        bytes < 1000 ? string.Create(CultureInfo.InvariantCulture, $"{bytes} octets")
        : bytes < 1_000_000 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000} Ko")
        : (bytes / 1_000_000m).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') + " Mo";

    private const string Style = """
        body { margin: 0; font: 1.05rem/1.6 system-ui, sans-serif; color: #1b1b1f; background: #fff; }
        main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 6rem; }
        h2 { margin-top: 2.5rem; border-top: 2px solid #1b1b1f; padding-top: 1rem; }
        a { color: #0b4f9c; }
        .alerte { border: 3px solid #a11; padding: .75rem 1rem; background: #fff4f2; }
        .champ { margin: 1rem 0; }
        .champ label, .champ > p { display: block; font-weight: 700; margin: 0 0 .25rem; }
        .taille { font-weight: 400; }
        textarea { box-sizing: border-box; width: 100%; font: inherit; padding: .5rem; border: 1px solid #5b5b66; border-radius: 4px; background: #f6f6f8; color: inherit; }
        .riche { border: 1px solid #5b5b66; border-radius: 4px; background: #f6f6f8; padding: .25rem .75rem; max-height: 24rem; overflow: auto; overflow-wrap: anywhere; }
        table { border-collapse: collapse; } td, th { border: 1px solid #5b5b66; padding: .2rem .5rem; text-align: left; }
        button { font: inherit; min-height: 2.75rem; padding: .25rem 1rem; margin-top: .5rem; color: #fff; background: #0b4f9c; border: 2px solid #0b4f9c; border-radius: 4px; cursor: pointer; }
        :focus-visible { outline: 3px solid #c05600; outline-offset: 2px; }
        .vu { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        input[type=checkbox] { width: 1.4rem; height: 1.4rem; vertical-align: middle; }
        #etat { position: fixed; inset: auto 0 0 0; margin: 0; padding: .75rem 1rem; background: #1b1b1f; color: #fff; }
        #etat:empty { display: none; }
        @media print { button, #etat { display: none; } .riche { max-height: none; } }
        """;

    // the selection is copied, not a string: it carries headings and lists, and it works where the clipboard interface is refused (file:)
    private const string Script = """
        (function () {
          var state = document.getElementById('etat');
          function select(field) {
            if (field.select) { field.focus(); field.select(); return; }
            var range = document.createRange(), selection = window.getSelection();
            range.selectNodeContents(field);
            selection.removeAllRanges();
            selection.addRange(range);
          }
          document.querySelectorAll('button[data-copie]').forEach(function (button) {
            button.hidden = false;
            button.addEventListener('click', function () {
              var done = false;
              select(document.getElementById(button.dataset.copie));
              try { done = document.execCommand('copy'); } catch (e) { done = false; }
              button.focus();
              state.textContent = '';
              setTimeout(function () {
                state.textContent = done ? 'Copié : ' + button.textContent.replace('Copier le champ ', '') : 'Le texte est sélectionné : copiez-le avec Ctrl + C.';
              }, 50);
            });
          });
        })();
        """;
}
