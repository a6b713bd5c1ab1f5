using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Model.LesBases;

namespace NecPublish.Pushing.LesBases;

/// <summary>Gives each different file of a deposit a name of its own: two photos called "image.jpg" come from two folders.</summary>
internal static class FileNames
{
    public static ImmutableArray<DepositContent> MakeUnique(ImmutableArray<DepositContent> contents)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. contents.Select(c =>
                c switch
                {
                    ImageContent i => i with { File = Named(i.File, taken) },
                    FileContent f => f with { File = Named(f.File, taken) },
                    _ => c,
                }
            ),
        ];
    }

    private static DepositFile Named(DepositFile file, Dictionary<string, string> taken)
    {
        var name = file.Name;
        for (var n = 2; !taken.TryAdd(name, file.Sha256) && taken[name] != file.Sha256; n++)
            name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(file.Name)}-{n}{Path.GetExtension(file.Name)}");
        return name == file.Name ? file : file with { Name = name, Path = "fichiers/" + name };
    }
}
