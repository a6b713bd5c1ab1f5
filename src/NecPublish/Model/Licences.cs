using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NecPublish.Model;

/// <summary>The licences that the archive knows by name, and the reading of what authors write for them.</summary>
public static partial class Licences
{
    private static readonly ImmutableArray<string> Elements = ["by", "by-sa", "by-nc", "by-nc-sa", "by-nd", "by-nc-nd"];

    /// <summary>The NEC charter's own: « CC BY-SA 4.0 FR » is this licence in its official French translation.</summary>
    public static readonly Licence CcBySa4 = Cc("by-sa", "4.0");
    public static readonly Licence CcBy4 = Cc("by", "4.0");

    public static readonly Licence Cc0 = new(
        "cc0-1.0",
        "CC0 1.0",
        "Creative Commons Transfert dans le domaine public 1.0 universel (CC0 1.0)",
        "https://creativecommons.org/publicdomain/zero/1.0/",
        "https://creativecommons.org/publicdomain/zero/1.0/deed.fr",
        Compatibility.Compatible
    )
    {
        LegalCode = "https://creativecommons.org/publicdomain/zero/1.0/legalcode.fr",
        Spdx = "CC0-1.0",
        DataGouv = "cc-zero",
        EuUri = EuTable + "CC0",
        Aliases = ["cc0", "cc 0", "cc zero", "cc0 1 0", "cc0 1 0 universel", "creative commons zero", "creative commons 0", "publicdomain zero 1 0"],
    };

    public static readonly Licence PublicDomain = new(
        "domaine-public",
        "Domaine public",
        "Marque du domaine public 1.0",
        "https://creativecommons.org/publicdomain/mark/1.0/",
        "https://creativecommons.org/publicdomain/mark/1.0/deed.fr",
        Compatibility.Compatible
    )
    {
        DataGouv = "other-pd",
        Aliases = ["domaine public", "public domain", "pdm", "pdm 1 0", "cc pdm 1 0", "marque du domaine public", "publicdomain mark 1 0"],
    };

    public static readonly Licence LicenceOuverte2 = new(
        "licence-ouverte-2.0",
        "Licence Ouverte 2.0",
        "Licence Ouverte 2.0 (Etalab)",
        "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
        "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
        Compatibility.Compatible
    )
    {
        LegalCode = "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf",
        Spdx = "etalab-2.0",
        DataGouv = "lov2",
        Aliases =
        [
            "licence ouverte",
            "licence ouverte 2",
            "licence ouverte v2",
            "licence ouverte v2 0",
            "licence ouverte version 2 0",
            "licence ouverte etalab",
            "licence ouverte etalab 2 0",
            "licence ouverte open licence",
            "licence ouverte open licence 2 0",
            "licence ouverte open licence version 2 0",
            "licence etalab",
            "open licence",
            "etalab",
            "etalab 2 0",
            "lov2",
            "lo 2 0",
            "etalab gouv fr licence ouverte open licence",
        ],
    };

    public static readonly Licence LicenceOuverte1 = new(
        "licence-ouverte-1.0",
        "Licence Ouverte 1.0",
        "Licence Ouverte 1.0 (Etalab)",
        "https://www.etalab.gouv.fr/wp-content/uploads/2014/05/Licence_Ouverte.pdf",
        "https://www.etalab.gouv.fr/wp-content/uploads/2014/05/Licence_Ouverte.pdf",
        Compatibility.Compatible
    )
    {
        DataGouv = "fr-lo",
        Aliases = ["licence ouverte 1", "licence ouverte v1", "licence ouverte v1 0", "licence ouverte version 1 0", "etalab 1 0", "lov1", "fr lo"],
    };

    public static readonly Licence Odbl = new(
        "odbl-1.0",
        "ODbL 1.0",
        "Open Database License 1.0 (ODbL)",
        "https://opendatacommons.org/licenses/odbl/1-0/",
        "https://opendatacommons.org/licenses/odbl/1-0/",
        Compatibility.OwnTerms
    )
    {
        Spdx = "ODbL-1.0",
        DataGouv = "odc-odbl",
        EuUri = EuTable + "ODC_BL",
        Aliases = ["odbl", "odbl v1 0", "odc odbl", "open database license", "open database license 1 0", "opendatacommons org licenses odbl", "opendatacommons org licenses odbl 1 0"],
    };

