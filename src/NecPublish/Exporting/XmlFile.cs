using System.Text;
using System.Xml;
using NecPublish.Storage;

namespace NecPublish.Exporting;

/// <summary>How every XML file of the archive is written: UTF-8, LF, indented by one, streamed.</summary>
internal static class XmlFile
{
    public static void Write(IOutputTree output, string path, Action<XmlWriter> write) =>
        output.Write(
            path,
            stream =>
            {
                var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n", CheckCharacters = false, CloseOutput = false };
                using var xml = XmlWriter.Create(stream, settings);
                xml.WriteStartDocument();
                write(xml);
                xml.WriteEndDocument();
            }
        );
}
