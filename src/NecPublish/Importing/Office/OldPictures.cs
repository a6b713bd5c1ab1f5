using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Engines;
using NecPublish.Model;

namespace NecPublish.Importing.Office;

/// <summary>Drawings of old Windows programs (EMF, WMF) inside office files, which no browser shows: LibreOffice makes PNG of them.</summary>
internal static class OldPictures
{
    /// <summary>The pictures by their target, and a finding for each that could not be made readable.</summary>
    public static (ImmutableDictionary<string, ReadOnlyMemory<byte>> Pictures, ImmutableArray<Diagnostic> Findings) Renew(ImmutableDictionary<string, ReadOnlyMemory<byte>> pictures, SourceFile file, ImportContext context)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (target, content) in pictures.Where(p => Kind(p.Value.Span) is not null).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var (png, outcome) = context.Conversions.GetPart(Kind(content.Span)!, content.ToArray(), "png", context.Cancellation);
            if (png is not null)
                pictures = pictures.SetItem(target, png);
            else
            {
                var (rule, name) = (OfficeRules.PictureLost, Path.GetFileName(target));
                var reason = outcome == EngineOutcome.Missing ? $"{Engine.LibreOffice.Name} n’est pas installé" : $"{Engine.LibreOffice.Name} n’a pas su la lire";
                findings.Add(new(rule, rule.Severity, file.Path, null, $"{rule.Title} («\u202F{name}\u202F»)\u202F: {reason}. {rule.Why}", rule.Fix, name));
            }
        }
        return (pictures, findings.ToImmutable());
    }

    /// <summary>The extension of a drawing told from its first bytes ([MS-EMF] 2.3.4.2, [MS-WMF] 2.3.2); null for anything else.</summary>
    private static string? Kind(ReadOnlySpan<byte> content) =>
        content.Length > 44 && content.StartsWith((ReadOnlySpan<byte>)[1, 0, 0, 0]) && content[40..44].SequenceEqual(" EMF"u8) ? ".emf"
        : content.StartsWith((ReadOnlySpan<byte>)[0xD7, 0xCD, 0xC6, 0x9A]) || content.StartsWith((ReadOnlySpan<byte>)[1, 0, 9, 0]) ? ".wmf"
        : null;
}
