using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace NecPublish.Rendering.Theming;

/// <summary>
/// What a layout makes, as a value of the base layout: it renders straight into the page's writer when it is written, instead of
/// making a string first.
/// </summary>
internal sealed class LayoutValue(SiteTheme theme, string path, View view) : FluidValue
{
    public override FluidValues Type => FluidValues.Object;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        theme.Render(path, view, writer);
        return default;
    }

    [Obsolete("WriteToAsync is the one that Fluid calls.")]
    public override void WriteTo(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => theme.Render(path, view, writer);

    public override string ToStringValue() => theme.Render(path, view);

    public override bool Equals(FluidValue? other) => ReferenceEquals(this, other);

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override object ToObjectValue() => this;
}
