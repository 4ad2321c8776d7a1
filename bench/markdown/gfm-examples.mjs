/**
 * Own examples of GitHub Flavored Markdown's extensions with the HTML that its specification (0.29) prescribes for them; the specification's own
 * examples are in no package of the registry. Rendered once with micromark and its GFM extension, the visible text was the same.
 */
export const gfmExamples = [
  ...examples('Tables', [
    [
      '| Data | Kept |\n| --- | --- |\n| Name | a year |',
      '<table><tr><th>Data</th><th>Kept</th></tr><tr><td>Name</td><td>a year</td></tr></table>',
    ],
    [
      'Data | Kept\n:-- | --:\nName | *a* year',
      '<table><tr><th>Data</th><th>Kept</th></tr><tr><td>Name</td><td><em>a</em> year</td></tr></table>',
    ],
    ['| A |\n| - |\n| x\\|y |', '<table><tr><th>A</th></tr><tr><td>x|y</td></tr></table>'],
    ['| A |\n| - |\n| `x\\|y` |', '<table><tr><th>A</th></tr><tr><td><code>x|y</code></td></tr></table>'],
    [
      '| A | B |\n| - | - |\n| `x | y` |',
      '<table><tr><th>A</th><th>B</th></tr><tr><td>`x</td><td>y`</td></tr></table>',
    ],
    [
      '| A | B |\n| - | - |\n| one |\n| two | three | four |',
      '<table><tr><th>A</th><th>B</th></tr><tr><td>one</td><td></td></tr><tr><td>two</td><td>three</td></tr></table>',
    ],
    ['| A | B |\n| - |\n| one | two |', '<p>| A | B |\n| - |\n| one | two |</p>'],
    [
      '| A | B |\n| - | - |\n| one | two |\n> Quoted.',
      '<table><tr><th>A</th><th>B</th></tr><tr><td>one</td><td>two</td></tr></table><blockquote><p>Quoted.</p></blockquote>',
    ],
    [
      '| A | B |\n| - | - |\n| one | two |\nthree\n\nfour',
      '<table><tr><th>A</th><th>B</th></tr><tr><td>one</td><td>two</td></tr><tr><td>three</td><td></td></tr></table><p>four</p>',
    ],
    ['| A | B |\n| - | - |', '<table><tr><th>A</th><th>B</th></tr></table>'],
    ['Before\n| A | B |\n| - | - |', '<p>Before</p><table><tr><th>A</th><th>B</th></tr></table>'],
    [
      '| A | B |\n| - | - |\n| one<br>two | [three](/x "t") |',
      '<table><tr><th>A</th><th>B</th></tr><tr><td>one<br>two</td><td><a href="/x">three</a></td></tr></table>',
    ],
    [
      '- | A | B |\n  | - | - |\n  | one | two |',
      '<ul><li><table><tr><th>A</th><th>B</th></tr><tr><td>one</td><td>two</td></tr></table></li></ul>',
    ],
    [
      '> | A | B |\n> | - | - |\n> | one | two |',
      '<blockquote><table><tr><th>A</th><th>B</th></tr><tr><td>one</td><td>two</td></tr></table></blockquote>',
    ],
    ['| A\n| -\n| one', '<table><tr><th>A</th></tr><tr><td>one</td></tr></table>'],
    ['    | A | B |\n    | - | - |', '<pre><code>| A | B |\n| - | - |</code></pre>'],
  ]),
  ...examples('Strikethrough', [
    ['We do ~~not~~ sell it.', '<p>We do <del>not</del> sell it.</p>'],
    ['We do ~not~ sell it.', '<p>We do <del>not</del> sell it.</p>'],
    ['We do ~~~not~~~ sell it.', '<p>We do ~~~not~~~ sell it.</p>'],
    ['We do ~~not\n\nsell~~ it.', '<p>We do ~~not</p><p>sell~~ it.</p>'],
    ['~~**We** keep~~ it.', '<p><del><strong>We</strong> keep</del> it.</p>'],
    ['**We ~~keep~~** it.', '<p><strong>We <del>keep</del></strong> it.</p>'],
    ['`~~code~~` stays', '<p><code>~~code~~</code> stays</p>'],
    ['\\~\\~not struck\\~\\~', '<p>~~not struck~~</p>'],
    ['about ~ 5 days', '<p>about ~ 5 days</p>'],
    ['~~never ~ever~~', '<p><del>never ~ever</del></p>'],
  ]),
  ...examples('Task lists', [
    [
      '- [ ] open\n- [x] done',
      '<ul><li><input disabled type="checkbox"> open</li><li><input checked disabled type="checkbox"> done</li></ul>',
    ],
    [
      '- [X] outer\n  - [ ] inner',
      '<ul><li><input type="checkbox"> outer<ul><li><input type="checkbox"> inner</li></ul></li></ul>',
    ],
    ['1. [ ] numbered', '<ol><li><input type="checkbox"> numbered</li></ol>'],
    ['- [y] no task', '<ul><li>[y] no task</li></ul>'],
    ['- [ ]no task', '<ul><li>[ ]no task</li></ul>'],
    ['[ ] no list', '<p>[ ] no list</p>'],
  ]),
  ...examples('Autolinks', [
    ['See www.larkpost.example/privacy.', '<p>See <a href="x">www.larkpost.example/privacy</a>.</p>'],
    ['See https://larkpost.example/a_b_c (new).', '<p>See <a href="x">https://larkpost.example/a_b_c</a> (new).</p>'],
    [
      'See (https://larkpost.example/a(b)) or ask.',
      '<p>See (<a href="x">https://larkpost.example/a(b)</a>) or ask.</p>',
    ],
    ['www.larkpost.example/?q=a&b&hl; c', '<p><a href="x">www.larkpost.example/?q=a&amp;b</a>&amp;hl; c</p>'],
    ['www.larkpost.example/he<lp', '<p><a href="x">www.larkpost.example/he</a>&lt;lp</p>'],
    ['Write to privacy@larkpost.example.', '<p>Write to <a href="x">privacy@larkpost.example</a>.</p>'],
    ['Write to a.b-c_d@larkpost.example-', '<p>Write to a.b-c_d@larkpost.example-</p>'],
    ['See http://larkpost.example/*a*b', '<p>See <a href="x">http://larkpost.example/*a*b</a></p>'],
    ['**https://larkpost.example**', '<p><strong><a href="x">https://larkpost.example</a></strong></p>'],
    ['`www.larkpost.example`', '<p><code>www.larkpost.example</code></p>'],
  ]),
];

function examples(section, pairs) {
  return pairs.map(([markdown, html], at) => ({ section: `GFM: ${section}`, number: at + 1, markdown, html }));
}
