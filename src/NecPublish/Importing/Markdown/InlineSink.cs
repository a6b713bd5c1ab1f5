using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Importing.Markdown;

/// <summary>Collects inlines; neighbouring runs of text become one; HTML elements open and close around what comes between. Once closed it may serve again.</summary>
internal sealed class InlineSink
{
    private sealed record Open(string Element, Place At, Func<ImmutableArray<Inline>, Inline?> Make, ImmutableArray<Inline>.Builder Outer);

    private readonly Stack<Open> _open = new();
    private ImmutableArray<Inline>.Builder _current = ImmutableArray.CreateBuilder<Inline>();

    /// <summary>The element whose content is thrown away (script), or null.</summary>
    public string? Dropped { get; set; }

    /// <summary>Elements in each other: more than anyone writes, few enough to walk.</summary>
    private const int Deepest = 40;

    /// <summary>An element was refused: the page is held back, and what follows is not worth reading.</summary>
    public bool IsTooDeep { get; private set; }

    public bool IsDropping => Dropped is not null;

    private int _nested;

    /// <summary>An element of the same name begins inside the one that is thrown away.</summary>
    public void NestDropped() => _nested++;

    public void EndDropped()
    {
        if (_nested > 0)
            _nested--;
        else
            Dropped = null;
    }

    public void Add(Inline inline) => _current.Add(inline);

    public void Text(Place at, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        if (_current.Count > 0 && _current[^1] is Str last)
            _current[^1] = new Str(new Place(last.At.A, at.A + at.B - last.At.A), string.Concat(last.Text, text));
        else
            _current.Add(new Str(at, text.ToString()));
    }

    /// <returns>False for one that stands too deep.</returns>
    public bool OpenElement(string element, Place at, Func<ImmutableArray<Inline>, Inline?> make)
    {
        IsTooDeep = _open.Count == Deepest;
        if (IsTooDeep)
            return false;
        _open.Push(new(element, at, make, _current));
        _current = ImmutableArray.CreateBuilder<Inline>();
        return true;
    }

    /// <summary>Closes an element and those left open inside it; nothing when it was never opened.</summary>
    public void CloseElement(string element)
    {
        if (_open.All(o => o.Element != element))
            return;
        while (CloseOne() != element) { }
    }

    public ImmutableArray<Inline> Close()
    {
        while (_open.Count > 0)
            CloseOne();
        var content = _current.ToImmutable();
        _current.Clear();
        (Dropped, IsTooDeep, _nested) = (null, false, 0);
        return content;
    }

    private string CloseOne()
    {
        var open = _open.Pop();
        var content = _current.DrainToImmutable();
        _current = open.Outer;
        if (open.Make(content) is { } made)
            _current.Add(made);
        else
            _current.AddRange(content);
        return open.Element;
    }
}
