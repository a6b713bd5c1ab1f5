namespace NecPublish.Checking.Languages;

/// <summary>
/// Martinican Creole (gcf), in the spelling that schools and the press use: the marks of tense, the pronouns and the small words that
/// no French sentence has, and the shapes of words that French spells otherwise. Our own; its error rate is measured by a test.
/// </summary>
internal static class CreoleProfile
{
    private enum Kind : byte
    {
        None,

        /// <summary>A small word, of which a sentence has several.</summary>
        Small,

        /// <summary>Only Creole has it: one of them weighs as much as two small ones.</summary>
        Own,
    }

    private static readonly SmallWords<Kind> Words = new(
        (
            "moun bagay timanmay manmay péyi matinik kréyol travay lékol lékòl lanmè lajan lavi lakay mizik zafè zouti jòdi jòdijou dèmen lannuit bonjou bonswa mèsi mèsi kontan bizwen palé konprann aprann montré gadé kouté chèché "
                + "touvé vini ripati pati alé fèmen wouvè ékri li konnèt konnet sonjé èspliké espliké pran patajé maché tonbé tonbe lévé dòmi manjé bwè séri dlo chimen larivyè bitasyon jaden pyébwa pié-bwa lapli solèy wout wòch "
                + "nimérik òdinatè télèfòn entènèt vwazen vwazin fanmi frè sè manman papa kanmarad zanmi gran-moun granmoun jenn vyé vié bel bèl bon mové gwo piti lonng kout nèf nef cho frèt vit dousman ansanm menm lòt tjek tjèk "
                + "chak chanjman lanmen tèt kò zyé zorèy pawol larel annou nonm fanm ich tibwen tijan konmin lanméri sosyété asosyasyon réinyon dokiman papyé nouvel kesyon répons lanng listwa",
            Kind.Own
        ),
        (
            "ka ké té sé pou ki nou zot yo mwen man ou i épi adan anlè asou anba kon lè pa poko ja sa tala taa lan ba bay ban fè ni an si mé kay pé yonn tou anpil anchay toujou jik jis davwè pandan apré avan "
                + "sav kapé ek è sò kisa kilès koté kimoun pouki piès ankò tousa toutt tout alò konsa pabò mété rivé",
            Kind.Small
        )
    );

    /// <summary>How much a word speaks for Creole, from 0 to 2. The mean over a sentence's words is its share: 0.3 is already no French.</summary>
    public static double Weight(ReadOnlySpan<char> word)
    {
        // « moun-lan », « liv-la », « patajé’y »: the article and the pronoun are joined behind
        var joint = word.IndexOfAny('-', '’', '\'');
        var isJoined = joint > 2 && word[(joint + 1)..] is "la" or "a" or "lan" or "an" or "tala" or "taa" or "yo" or "nou" or "y" or "mwen" or "zot" or "w";
        var bare = isJoined ? word[..joint] : word;
        return (isJoined ? 0.5 : 0)
            + Words[bare] switch
            {
                Kind.Own => 1.5,
                Kind.Small => 1,
                _ => HasShape(bare) ? 0.6 : 0,
            };
    }

    /// <summary>ò, « tj », « syon », « èt », k before e and i: French spells them otherwise.</summary>
    private static bool HasShape(ReadOnlySpan<char> word) =>
        word.Length > 3
        && (word.ContainsAny('ò', 'Ò') || word.StartsWith("tj", StringComparison.OrdinalIgnoreCase) || word.EndsWith("syon", StringComparison.OrdinalIgnoreCase) || word.EndsWith("èt", StringComparison.OrdinalIgnoreCase) || word.EndsWith("yé", StringComparison.OrdinalIgnoreCase) || word.Contains("ki", StringComparison.Ordinal) && word.Contains('é', StringComparison.Ordinal));

    private static bool Contains(this ReadOnlySpan<char> text, char c, StringComparison comparison) => text.Contains([c], comparison);
}
