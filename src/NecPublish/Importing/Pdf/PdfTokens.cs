using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace NecPublish.Importing.Pdf;

/// <summary>Objects of a PDF by name, references followed.</summary>
internal sealed class PdfTokens(PdfDocument pdf)
{
    /// <summary>References to references that a sound file never has.</summary>
    private const int MostSteps = 10;

    public DictionaryToken? Encryption => Direct(pdf.Structure.Trailer?.EncryptionToken) as DictionaryToken;

    public DictionaryToken? Root => pdf.Structure.Trailer is { } trailer ? Object(trailer.Root) as DictionaryToken : null;

    public IToken? Direct(IToken? token)
    {
        for (var steps = 0; token is IndirectReferenceToken reference; steps++)
            token = steps < MostSteps ? Object(reference.Data) : null;
        return token is StreamToken stream ? stream.StreamDictionary : token;
    }

    public IToken? Get(DictionaryToken? dictionary, string name) => dictionary?.Data.TryGetValue(name, out var token) == true ? Direct(token) : null;

    public DictionaryToken? Dictionary(DictionaryToken? dictionary, string name) => Get(dictionary, name) as DictionaryToken;

    public string? Name(DictionaryToken? dictionary, string name) => (Get(dictionary, name) as NameToken)?.Data;

    public string? Text(DictionaryToken? dictionary, string name) =>
        Get(dictionary, name) switch
        {
            StringToken text => text.Data,
            HexToken hex => hex.Data,
            _ => null,
        };

    public int? Number(DictionaryToken? dictionary, string name) => Get(dictionary, name) is NumericToken number ? (int)number.Data : null;

    public bool Flag(DictionaryToken? dictionary, string name) => Get(dictionary, name) is BooleanToken { Data: true };

    private IToken? Object(IndirectReference reference) => pdf.Structure.GetObject(reference)?.Data;
}
