namespace NecPublish.Checking.Languages;

/// <summary>
/// Martinican Creole (gcf), in the spelling that schools and the press use: the marks of tense, the pronouns, the article behind its noun and the
/// small words that no French sentence has, and the shapes of words that French spells otherwise. Our own; its error rate is measured by a test.
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
                + "chak chanjman lanmen tèt kò zyé zorèy pawol larel annou nonm fanm ich tibwen tijan konmin lanméri sosyété asosyasyon réinyon dokiman papyé nouvel kesyon répons lanng listwa "
                // the closed classes that grammars list: marks of tense and aspect, pronouns, demonstratives, questions, links, places, times
                + "ka ké téka téké zot tala taa lasa limenm noumenm zotmenm yomenm éti ola kouman poutji kidonk kivédi kontel oben paskè magré dépi silon tank douvan dèyè anmitan owa obò janmen ayen pèsonn piès anchay "
                + "yonndé dwé vlé trapé koumansé kontinié atjèlman alèkilé talè anmwé anmizi kisiswa épi",
            Kind.Own
        ),
        (
            "té sé pou ki nou yo mwen man ou i adan anlè asou anba kon lè pa poko ja sa lan ba bay ban fè ni an si mé kay pé yonn tou anpil toujou jik jis davwè pandan apré avan "
                + "sav kapé ek è sò kisa kilès koté kimoun pouki ankò tousa toutt tout alò konsa pabò mété rivé",
            Kind.Small
        )
    );

    /// <summary>How much a word speaks for Creole, from 0 to 2. The mean over a sentence's words is its share: 0.3 is already no French.</summary>
    public static double Weight(ReadOnlySpan<char> word)
    {
        // « moun-lan », « liv-la », « patajé’y »: the article and the pronoun are joined behind, which French does to no noun
        var joint = word.IndexOfAny('-', '’', '\'');
        var behind = joint >= 2 ? word[(joint + 1)..] : [];
        var isArticle = behind.Length > 0 && word[joint] == '-' && behind is "la" or "a" or "lan" or "an";
        var isJoined = isArticle || behind is "tala" or "taa" or "yo" or "nou" or "y" or "li" or "mwen" or "zot" or "w";
        var bare = isJoined ? word[..joint] : word;
        return (isArticle ? 1 : isJoined ? 0.5 : 0)
            + Words[bare] switch
            {
                Kind.Own => 1.5,
                Kind.Small => 1,
                _ => HasShape(bare) ? 0.6 : 0,
            };
    }

    /// <summary>ò, « tj », « syon », « èt », « è » at the end, « pw » and its like, k beside an accent: French spells them otherwise.</summary>
    private static bool HasShape(ReadOnlySpan<char> word) =>
        word.Length > 2
        && (
            word.ContainsAny('ò', 'Ò')
            || word[^1] is 'è'
            || word.StartsWith("tj", StringComparison.OrdinalIgnoreCase)
            || word.Length > 3 && (word.EndsWith("syon", StringComparison.OrdinalIgnoreCase) || word.EndsWith("èt", StringComparison.OrdinalIgnoreCase) || word.EndsWith("yé", StringComparison.OrdinalIgnoreCase) || word.EndsWith("anm", StringComparison.OrdinalIgnoreCase))
            || HasGlide(word)
            || word.ContainsAny('k', 'K') && word.ContainsAny('é', 'è') && !word.StartsWith("kilo", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>French writes « pr », « br »… or « oi » where Creole says and writes w.</summary>
    private static bool HasGlide(ReadOnlySpan<char> word)
    {
        var w = word[1..].IndexOf('w');
        return w >= 0 && word[w] is 'p' or 'P' or 'b' or 'B' or 'f' or 'F' or 'm' or 'M' or 'g' or 'G' or 'v' or 'V';
    }
}
