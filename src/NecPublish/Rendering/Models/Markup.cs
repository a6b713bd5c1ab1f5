using System.Text;
using Fluid.Values;
using NecPublish.Rendering.Theming;

namespace NecPublish.Rendering.Models;

/// <summary>Markup made by this program: a template writes it as it is, where it escapes any other text. Nothing is nil, so that <c>if</c> can ask.</summary>
/// <param name="Utf8">As it stands in the page: it goes there without being read again.</param>
public readonly record struct Markup(ReadOnlyMemory<byte> Utf8)
{
    public static readonly Markup None;

    public Markup(string text)
        : this(Encoding.UTF8.GetBytes(text)) { }

    public bool IsEmpty => Utf8.IsEmpty;

    public string Text => Encoding.UTF8.GetString(Utf8.Span);

    internal FluidValue Value => IsEmpty ? NilValue.Instance : new MarkupValue(this);
}
