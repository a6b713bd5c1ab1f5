using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Theming;

/// <summary>Markup as a value of a template: a string to its filters, bytes to the page that it is written into.</summary>
internal sealed class MarkupValue(Markup markup) : FluidValue
{
    public override FluidValues Type => FluidValues.String;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        if (writer is Utf8Buffer page)
            page.Write(markup.Utf8.Span);
        else
            writer.Write(markup.Text);
        return default;
    }

    [Obsolete("WriteToAsync is the one that Fluid calls.")]
    public override void WriteTo(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => writer.Write(markup.Text);

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => new StringValue(markup.Text).GetValueAsync(name, context);

    public override string ToStringValue() => markup.Text;

    public override bool Equals(FluidValue? other) => other is not null && other.Type == FluidValues.String && other.ToStringValue() == markup.Text;

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override object ToObjectValue() => markup.Text;
}
