using NecPublish.Diagnostics;
using NecPublish.Discovering;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>Keeps the register of addresses with the content, once what it says is public.</summary>
public static class RegisterFile
{
    public static readonly RuleInfo Rule = new(
        "register-not-kept",
        Severity.Warning,
        Sources.Site,
        "Registre des adresses non enregistré",
        "Sans lui, une page retirée plus tard disparaîtra sans explication.",
        "Rendez le dossier de contenu modifiable, puis construisez de nouveau."
    );

    /// <summary>True when the content's register is this one already.</summary>
    public static bool IsKept(ISourceTree source, ReadOnlySpan<byte> text) => source.Exists(AddressRegister.Path) && text.SequenceEqual(source.ReadAllBytes(AddressRegister.Path));

    /// <summary>Writes it where the content is a folder; a folder that cannot be written to is a finding, not a failure.</summary>
    /// <param name="text">The register as this build leaves it.</param>
    /// <param name="isKept">Whether it lies with the content now.</param>
    public static BuildResult Keep(ISourceTree source, BuildResult result, ReadOnlySpan<byte> text, out bool isKept)
    {
        isKept = false;
        try
        {
            // one that cannot be read holds what nobody else knows: who repairs it finds it as it was
            if (!result.IsRegisterKnown || source.PhysicalPath(AddressRegister.Path) is not { } place)
                return result;
            var file = new AtomicFile(place);
            if (file.Read() is not { } before || !text.SequenceEqual(before))
                file.Write(text);
            isKept = true;
            return result;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var finding = new Diagnostic(Rule, Rule.Severity, AddressRegister.Path, null, $"{Rule.Title}. {Rule.Why}", Rule.Fix, AddressRegister.Path);
            return result with { Diagnostics = result.Diagnostics.Add(finding) };
        }
    }
}
