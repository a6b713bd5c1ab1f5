namespace NecPublish.Checking;

/// <summary>The three-letter language subtags of the IANA registry: two letters, then each third letter that exists with them.</summary>
internal static class LanguageSubtags
{
    public static bool Has(ReadOnlySpan<char> subtag)
    {
        if (subtag.Length != 3)
            return false;
        Span<char> lower = stackalloc char[3];
        subtag.ToLowerInvariant(lower);
        if (lower.ContainsAnyExceptInRange('a', 'z'))
            return false;
        // q and two letters up to t: left to each one's own use (RFC 5646, section 2.2.1)
        if (lower[0] == 'q' && lower[1] <= 't')
            return true;
        foreach (var range in All.AsSpan().Split(' '))
        {
            var row = All.AsSpan(range);
            if (row.StartsWith(lower[..2]))
                return row[2..].Contains(lower[2]);
        }
        return false;
    }

    private const string All =
        "aaabcdefghiklmnopqstuvwxz ababcdefghijlmnopqrstuvwxyz acabdefhiklmnpqrstuvwxyz adabdefghijlnopqrstuwxyz aeabcdeklmnqrsuwyz afabdeghiknopstuz "
        + "agabcdefghijklmnopqrstuvwxyz ahabghiklmnoprst aiabcdefghijklmnopqrstwxy ajaginpstuwz akbcdefghijklmopqrstuvwxyz alacdefghijklmnopqrstuvwxyz "
        + "amabcefgijklmnopqrstuvwxyz anabcdefghijklmnopqrstuvwxyz aoabcdefghijklmnrstuxz apabcdefghijklmnopqrstuvwxyz aqacdgklmnprtz arbcdehijklnopqrstuvwxyz "
        + "asabcdefghijklnopqrstuvwxyz atabcdeghijklmnopqrstuvwxyz auabcdefghijklmnopqrstuwxyz avbdiklmnostuv awabcdeghikmnorstuvwxy axbegklmx "
        + "ayabcdeghiklnopqrstuxyz azabcdgjmnotz baabcdefghijlnoprstuvwxyz bbabcdefghijklmnopqrstuvwxyz bcabcdefghijklmnopqrstuvwyz bdabcdefghijklmnopqrstuvwxyz "
        + "beabcdefghijkmopqrstuvwxyz bfabcdefghijklmnopqrstuwxyz bgabcdefgijklmnopqrstuvwxyz bhabcdefghijklmnopqrstuvwxyz biabcdefgjklmnopqrtuvwxyz "
        + "bjabcdefghijklmnopqrstuvwxyz bkabcdfghijklmnopqrstuvwxyz blabcdefghijklmnopqrstvwxyz bmabcdefghijklmnopqrstuvwxyz bnabcdefgijklmnopqrstuvwxyz "
        + "boabefghijklmnopqrtuvwxyz bpabcdeghijklmnopqrstuvwxyz bqabcdfghijklmnopqrstuvwxyz brabcdfghijklmnopqrstuvwxyz bsabcefghijklmnopqrstuvwxy "
        + "btabcdefghijklmnopqrstuvwxyz buabcdefghijkmnopqstuvwxyz bvabcdefghijklmnopqrtuvwxyz bwabcdefghijklmnopqrstuwxyz bxabcdefghijklmnopqrsuvwxz "
        + "byabcdefghijklmnopqrstvwxyz bzabcdefghijklmnopqrstuvwxyz caabcdefghijklmnopqrsuvwxyz cbabcdeghijklnoqrstuvwy ccacdeghjlmnopqrs cdacdefghijmnorsyz "
        + "ceabgklnty cfadgm cgacgk chbcdfghjklmnopqrtwxyz ciabcdehkmnprwy cjaehikmnoprsvy ckabhlmnoqrstuvxyz clacdehijklmotuwy cmacegiklmnorst "
        + "cnabcghiklopqrstuwx coabcdefghjklmnopqtuvwxyz cpabcefginopsuxy cqdu crabcdfghijklmnopqrstvwxyz csabcdefghijklmnopqrstuvwxyz ctacdeghlmnopstuyz "
        + "cuabcghijklmopqrstuvwxy cvgn cwabdegt cyabo czhknot daacdefghijklmopqrsuvwxyz dbabdefgijlmnopqrtuvwy dccr ddadegijnorsw decdefghiklmnpqrsvz "
        + "dgabcdeghiklnorstuwxz dhadgilmnorsuvwx diabcdfghijklmnopqrstuwxyz djabcdefijklmnoruw dkagklrsx dlgkmn dmabcdefgklmnorsuvwxy dnadegijknortuvwy "
        + "doabcefhiklnopqrstvwxyz dpp drabcdeghilnoqrstuwy dsbehilnoqz dtabdhikmnoprstuy duabcdefghijklmnopqrsuvwxyz dva dwaklrsuwyz dyabdgimnouy dzadegln eaa "
        + "ebcgkoru ecrsy eee efaei egalmoxy ehsu eiptv eja ekacegiklmopry elehikmopux emabegikmnopqsuwxyz enabcdfhlmnoqruvwx eot epi eraghikorstw "
        + "eseghiklmnoqsuxy etbchnorstuxz euq evehn ewo ext eyao ezae faabdfghijklmnprtuxyz fbl fcs fer ffim fgr fiaeflprtuw fkkv flahilnry fmpu fnbgi fodimnrsx "
        + "fpe fqs frcdkmopqrst fsels fubcdefhijmnqrtuvy fvr fwae gaabcdefghijklmnopqrstuvwxyz gbabcdefghijklmnopqrsuvwxyz gccdeflnrt gdabcdefghijklmnoqrstux "
        + "geabcdfghijklmqsvwxyz gfktx ggabdegklnortuw ghacehklnorst giabcdeghilmnopqrstuwxyz gjikmnru gkadenopu glbcdhijkloruwy gmabdeghlmnqruvwxyz "
        + "gnabcdeghijklmnoqrtuwz goabcdefghijklmnopqrstuvwxyz gpaen gqainru grabcdghijkmoqrstuvwxyz gseglmnopsw gtaiu guabcdefghiklmnopqrstuvwxz gvacefjlmnoprsy "
        + "gwabcdefgijmnrtuwx gxx gyabdefgilmnoryz gzain haabcdefghijklmnopqrsvwxyz hbabnou hcah hdnsy headghim hgmw hhiry hiabdfghijklmortwx hji hkaehkns "
        + "hlabdetu hmabcdefghijklmnpqrstuvwxyz hnadeghijnosu hoabcdehijklmoprstvwyz hpos hracekmoprtuwxz hsbhlns htiosux hubcdefghijklmopqrstuvwxyz hvceknv "
        + "hwaco hyawx iainpr ibabdeghilmnruy icahlr idabcdeirstu ifabefkmuy igbeglmnosw ihbipw iinr ijcejnos ikeikloprstvwxz ilabgiklmopsuvw imaeilnorsty "
        + "inbceghjlmnopstz ioruw ipio iquw iraehiknoruxy isacdeghikmnortu itbcdeiklmorstvwxyz ium ivbv iwkmos ixcl iyaox izhirz jaabcdefhjklmnoqrstuxyz "
        + "jbeijkmnortuw jcst jdagt jebeghiklnrtu jgbeko jhis jiabcdeghilmoqtuvy jjer jkamoprsu jles jmabcdilnrswx jnadgijls jobdgrsw jparx jqr jrabrtu jsl "
        + "juabcdhiklmnoprstuwy jvdn jwi jyaey kaabcdefghijkmopqrvwxy kbabcdefghijklmnopqrstuvwxyz kcabcdefghijklmnopqrstuvwxyz kdacdefghijklmnopqrtuvwxyz "
        + "keabcdefghijklmnopqrstuvwxyz kfabcdefghijklmnopqrstuvwxyz kgabcdefghijklmnopqrstuvwxy khabcdefghijklnopqrstuvwxyz kiabcdefghijlmopqstuvwxyz "
        + "kjabcdefghijklmnopqrstuvxyz kkabcdefghijklmnopqrstuvwxyz klabcdefghijklmnopqrstuvwxyz kmabcdefghijklmnopqrstuvwxyz knabcdefgijklmnopqrstuvwxyz "
        + "koacdefghijklopqstuvwxyz kpabcdefghijklmnopqrstuvwxyz kqabcdefghijklmnopqrstuvwxyz krabcdefhijklmnoprstuvwxyz ksabcdefghijklmnopqrstuvwxyz "
        + "ktabcdefghijklmnopqrstuvwxyz kubcdefghijklmnopqstuvwxyz kvabcdefghijklmnopqrstuvwxyz kwabcdefghijklmnopqrstuvwxyz kxabcdefhijklmnopqrstuvwxyz "
        + "kyabcdefghijklmnopqrstuvwxyz kzabcdefghijklmnopqrstuvwxyz laabcdefghijklmnpqrsuwxyz lbabcefgijklmnoqrstuvwxyz lccdefhlmpqs ldabdghijklmnopq "
        + "leabcdefghijklmnopqrstuvwxyz lfan lgabghiklmnoqrtuz lhahilmnpstu liabcdefghijklopqrsuvwxyz ljaeilpwx lkabcdehijlmnorstuy llabcdefghijklmnopqsux "
        + "lmabcdefghijklmnopqruvwxyz lnabdghijlmnosuwz loabcefghijklmnopqrstuvwxyz lpaenox lqr lracegiklmnortvz lsabcdeghilmnoprstvwy ltcghinosu "
        + "luacdefijklmnopqrstuvwyz lvaiksu lwaeghlmostuw lxm lyagn lzhlnz maabdefgijkmnpqstuvwxz mbabcdefhijklmnopqrstuvwxyz mcabcdefghijklmnopqrstuvwxyz "
        + "mdabcdefghijklmnpqrstuvwxyz meabcdefghijklmnopqrstuvwyz mfabcdefghijklmnopqrstuvwxyz mgabcdefghijklmnopqrstuvwxyz mhabcdefghijklmnopqrstuwxyz "
        + "miabcdefghijklmnopqrstuwxyz mjabcdeghijklmnopqrstuvwxyz mkabcefghijklmnopqrstuvwxyz mlabcdefhijklmnopqrsuvwxz mmabcdefghijklmnopqrtuvwxyz "
        + "mnabcdefghijklmnopqrstuvwxyz moacdefghijkmopqrstuvwxyz mpabcdeghijklmnopqrstuvwxyz mqabcefghijklmnopqrstuvwxyz mrabcdefghjklmnopqrstuvwxyz "
        + "msbcdefghijklmnopqrstuvwxyz mtabcdefghijklmnopqrstuvwxy muabcdeghijklmnopqrstuvxyz mvabdefghiklmnopqrstuvwxyz mwabcdefghijklmnopqrstuvwxyz "
        + "mxabcdefghijklmnopqrstuvwxyz mybcdefghijklmnopqrstuvwxyz mzabcdeghijklmnopqrstuvwxyz naabcdefghijklmnopqrstwxyz nbabcdefghijkmnopqrstuvwxy "
        + "ncabcdefghijklmnopqrstuxz ndabcdfghijklmnpqrstuvwxyz neabcdefghijkmnoqrstuvwxyz nfadlru ngabcdefghijklmnopqrstuvwxyz nhabcdefghikmnopqrtuvwxyz "
        + "niabcdefghijklmnoqrstuvwxyz njabdhijlmnorstuxyz nkabcdefghijkmnopqrstuvwxz nlacegijklmnoqruvwxyz nmabcdefghijklmnopqrstuvwxyz "
        + "nnabcdefghijklmnpqrstuvwxyz noacdefghijklmnopqstuvwyz npabghilnosuxy nqgklmnoqty nrabcefgiklmnprtuxz nsabcdefghiklmnopqrstuvwxyz ntdegijkmoprsuwxyz "
        + "nuabcdefghijklmnopqrstuvwxyz nvhmo nwabcegimorwxy nxadegiklmnoqrux nybcdefghijklmnopqrstuvwxy nzabdikmsuyz oaacrv obiklmortu ocahmou odaktu ofosu "
        + "ogbcegou ohtu oiaen ojbcgpsvw okabcdeghijklmnorsuvxz oladekmortu omabcegiklnopqrtuvwxy onabegijknoprstuwx oodgnrs opakmoty oraceghnorstuvwxyz "
        + "osacinoptux otabdeiklmnoqrstuwxyz ouabeimn ovd owil oybdmy ozm paabcdefghiklmopqrstuvwxyz pbbcefghilmnoprstuvyz pcabcdefghijklmnprw pdacinotu "
        + "peabdefghijklmopqsvxyz pfael pgadgiklnsuyz phadghijklmnoqrtuvw piabcdefghijlmnoprstuvwxyz pjt pkabcghnoprstu plabcdefghjklnopqrstuvwyz "
        + "pmabcdefhijklmnoqrstuwxyz pnabcdeghijklmnopqrstuvwxyz pocdefghikmnopqstvwxyz ppaeiklmnopqrstu pqaemw prabcdefghiklmnopqrstuwxyz psacdeghilmnopqrstuwy "
        + "ptahinopqrtuvwy puabcdefgijkmopqrtuwxyz pwabgimnorw pxm pyemnsuxy pzhn qaabcdefghijklmnopqrstuvwxyz qbabcdefghijklmnopqrstuvwxyz "
        + "qcabcdefghijklmnopqrstuvwxyz qdabcdefghijklmnopqrstuvwxyz qeabcdefghijklmnopqrstuvwxyz qfabcdefghijklmnopqrstuvwxyz qgabcdefghijklmnopqrstuvwxyz "
        + "qhabcdefghijklmnopqrstuvwxyz qiabcdefghijklmnopqrstuvwxyz qjabcdefghijklmnopqrstuvwxyz qkabcdefghijklmnopqrstuvwxyz qlabcdefghijklmnopqrstuvwxyz "
        + "qmabcdefghijklmnopqrstuvwxyz qnabcdefghijklmnopqrstuvwxyz qoabcdefghijklmnopqrstuvwxyz qpabcdefghijklmnopqrstuvwxyz qqabcdefghijklmnopqrstuvwxyz "
        + "qrabcdefghijklmnopqrstuvwxyz qsabcdefghijklmnopqrstuvwxyz qtabcdefghijklmnopqrstuvwxyz quabcdfghiklmnpqrsvwxyz qvacehijlmnopswyz qwacehmst "
        + "qxachlnopqrstuw qyap raabcdfghijklmnopqrstuvwxyz rbbklp rcf rdb reabegijlmnrsty rgaeknrsu rhgp riabeflmnrtu rjgis rkabhimtw "
        + "rmabcdefghiklmnopqrstuvwxyz rnabdglnprw roabcdefglmopruw rpnt rriot rsbiklmn rtchmsw rubcefghikopqtuyz rwaklmor rxdw rynsu rzh "
        + "saabcdefhijklmopqrstuvwxyz sbabcdefghijklmnopqrstuvwxyz scabefghiklnopqstuvwx sdabcefghjklmnopqrstuvxz seabcdefghijklmnopqrstuvwyz sfbemsw "
        + "sgabcdeghijklmnoprstuwxyz shabcdeghijklmnopqrstuvwxyz siabdefghijklmopqrstuvwxyz sjabdegklmnoprstuw skabcdefghijkmnopqrstuvwxyz "
        + "slacdefghijlmnpqrstuwxyz smabcdfghijklmnpqrstuvwxyz snbcefghijklmnopqrsuvwxyz soabcdeghijklnopqrsuvwxyz spbcdegiklmnopqrstuvxy sqahjkmnoqrstux "
        + "srabcefghiklmnoqrstuvwxyz ssabcdefghijklmnopqrstuvxyz stabdefghijklmnopqrstuvwy suabcegijklmoqrstvwxyz svabcekmrsx swbcfghijklmnopqrstuvwxy "
        + "sxbcegklmnorsuw syabcdiklmnorswxy szabcdeglnpsvwy taabcdefgijklnopqrsuvwxyz tbabcdefghijklmnopqrstuvwxyz tcabcdefghiklmnopqstuwxyz "
        + "tdabcdefghijklmnoqrstuvxy teabcdefghikmnopqrstuvwxyz tfinort tgabcdefghijnopqrstuvwxyz thcdefhiklmnpqrstuvwxyz tiacdefghijklmnopqstuvwxyz "
        + "tjagijlmnopsuw tkabdefgklmnpqrstuvwxz tlabcdfghijklmnopqrstuvwxy tmabcdefghijklmnopqrstuvwyz tnabcdefghiklmnopqrstuvwxyz tobcdefghijklmopqrsuvwxyz "
        + "tpacefgijklmnopqrtuvwxyz tqblmnopqrtuw trabcdefghijklmnopqrstuvwxyz tsabcdefghijklmpqrstuvwxyz ttabcdefghijklmnopqrstuvwyz tuabcdefghijlmnopqstuvwxyz "
        + "tvadeklmnostuwxy twabcdefghlmnopqrtuwxy txabceghijmnoqrstuxy tyaehijlnprstuvxyz tzahjlmnox uamnr ubailruy udaegijlmu ues ufi ugabehnoy uhan uisv uji "
        + "ukaghiklpqsuvwy ulabcefiklmnuw umabcdgimnoprsu unadegikmnpruxz uokn upiv urabcefghijklmnoprtuvwxyz usahikpsu utaehpru uumnru uvehl uwa uya uzns "
        + "vaaefghijlmnoprsuvy vbbk vecdlmopr vgrt vicdfglnstv vkaijklmnoptuz vlps vmabcdefghijklmpqrsuvwxyz vnkmp vort vraost vsilv vto vumnt vwa "
        + "waabcdefghijklmnopqrstuvwxyz wbabefhijklmpqrstvw wcai wddgjktuy weacdghimnoprstuw wfg wgabgiouwy whagku wibcefghijklmnrtuvwy wjai wkabdlruwy "
        + "wlaceghiklmorsuvwxy wmabcdeghimnostwx wnbcdegikmnopuwy woabcdefgikmnorswy wpc wrabdghiklmnoprsuvwxyz wsagikrsuv wtfhikmw wuabdhlmnrtuvxy wwaborw wxaw "
        + "wyabimnry xaabcdegijklmnopqrstuvwy xbabcdegijmnoprwxy xcbceghlmnortuvwy xdackmoqy xebdglmprstu xfa xgabdfgilmnruw xhacdemrtuv xiabilnprsvy xjbt "
        + "xkabcdefghijklnopqrstuvwxyz xlabcdeginopsuy xmabcdefghjklmnopqrstuvwxyz xnabdghijkmnoqrstuyz xocdgikmnoprw xpabcdefghijklmnopqrstuvwxyz xqat "
        + "xrabdegimnqrtuw xsabcdehijlmnopqrsuvy xtabcdeghijlmnopqrstuvwyz xuabdgjlmnoprtu xveinos xwacdegjklortw xxbkmrt xyabjklty xzhmp "
        + "yaabcdefghijklmnopqrstuvwxyz ybabdehijklmnoxy ychlnp ydadegks yeaceijlnrstuvy ygailmprsuw yhadls yiafghijklmnpqrstuvxyz ykagiklmnortuy ylabegilmnoruy "
        + "ymabcdeghiklmnopqrstxz ynadeghklnoqsu yobgiklmnstxy ypabghkmnopz yrabeiklmnoswy yscdglmnoprsy ytalpwy yuabcdefgijklmnpqrtuwxyz yvat ywaglnqrtuw "
        + "yxaglmuy yyruz yzgk zaabcdefghijklmopqrstuvwxyz zbaceltuw zcadh zdj zeaghn zgabhmnr zhbdinwx ziabklmnrwz zkabdghknoprtuvz zlaejmnqsw "
        + "zmabcdefghijklmnopqrstuvwxyz znadegks zochmoqrs zpabcdefghijklmnopqrstuvwxyz zqe zragnops zsaklmru zteglmnpqstuxy zuahmny zwa zxx zybgjnp zzaj";
}
