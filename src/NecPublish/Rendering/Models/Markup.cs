using Fluid.Values;

namespace NecPublish.Rendering.Models;

/// <summary>Markup made by this program: a template writes it as it is, where it escapes any other text. Nothing is nil, so that <c>if</c> can ask.</summary>
public readonly record struct Markup(string Text)
{
    public static readonly Markup None = new("");

    internal FluidValue Value => string.IsNullOrEmpty(Text) ? NilValue.Instance : new StringValue(Text, encode: false);
}
