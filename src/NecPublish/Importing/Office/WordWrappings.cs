using System.Xml.Linq;
using static NecPublish.Importing.Office.WordXml;

namespace NecPublish.Importing.Office;

/// <summary>What stands around words and makes pandoc lose them, taken away: the words are in the text as their author sees it.</summary>
internal static class WordWrappings
{
    private static readonly XNamespace V = "urn:schemas-microsoft-com:vml";

    private static readonly XName[] Around = [W + "fldSimple", W + "customXml", W + "smartTag", W + "dir", W + "bdo"];

    public static void Open(XDocument part)
    {
        // the newer of two forms; in a run both are drawings, which pandoc knows
        foreach (var choice in part.Descendants(Mc + "AlternateContent").Where(c => c.Parent?.Name != W + "r").Reverse().ToList())
            choice.ReplaceWith((choice.Element(Mc + "Choice") ?? choice.Element(Mc + "Fallback"))?.Elements().ToList());
        foreach (var element in part.Descendants().Where(e => Around.Contains(e.Name)).Reverse().ToList())
            element.ReplaceWith(element.Nodes().Where(n => n is not XElement { Name.LocalName: "customXmlPr" or "smartTagPr" or "fldData" }).ToList());
        foreach (var ruby in part.Descendants(W + "ruby").Where(r => r.Parent?.Name == W + "r").ToList())
            Read(ruby);
        foreach (var end in part.Descendants(W + "cr").ToList())
            end.ReplaceWith(new XElement(W + "br"));
        foreach (var tab in part.Descendants(W + "ptab").ToList())
            tab.ReplaceWith(new XElement(W + "tab"));
        // the picture of an embedded object is a picture like another
        foreach (var shown in part.Descendants(W + "object").Where(o => o.Descendants(V + "imagedata").Any()).ToList())
            shown.Name = W + "pict";
        foreach (var word in part.Descendants(V + "textpath").Where(w => !w.Ancestors().Any(HiddenShapes.Is)).ToList())
            Write(word);
    }

    /// <summary>The reading of a word follows it, in brackets: it stands over it on paper.</summary>
    private static void Read(XElement ruby)
    {
        var run = ruby.Parent!;
        var properties = run.Element(W + "rPr");
        var over = ruby.Element(W + "rt")?.Elements().ToList() ?? [];
        List<XElement> line = [.. ruby.Element(W + "rubyBase")?.Elements() ?? []];
        if (over.Count > 0)
            line = [.. line, Run(" ("), .. over, Run(")")];
        foreach (var piece in line.Where(p => p.Name == W + "r"))
        {
            if (properties is null)
                continue;
            // what hides the whole hides both
            if (properties.Element(W + "vanish").IsOn())
                piece.Element(W + "rPr")?.Remove();
            if (piece.Element(W + "rPr") is null)
                piece.AddFirst(new XElement(properties));
        }
        run.AddAfterSelf(line);
        ruby.Remove();
    }

    /// <summary>Words drawn as letters of a shape (WordArt) are words.</summary>
    private static void Write(XElement drawn)
    {
        if ((string?)drawn.Attribute("string") is { Length: > 0 } words && drawn.Ancestors(W + "r").FirstOrDefault() is { } run)
            run.AddAfterSelf(new XElement(W + "r", run.Element(W + "rPr"), new XElement(W + "t", words)));
    }

    private static XElement Run(string words) => new(W + "r", new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), words));
}
