using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using NecPublish.Engines;

namespace NecPublish.Verifying.Browser;

/// <summary>
/// Runs axe-core on copies of pages in one Chromium, without network: a page that waits shows each of them in a frame, and what they find
/// is read from what the browser prints of it.
/// </summary>
public sealed class AxeRun(EngineRunner engines, AxeCore axe)
{
    private const string Open = "<pre id=\"out\">";

    private const string Boot = """
        addEventListener('load',function(){
          var tell=function(r){r.i=NEC_PAGE;parent.postMessage(JSON.stringify(r),'*')};
          axe.configure({locale:NEC_LOCALE});
          axe.run(document,{resultTypes:['violations'],preload:false,iframes:false,elementRef:true}).then(function(r){
            tell({found:r.violations.flatMap(function(v){return v.nodes.map(function(n){
              var e=n.element||document.querySelector(n.target[0]);e=e&&e.closest('[data-nec]');
              return {id:v.id,tags:v.tags,help:v.help,remedy:n.failureSummary||'',at:e?+e.getAttribute('data-nec'):-1}})})})
          },function(e){tell({error:String(e)})})});
        """;

    /// <summary>What was found on each copy, in their order; null for a page that could not be looked at.</summary>
    public ImmutableArray<ImmutableArray<AxeFinding>?> Run(ImmutableArray<string> copies, CancellationToken cancellation)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        files["axe.js"] = Encoding.UTF8.GetBytes(axe.Program);
        files["boot.js"] = Encoding.UTF8.GetBytes($"var NEC_LOCALE={axe.French};{Boot}");
        files["all.html"] = Encoding.UTF8.GetBytes(All(copies.Length));
        for (var i = 0; i < copies.Length; i++)
            files[$"p/{i.ToString(CultureInfo.InvariantCulture)}.html"] = Encoding.UTF8.GetBytes(copies[i]);
        var run = engines.Run(
            new EngineCall(
                Engine.Chromium,
                [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--mute-audio",
                    "--virtual-time-budget=100000000", "--dump-dom", "file://{work}/all.html",
                ]
            )
            {
                Files = files.ToImmutable(),
                TimeLimit = TimeSpan.FromSeconds(60 + 10 * copies.Length),
            },
            cancellation
        );
        var found = new ImmutableArray<AxeFinding>?[copies.Length];
        if (run.IsDone)
            Read(Encoding.UTF8.GetString(run.Output.Span), found);
        return [.. found];
    }

    /// <summary>The scripts of a copy: they stand before its base, so that they are found beside it.</summary>
    public static string Scripts(int page) => string.Create(CultureInfo.InvariantCulture, $"<script src=\"../axe.js\"></script><script>var NEC_PAGE={page}</script><script src=\"../boot.js\"></script>");

    /// <summary>A page that never answers is given up after twenty seconds of the browser's own clock.</summary>
    private static string All(int count) =>
        $$"""
        <!DOCTYPE html><meta charset="utf-8"><title>axe</title><pre id="out"></pre><iframe id="f" width="1280" height="900"></iframe><script>
        var n={{count.ToString(CultureInfo.InvariantCulture)}},i=-1,all=[],f=document.getElementById('f'),t;
        function next(){i++;clearTimeout(t);if(i>=n){f.remove();document.getElementById('out').textContent=JSON.stringify(all);return}t=setTimeout(next,20000);f.src='p/'+i+'.html'}
        addEventListener('message',function(m){var r=JSON.parse(m.data);if(r.i===i){if(r.found)all.push(r);next()} });next();
        </script>
        """;

    private static void Read(string dumped, ImmutableArray<AxeFinding>?[] found)
    {
        var start = dumped.IndexOf(Open, StringComparison.Ordinal);
        var end = start < 0 ? -1 : dumped.IndexOf("</pre>", start, StringComparison.Ordinal);
        if (end < 0 || end == start + Open.Length)
            return;
        using var json = JsonDocument.Parse(WebUtility.HtmlDecode(dumped[(start + Open.Length)..end]));
        foreach (var page in json.RootElement.EnumerateArray())
        {
            var index = page.GetProperty("i").GetInt32();
            if (index >= 0 && index < found.Length)
                found[index] = [.. page.GetProperty("found").EnumerateArray().Select(Finding)];
        }
    }

    private static AxeFinding Finding(JsonElement found) =>
        new(
            found.GetProperty("at").GetInt32(),
            found.GetProperty("id").GetString()!,
            found.GetProperty("help").GetString()!.TrimEnd('.'),
            Remedy(found.GetProperty("remedy").GetString()!),
            [.. found.GetProperty("tags").EnumerateArray().Select(t => t.GetString()!)]
        );

    /// <summary>A title and its points, on one line.</summary>
    private static string Remedy(string summary)
    {
        var lines = summary.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length < 2 ? summary.Trim() : $"{lines[0].TrimEnd(':', ' ', '\u00a0', '\u202f')}\u202f: {string.Join("\u202f; ", lines.Skip(1).Where(l => !l.EndsWith(':')))}.";
    }
}