    public static readonly Licence ArtLibre = new(
        "licence-art-libre-1.3",
        "Licence Art Libre 1.3",
        "Licence Art Libre 1.3 (LAL, FAL)",
        "https://artlibre.org/",
        "https://artlibre.org/",
        Compatibility.Compatible
    )
    {
        Spdx = "LAL-1.3",
        Aliases = ["licence art libre", "art libre", "lal", "lal 1 3", "fal", "fal 1 3", "free art license", "free art license 1 3", "artlibre org", "artlibre org licence lal"],
    };

    /// <summary>Shown with its owner's permission, never offered for reuse.</summary>
    public static readonly Licence AllRightsReserved = new(
        "tous-droits-reserves",
        "Tous droits réservés",
        "Tous droits réservés, montré avec l’accord de l’auteur",
        "https://rightsstatements.org/vocab/InC/1.0/",
        "https://rightsstatements.org/page/InC/1.0/?language=fr",
        Compatibility.Outside
    )
    {
        Aliases = ["tous droits reserves", "droits reserves", "all rights reserved", "copyright", "c", "rightsstatements org vocab inc 1 0"],
    };

    /// <summary>Every licence, those to choose from first, then the earlier versions that a picture found elsewhere may carry.</summary>
    public static readonly ImmutableArray<Licence> All =
    [
        CcBySa4,
        CcBy4,
        Cc0,
        PublicDomain,
        LicenceOuverte2,
        LicenceOuverte1,
        Odbl,
        ArtLibre,
        .. Elements.Where(e => e is not "by" and not "by-sa").Select(e => Cc(e, "4.0")),
        AllRightsReserved,
        .. from version in (string[])["3.0", "2.5", "2.0", "1.0"] from element in Elements select Cc(element, version),
        .. from version in (string[])["3.0", "2.0"] from element in Elements select Cc(element, version, "fr"),
    ];

    private const string EuTable = "http://publications.europa.eu/resource/authority/licence/";

    private static readonly FrozenDictionary<string, Licence> Names = All
        .SelectMany(l => l.Aliases.Append(Bare(Folding.Fold(l.Uri))).Append(Folding.Fold(l.Id)).Append(Folding.Fold(l.Name)).Append(Folding.Fold(l.Title)).Append(Folding.Fold(l.Spdx ?? l.Id)), (l, name) => (name, l))
        .DistinctBy(p => p.name)
        .ToFrozenDictionary(p => p.name, p => p.l);

