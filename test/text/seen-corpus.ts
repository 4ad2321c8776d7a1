/** A text in Markdown that shows otherwise than it is written. */
interface SeenCase {
  readonly name: string;
  readonly markdown: string;
}

const within = (sentence: string): string => `# Letters\n\n${sentence}\n\nWe keep letters for a year.\n`;
const word = (open: string, close: string): string => within(`We do ${open}not${close} sell letters.`);

function cases(texts: Readonly<Record<string, string>>): readonly SeenCase[] {
  return Object.entries(texts).map(([name, markdown]) => ({ name, markdown }));
}

/** What `innerText` tells of a page, once details are opened and struck words taken away. */
export const textCases: readonly SeenCase[] = cases({
  'struck by tildes': word('~~', '~~'),
  'struck by one tilde': word('~', '~'),
  'struck and bold': word('~~**', '**~~'),
  'tildes that strike nothing': within('About ~ 5 letters ~~ or so.'),
  deleted: word('<del>', '</del>'),
  'no longer right': word('<s>', '</s>'),
  'struck as of old': word('<strike>', '</strike>'),
  'struck by a style': word('<span style="text-decoration:line-through">', '</span>'),
  hidden: word('<span hidden>', '</span>'),
  'not displayed': word('<span style="display:none">', '</span>'),
  'not displayed, written otherwise': word('<span style="DISPLAY : None ; color:red">', '</span>'),
  'not visible': word('<span style="visibility: hidden">', '</span>'),
  'a hidden paragraph': within('<p hidden>We sell letters.</p>'),
  'a division that is not displayed': within('<div style="display:none">\n\nWe sell letters.\n\n</div>'),
  'a template': word('<template>', '</template>'),
  'for browsers without script': within('<noscript>We sell letters.</noscript>'),
  'a frame': word('<iframe>', '</iframe>'),
  'a film': word('<video>', '</video>'),
  'a sound': word('<audio>', '</audio>'),
  'a drawing': word('<canvas>', '</canvas>'),
  'a script': word('<script>', '</script>'),
  'a style sheet': word('<style>', '</style>'),
  'a style sheet as a block': within('<style>\np { color: red }\n</style>\n\nWe sell nothing.'),
  'a closed dialog': within('<dialog>We sell letters.</dialog>'),
  'an open dialog': within('<dialog open>We sell letters.</dialog>'),
  'a list of proposals': word('<datalist>', '</datalist>'),
  'a comment': word('<!-- ', ' -->'),
  'a comment that ends at once': within('<!--> We sell letters. -->'),
  'a comment that ends after a hyphen': within('<!---> We sell letters. -->'),
  'a comment that ends with an exclamation mark': within('<!-- hidden --!> We sell letters.'),
  'a comment in a sentence that ends at once': within('We sell <!--> no <!-- --> letters.'),
  'a comment of several lines': within('<!--\nWe sell letters.\n\nAll of them.\n-->'),
  'a comment that never ends': '# Letters\n\nWe keep letters.\n\n<!-- We sell letters.\n\nAll of them.\n',
  'an instruction': within('<?php We sell letters. ?>'),
  'a declaration': within('<!A We sell letters.>'),
  details: within('<details>\n\nWe sell letters.\n\n</details>'),
  'details with a summary': within('<details><summary>More</summary>\n\nWe sell letters.\n\n</details>'),
  'a definition': within('[a]: /b "We sell letters."'),
  'a definition with a bad title': within('[a]: /b "We sell letters.'),
  'a definition as a comment': within('[//]: # (We sell letters.)'),
  'a definition in two lines': within('[a]:\n/b\n\nSee [a].'),
  'a definition that interrupts nothing': within('We sell\n[a]: /b'),
  'emphasis in emphasis': within('We **never *ever* sell** it, *not **at all***.'),
  'emphasis that is none': within('We * never * sell 2*3*4 a_b_c.'),
  'a table': within('| Data | Kept |\n| --- | --- |\n| Name | a ~~day~~ year |\n| `a\\|b` | <b>two</b> years |'),
  'a table of HTML': within('<table><tr><th>Data</th><th>Kept</th></tr><tr><td>Name</td><td>a year</td></tr></table>'),
  'line breaks': within('One  \ntwo\\\nthree<br>four'),
  'nested lists': within('- one\n  - two\n\n    three\n- four\n\n1. five\n   > six'),
  code: within('We `do  not <b>` sell.\n\n    indented *code*\n\n```\nfenced <b>\n```'),
  entities: within('A &amp; B &copy; &#65; &larkpost; &lt;b&gt; &nbsp;C'),
  escapes: within('\\*not\\* \\<b> \\[a](b) \\~~c~~'),
  links: within('See [our *site*](/a "t"), [a][b], <https://a.example> and https://b.example.\n\n[b]: /c'),
  'an image with words': within('![We sell letters](a.png) and ![](b.png)'),
  'Markdown in HTML': within('<div>\n\n*One*\n\n</div>\n\n<p>*two*</p>\n\n<b>*three*</b>'),
  'task lists': within('- [ ] open\n- [x] done'),
  'upper case tags': word('<SPAN HIDDEN>', '</SPAN>'),
  'a tag across lines': word('<span\n  hidden\n>', '</span>'),
  'hidden in a hidden element': within('<div hidden><p>One</p><p style="display:block">Two</p></div>'),
  'shown in an invisible element': within(
    'We <span style="visibility:hidden">do not <b style="visibility:visible">sell</b></span> letters.',
  ),
});

