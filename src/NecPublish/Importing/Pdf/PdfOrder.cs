using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations.General;
using UglyToad.PdfPig.Graphics.Operations.PathConstruction;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Tokens;

namespace NecPublish.Importing.Pdf;

/// <summary>
/// Opaque rectangles and pictures of a page that are drawn after some of its words (ISO 32000-1, 8.2: what comes later lies on top). Only what
/// is certain: nothing on a page that is turned or that draws forms, nothing that lets through, nothing cut to a shape.
/// </summary>
internal sealed class PdfOrder
{
    private const int MostCovers = 2000;

    private readonly PdfTokens _tokens;
    private readonly DictionaryToken? _resources;
    private readonly List<PdfRectangle> _path = [];
    private readonly Stack<State> _saved = [];
    private State _state;
    private bool _isRectangles = true;
    private bool _cuts;
    private int _words;

    private PdfOrder(PdfTokens tokens, Page page)
    {
        _tokens = tokens;
        _resources = tokens.Dictionary(page.Dictionary, "Resources");
        var corner = page.CropBox.Bounds.BottomLeft;
        _state = new(new(1, 0, 0, 1, -corner.X, -corner.Y), new(0, 0, page.Width, page.Height), true, true);
    }

    /// <summary>What is drawn after the given number of shows of text.</summary>
    internal readonly record struct Cover(int After, PdfRectangle Box, bool IsPicture);

    private readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
    {
        public bool IsUpright => B == 0 && C == 0;

        public Matrix After(double[] m) =>
            new((m[0] * A) + (m[1] * C), (m[0] * B) + (m[1] * D), (m[2] * A) + (m[3] * C), (m[2] * B) + (m[3] * D), (m[4] * A) + (m[5] * C) + E, (m[4] * B) + (m[5] * D) + F);

        public PdfRectangle Box(double x, double y, double width, double height)
        {
            var (x1, x2, y1, y2) = ((A * x) + E, (A * (x + width)) + E, (D * y) + F, (D * (y + height)) + F);
            return new(System.Math.Min(x1, x2), System.Math.Min(y1, y2), System.Math.Max(x1, x2), System.Math.Max(y1, y2));
        }
    }

    /// <param name="Clip">Null when it is no rectangle.</param>
    private readonly record struct State(Matrix Place, PdfRectangle? Clip, bool IsOpaque, bool IsPlain);

    public static IReadOnlyList<Cover> Of(Page page, PdfTokens tokens)
    {
        if (page.Rotation.Value != 0)
            return [];
        var order = new PdfOrder(tokens, page);
        var covers = new List<Cover>();
        foreach (var operation in page.Operations)
        {
            if (!order.Read(operation, covers) || covers.Count > MostCovers)
                return [];
        }
        // a count that is not the library's own means that the order is not known
        return page.Letters.Any(l => l.TextSequence > order._words) ? [] : covers;
    }

    /// <summary>False when what follows cannot be told.</summary>
    private bool Read(IGraphicsStateOperation operation, List<Cover> covers)
    {
        switch (operation.Operator)
        {
            case "q":
                _saved.Push(_state);
                break;
            case "Q":
                if (_saved.TryPop(out var saved))
                    _state = saved;
                break;
            case "cm" when operation is ModifyCurrentTransformationMatrix { Value: [_, _, _, _, _, _] value }:
                _state = _state with { Place = _state.Place.After([.. value.Select(v => (double)v)]) };
                break;
            case "gs" when operation is SetGraphicsStateParametersFromDictionary named:
                _state = _state with { IsOpaque = IsOpaque(_tokens.Dictionary(_tokens.Dictionary(_resources, "ExtGState"), named.Name.Data)) };
                break;
            case "g" or "rg" or "k" or "sc":
                _state = _state with { IsPlain = true };
                break;
            // a pattern may have holes
            case "scn" or "cs":
                _state = _state with { IsPlain = operation.Operator == "cs" || !(operation.ToString() ?? "").Contains('/', StringComparison.Ordinal) };
                break;
            case "re" when operation is AppendRectangle r:
                _path.Add(_state.Place.Box((double)r.LowerLeftX, (double)r.LowerLeftY, (double)r.Width, (double)r.Height));
                _isRectangles &= _state.Place.IsUpright;
                break;
            case "m" or "l" or "c" or "v" or "y":
                _isRectangles = false;
                break;
            case "W" or "W*":
                _cuts = true;
                break;
            case "f" or "F" or "f*" or "B" or "B*" or "b" or "b*":
                if (_isRectangles && _state is { IsOpaque: true, IsPlain: true, Clip: { } clip } && _words > 0 && (_path.Count == 1 || operation.Operator is not ("f*" or "B*" or "b*")))
                    covers.AddRange(_path.Select(box => Common(box, clip)).OfType<PdfRectangle>().Select(box => new Cover(_words, box, false)));
                EndPath();
                break;
            case "n" or "s" or "S":
                EndPath();
                break;
            case "Do" when operation is InvokeNamedXObject drawn:
                return Draw(_tokens.Dictionary(_tokens.Dictionary(_resources, "XObject"), drawn.Name.Data), covers);
            case "Tj" or "TJ" or "'" or "\"":
                _words++;
                break;
        }
        return true;
    }

    private bool Draw(DictionaryToken? drawn, List<Cover> covers)
    {
        if (_tokens.Name(drawn, "Subtype") != "Image")
            return false;
        if (_words > 0 && _state is { IsOpaque: true, Clip: { } clip } && _state.Place.IsUpright && _tokens.Get(drawn, "SMask") is null && _tokens.Get(drawn, "Mask") is null && !_tokens.Flag(drawn, "ImageMask") && Common(_state.Place.Box(0, 0, 1, 1), clip) is { } box)
            covers.Add(new(_words, box, true));
        return true;
    }

    private void EndPath()
    {
        if (_cuts)
            _state = _state with { Clip = _isRectangles && _path.Count == 1 && _state.Clip is { } clip ? Common(_path[0], clip) : null };
        _path.Clear();
        (_isRectangles, _cuts) = (true, false);
    }

    /// <summary>Nothing shows through (11.6.4.4, 11.3.5).</summary>
    private bool IsOpaque(DictionaryToken? state)
    {
        if (state is null)
            return false;
        var alpha = _tokens.Get(state, "ca") is NumericToken given ? given.Data >= 1 : _state.IsOpaque;
        return alpha && _tokens.Get(state, "BM") is null or NameToken { Data: "Normal" or "Compatible" } && _tokens.Get(state, "SMask") is null or NameToken { Data: "None" };
    }

    private static PdfRectangle? Common(PdfRectangle one, PdfRectangle other)
    {
        var (left, bottom, right, top) = (System.Math.Max(one.Left, other.Left), System.Math.Max(one.Bottom, other.Bottom), System.Math.Min(one.Right, other.Right), System.Math.Min(one.Top, other.Top));
        return left < right && bottom < top ? new(left, bottom, right, top) : null;
    }
}
