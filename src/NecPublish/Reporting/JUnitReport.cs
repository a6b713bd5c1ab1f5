using System.Globalization;
using System.Xml;
using NecPublish.Diagnostics;

namespace NecPublish.Reporting;

/// <summary>For continuous integration: one test case for each finding, a failure when it is an error (JUnit's XML, as most servers read it).</summary>
public sealed class JUnitReport : IReport
{
    public string Format => "junit";

    public void Write(Findings findings, TextWriter output)
    {
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CloseOutput = false }))
        {
            xml.WriteStartElement("testsuites");
            foreach (var file in findings.Diagnostics.GroupBy(findings.PathOf, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", file.Key);
                xml.WriteAttributeString("tests", file.Count().ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("failures", file.Count(d => d.Severity == Severity.Error).ToString(CultureInfo.InvariantCulture));
                foreach (var diagnostic in file)
                    Write(diagnostic, file.Key, xml);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        output.Write('\n');
    }

    private static void Write(Diagnostic d, string path, XmlWriter xml)
    {
        var where = French.Where(d.Place);
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", where.Length == 0 ? d.Rule.Id : $"{d.Rule.Id}, {where}");
        xml.WriteAttributeString("classname", path);
        var isFailure = d.Severity == Severity.Error;
        xml.WriteStartElement(isFailure ? "failure" : "system-out");
        if (isFailure)
        {
            xml.WriteAttributeString("type", d.Rule.Id);
            xml.WriteAttributeString("message", Clean(d.Message));
        }
        xml.WriteString(Clean(isFailure ? d.Fix : $"{French.Of(d.Severity)}\u202f: {d.Message}\n{d.Fix}"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Control characters of a damaged source are no XML.</summary>
    private static string Clean(string text) => string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