const style = (css: string): string => word(`<span class="mark" style="${css}">`, '</span>');

/** The words marked leave no ink, which `innerText` does not know. */
export const inkCases: readonly SeenCase[] = cases({
  transparent: style('color: transparent'),
  'without opacity': style('opacity:0'),
  'white on white': style('color:#fff'),
  'white by its name': style('color: white'),
  'white by numbers': style('color: rgb(255, 255, 255)'),
  'with an alpha of nought': style('color: rgba(0,0,0,0)'),
  'with a hexadecimal alpha of nought': style('color: #0000'),
  'black on black': style('background:#000;color:#000'),
  'a size of nought': style('font-size:0'),
  'a size of nought in the short form': style('font: 0/0 serif'),
  'a white font': word('<font class="mark" color="white">', '</font>'),
  'out of the page': style('position:absolute;left:-9999px'),
  'indented out of the page': style(
    'display:inline-block;text-indent:-9999px;width:40px;overflow:hidden;white-space:nowrap',
  ),
  'of no size': style('display:inline-block;width:0;height:0;overflow:hidden'),
  'cut away': style('position:absolute;clip-path:inset(100%)'),
  'scaled to nothing': style('display:inline-block;transform:scale(0)'),
});

/** Words that stand in another order than they are written, or with characters between them that show nothing. */
export const orderCases: readonly SeenCase[] = cases({
  'an override': 'We keep letters for \u202e21\u202c years.',
  'an override to the end': '\u202e.srettel lles eW',
  'an override with brackets': 'We \u202e(lles)\u202c it.',
  'an embedding in an override': 'We \u202eti \u202asell\u202c\u202c.',
  'an override by entities': 'We &#8238;lles&#8236; it.',
  'an element that overrides': 'We <bdo dir="rtl">lles</bdo> it.',
  'a style that overrides': 'We <span style="unicode-bidi:bidi-override;direction:rtl">lles</span> it.',
  'zero-width spaces': 'We s\u200bell let\u200bters.',
  'word joiners': 'We s\u2060ell let\u2060ters.',
  'a soft hyphen': 'We s\u00adell it.',
  'marks of direction': 'We s\u200eell it.',
});

/** Words whose letters stand in another order than they are written, in pieces that are drawn one by one. */
export const placeCases: readonly SeenCase[] = cases({
  isolates: 'We do \u2067\u2066share\u2069 \u2066not\u2069\u2069 letters.',
  'isolates in a sentence that is isolated': '\u2067\u2066letters.\u2069 \u2066not sell\u2069 \u2066We do\u2069\u2069',
  'an override': 'We keep letters for \u202e21\u202c years.',
  'an override in the middle': 'We do \u202eton\u202c sell letters.',
  'an element that overrides': 'We <bdo dir="rtl">lles</bdo> it.',
});
