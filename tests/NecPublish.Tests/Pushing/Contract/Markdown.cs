using System.Text;
using AngleSharp.Html.Parser;

namespace NecPublish.Pushing.Contract;

/// <summary>The public Markdown of a resource: without licence, authors or addresses of files.</summary>
internal static class Markdown
{
    public static string Of(StoredResource resource)
    {
        var (title, description, _, contents) = resource.Live!.Value;
        var text = new StringBuilder().Append("# ").Append(title).Append("\n\n").Append(description).Append("\n\n");
        foreach (var content in contents)
        {
            switch (content.Type)
            {
                case "SectionTitle":
                    text.Append("## ").Append(content.Title).Append("\n\n");
                    break;
                case "Text":
                    text.Append(new HtmlParser().ParseDocument(content.Text!).Body!.TextContent.Trim()).Append("\n\n");
                    break;
                case "Image":
                    text.Append("![").Append(content.ImageAltText).Append("]\n\n").Append(content.Caption).Append("\n\n");
                    break;
                case "File":
                    text.Append("## ").Append(content.Title).Append("\n\n").Append(content.Caption).Append("\n\n");
                    break;
                case "Link":
                    text.Append("### ").Append(content.Title).Append("\n\n").Append(content.Url).Append("\n\n");
                    break;
            }
        }
        return text.ToString();
    }
}