    /// <summary>
    /// The licence that an author means, however it is written: « CC BY-SA 4.0 FR », « cc-by-sa », an address, an SPDX or
    /// data.gouv.fr identifier. A version left out is 4.0. Null when no licence answers to it.
    /// </summary>
    public static Licence? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 300)
            return null;
        var folded = Bare(Folding.Fold(text.Replace("©", " copyright ", StringComparison.Ordinal)));
        return Names.GetValueOrDefault(folded) ?? CreativeCommons(folded);
    }

    /// <summary>An address without its scheme; words that say nothing dropped.</summary>
    private static string Bare(string folded)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["https ", "http ", "www ", "creativecommons org publicdomain", "spdx org licenses ", "sous ", "licence cc", "license cc", "licence creative", "licence odbl"])
        {
            if (folded.StartsWith(prefix, StringComparison.Ordinal))
                folded = prefix switch
                {
                    "creativecommons org publicdomain" => folded["creativecommons org ".Length..],
                    "licence cc" or "license cc" or "licence creative" or "licence odbl" => folded["licence ".Length..],
                    _ => folded[prefix.Length..],
                };
        }
        foreach (var suffix in (ReadOnlySpan<string>)[" deed fr", " deed en", " deed", " legalcode fr", " legalcode", " html"])
        {
            if (folded.EndsWith(suffix, StringComparison.Ordinal))
                return folded[..^suffix.Length];
        }
        return folded;
    }

    private static Licence? CreativeCommons(string folded)
    {
        var compact = Words().Replace(folded.Replace(" ", "", StringComparison.Ordinal), w => w.Value switch
        {
            "attribution" or "paternite" => "by",
            "partagedanslesmemesconditions" or "partagealidentique" or "partagedesconditionsinitialesalidentique" or "sharealike" => "sa",
            "pasdutilisationcommerciale" or "noncommercial" or "noncommerciale" => "nc",
            "pasdemodification" or "pasdoeuvrederivee" or "noderivatives" or "noderivs" => "nd",
            "creativecommonsorglicenses" or "creativecommonsorglicences" or "creativecommons" => "cc",
            "france" => "fr",
            _ => "",
        });
        var match = CompactForm().Match(compact);
        if (!match.Success || (!match.Groups["cc"].Success && match.Groups["e"].Value == "by"))
            return null;
        var letters = match.Groups["e"].ValueSpan;
        var element = "by" + (letters.Contains("nc", StringComparison.Ordinal) ? "-nc" : "") + (letters.Contains("sa", StringComparison.Ordinal) ? "-sa" : "") + (letters.Contains("nd", StringComparison.Ordinal) ? "-nd" : "");
        var version = match.Groups["v"].Value switch { "" => "4.0", [var major] => $"{major}.0", [var major, var minor] => $"{major}.{minor}", _ => "" };
        // 4.0 was never ported: a « FR » behind it means the translation. Earlier ports are licences of their own.
        var port = version != "4.0" && match.Groups["j"].Success ? "-fr" : "";
        return Names.GetValueOrDefault(Folding.Fold($"cc-{element}-{version}{port}"));
    }

    [GeneratedRegex("attribution|paternite|partagedanslesmemesconditions|partagealidentique|partagedesconditionsinitialesalidentique|sharealike|pasdutilisationcommerciale|noncommerciale?|pasdemodification|pasdoeuvrederivee|noderivatives|noderivs|creativecommonsorglicen[sc]es|creativecommons|international|unported|nontransposee?|generi(?:c|que)|france", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Words();

    [GeneratedRegex("^(?<cc>cc)?(?<e>by(?:sa|nc|nd)*)v?(?<v>\\d{1,2})?(?<j>fr)?(?:cc\\k<e>(?:\\k<v>)?(?:fr)?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex CompactForm();

    private static Licence Cc(string elements, string version, string? port = null)
    {
        var name = $"CC {elements.ToUpperInvariant()} {version}" + (port is null ? "" : " FR");
        var words = string.Join(" - ", elements.Split('-').Select(e => e switch
        {
            "by" => "Attribution",
            "sa" => "Partage dans les mêmes conditions",
            "nc" => "Pas d’utilisation commerciale",
            _ => "Pas de modification",
        }));
        var where = port is not null ? "France" : version == "4.0" ? "International" : version == "3.0" ? "non transposée" : "générique";
        var uri = $"https://creativecommons.org/licenses/{elements}/{version}/" + (port is null ? "" : port + "/");
        var isCurrent = version == "4.0";
        return new Licence($"cc-{elements}-{version}" + (port is null ? "" : "-" + port), name, $"Creative Commons {words} {version} {where} ({name})", uri, uri + "deed.fr", Fit(elements, version, port))
        {
            LegalCode = uri + (isCurrent ? "legalcode.fr" : "legalcode"),
            Spdx = port is null ? $"CC-{elements.ToUpperInvariant()}-{version}" : null,
            DataGouv = isCurrent && elements is "by" or "by-sa" ? "cc-" + elements : null,
            EuUri = isCurrent ? EuTable + "CC_" + elements.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant() + "_4_0" : null,
        };
    }

    /// <summary>
    /// CC BY of any version may be adapted under BY-SA 4.0. The French port of BY-SA is what people mix up with the charter's
    /// licence: it is refused, so that somebody asks the author. Everything else is shown as it is.
    /// </summary>
    private static Compatibility Fit(string elements, string version, string? port) =>
        elements switch
        {
            "by" => Compatibility.Compatible,
            "by-sa" when version == "4.0" => Compatibility.Compatible,
            "by-sa" when port is not null => Compatibility.Incompatible,
            _ => Compatibility.Outside,
        };
}
