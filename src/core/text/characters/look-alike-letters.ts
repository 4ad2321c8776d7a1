/**
 * Letters that are read as a Latin letter or as a digit, each followed by what it is read as. From the Unicode list of confusable
 * characters (UTS 39); letters that only resemble one beside others of Latin stand in `amongLatin`.
 */
const anywhere = [
  // Cyrillic
  'аaАAЬbВBсcСCԁdеeҽeЕEԌGһhНHіiꙇiӏlјjЈJКKІlӀlМMоoОOрpРPԛqѕsЅSТTѵvѴVѡwԝwԜWхxХXуyүyУYҮYЗ3Ӡ3б6гr',
  // Greek
  'αaΑAΒBΕEϜFΗHιiϳjͿJΚKΙlΜMϺMΝNοoσoΟOρpΡPΤTυuνvΧXγyΥYΖZϲcϹCᴦr',
  // Armenian
  'քfցgհhոnռnօoՕOգqզqՏSսuՍUաw',
  // Cherokee
  'ᎪAᏏbᏴBꮯcᏟCᎠDᏧdᎬEᏀGᏳGᏂhᎻHꭵiᎥiᎫJᏦKᏞLᎷMᏢPꮁrᎡRᏒRꮪsᏕSᏚSᎢTꮩvᏙVꮃwᎳWᏔWᎩYᎽYꮓzᏃZ',
  // Coptic
  'ⲥcⲤCⲎHⲔKⲒlⳐLⲘMⲚNⲟoⲞOⲣpⲢPⲅrⲦTⲬXⲨY',
  // Lisu
  'ꓮAꓐBꓚCꓒdꓓDꓰEꓝFꓖGꓧHꓙJꓗKꓲlꓡLꓟMꓠNꓳOꓑPꓣRꓢSꓔTꓴUꓦVꓪWꓫXꓬYꓜZ',
  // Canadian Aboriginal
  'ᗅAᑲbᗷBᑯdᗞDᗪDᖴFᕼHᒍJᒪLᗰMᑭPᖇRᑌUᐯV᙮x᙭X',
  // Latin small capitals and letters of phonetics
  'ɑaᴀaʙbᴄcᴅdᴇeꜰfɡgɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz',
].join('');

/** Not as like, but read as these between Latin letters. */
const amongLatin = 'кkмmтtпnнhвbьbёeїiћhґrεeκkηnτtωwχxβbίiϊiόoάaέeύuήnώwƽ5ƅb';

/** What a letter of any of the scripts that have look-alikes is read as; undefined for one that is read as itself. */
const likeAnywhere = pairsOf(anywhere);
const likeAmongLatin = pairsOf(amongLatin);

function pairsOf(letters: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (let at = 0; at < letters.length; at += 2) pairs.set(letters.charAt(at), letters.charAt(at + 1));
  return pairs;
}

/** As what a letter is read, wherever it stands; undefined where it is read as itself. */
export function likeLatin(letter: string): string | undefined {
  return likeAnywhere.get(letter);
}

/** As what a letter is read between Latin letters; undefined where it is read as itself. */
export function likeLatinAmongLatin(letter: string): string | undefined {
  return likeAnywhere.get(letter) ?? likeAmongLatin.get(letter);
}

/** Every letter that is read as a Latin letter or a digit wherever it stands, with that. */
export const lookAlikes: ReadonlyMap<string, string> = likeAnywhere;
