/**
 * The page's only style sheet. Colours are custom properties so that the dark scheme and the printed page change them alone.
 * `ins` and `del` say what they are to screen readers through generated content, which stays out of copied text.
 */
export const htmlStyle = `
:root{color-scheme:light dark;--text:#1c1e21;--faint:#5a6068;--page:#fff;--panel:#f5f6f7;--line:#d4d7db;--link:#0b57a4;
--ins:#0b5a2a;--ins-back:#dcf3e2;--del:#a11420;--del-back:#fde5e6;--move:#5b3a9b;--move-back:#eee8fa}
@media (prefers-color-scheme:dark){:root{--text:#e4e6e9;--faint:#a2a8b0;--page:#16181b;--panel:#202327;--line:#3a3f45;--link:#8ab8f5;
--ins:#8fe0a6;--ins-back:#143420;--del:#ff9aa1;--del-back:#431a1d;--move:#c8b2f7;--move-back:#2c2344}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:48rem;font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;
color:var(--text);background:var(--page);overflow-wrap:anywhere}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,.rows:focus-visible{outline:3px solid var(--link);outline-offset:2px}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .5rem}
h2,h3,h4,h5,h6{line-height:1.3;margin:1.8em 0 .5em}
h2{font-size:1.45rem}h3{font-size:1.22rem}h4{font-size:1.08rem}h5,h6{font-size:1rem}
p{margin:.75em 0}
.vh,.skip:not(:focus){position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0}
.sides{color:var(--faint);margin:0}
.totals{margin:.25rem 0 1rem}
.key{color:var(--faint);font-size:.9rem}
nav,.formatting{background:var(--panel);border:1px solid var(--line);border-radius:.5rem;padding:.25rem 1rem;margin:1rem 0}
nav h2,.formatting h2{font-size:1.08rem;margin:0;display:inline}
summary{padding:.5rem 0;cursor:pointer}
nav h3{font-size:.95rem;margin:1rem 0 .25rem}.outer{font-weight:400;color:var(--faint)}
nav ul,.formatting ul{list-style:none;margin:0 0 .5rem;padding:0}
nav li,.formatting li{margin:.35rem 0;font-size:.93rem}
.list{list-style:none;margin:.5em 0;padding:0}
.list>li{position:relative;margin:.35em 0;padding-inline-start:2.4em}
.list>li::before{content:attr(data-marker);position:absolute;inset-inline-end:calc(100% - 2em);color:var(--faint);white-space:nowrap}
.list>.d2{margin-inline-start:1.5em}.list>.d3{margin-inline-start:3em}.list>.d4{margin-inline-start:4.5em}.list>.d5{margin-inline-start:5em}
blockquote{margin:.75em 0;padding-inline-start:1em;border-inline-start:3px solid var(--line)}
main p,main li,main td,main th,main h2,main h3,nav li>span{white-space:pre-line}
.code{white-space:pre-wrap;font:.9rem/1.5 ui-monospace,Menlo,Consolas,monospace;background:var(--panel);padding:.75rem;border-radius:.35rem}
.rows{overflow-x:auto;margin:1em 0}
table{border-collapse:collapse;width:100%}
th,td{overflow-wrap:break-word;border:1px solid var(--line);padding:.35rem .6rem;vertical-align:top;text-align:start}
th{font-weight:600;background:var(--panel)}
ins{color:var(--ins);background:var(--ins-back);text-decoration:underline;text-underline-offset:.15em;unicode-bidi:isolate}
del{color:var(--del);background:var(--del-back);text-decoration:line-through;unicode-bidi:isolate}
del+ins{margin-inline-start:.15em}
ins.move{color:inherit;background:var(--move-back);text-decoration:none}
ins.move.part{text-decoration:underline dotted}
del.move{color:var(--move);background:var(--move-back)}
ins.move ins{color:var(--ins);background:var(--ins-back);text-decoration:underline}
del.mark::after{content:"\\b6"}
.split::before{content:"\\b6";color:var(--ins);background:var(--ins-back);margin-inline-end:.3em}
.list>li.split::before{content:attr(data-marker);background:none}
ins::before,ins::after,del::before,del::after{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
ins::before{content:" [inserted: "}del::before{content:" [deleted: "}ins::after,del::after{content:" end] "}
ins.move::before{content:" [moved here: "}del.move::before{content:" [moved away: "}
ins.quiet,del.quiet{text-decoration:none}ins.quiet::before,ins.quiet::after,del.quiet::before,del.quiet::after{content:none}
del.mark::before{content:none}del.mark::after{position:static;width:auto;height:auto;clip-path:none;content:"\\b6"}
.note{display:block;font:600 .78rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--faint);margin:.9rem 0 .1rem;
text-align:left;white-space:normal;scroll-margin-top:1rem}
.note+:is(h2,h3,h4,h5,h6){margin-top:.1em}
.list>li.noted::before{top:1.3rem}
.note.short{display:inline;margin:0 .2rem 0 0;white-space:nowrap}.note.short a{padding-left:0}
.note a{text-decoration:none;padding:.15rem .3rem}
.note a:hover{text-decoration:underline}
blockquote.changed,.changed{border-inline-start:3px solid var(--line);padding-inline-start:.7rem;margin-inline-start:-.9rem}
.changed.inserted{border-color:var(--ins)}.changed.deleted{border-color:var(--del)}
.changed.moved{border-color:var(--move)}
.list>li.changed{padding-inline-start:2.4em;margin-inline-start:0;border:0}
.list>.d2.changed{margin-inline-start:1.5em}.list>.d3.changed{margin-inline-start:3em}.list>.d4.changed{margin-inline-start:4.5em}.list>.d5.changed{margin-inline-start:5em}
tr.changed{border:0}
:target{outline:2px solid var(--link);outline-offset:.2rem}
@media (max-width:40rem){table,tbody,tr,th,td{display:block;width:auto}tr{margin:.6em 0;border:1px solid var(--line)}th,td{border:0;overflow-wrap:anywhere}
.list>li.d3,.list>li.d4,.list>li.d5{margin-inline-start:1.5em}.changed{margin-inline-start:0}}
@media print{:root{color-scheme:light;--text:#000;--faint:#333;--page:#fff;--panel:#fff;--line:#888;--link:#000;--ins:#000;--ins-back:#fff;
--del:#000;--del-back:#fff;--move:#000;--move-back:#fff}
body{max-width:none;padding:0;font-size:10.5pt}.jump,.skip{display:none}a{color:inherit;text-decoration:none}.changed{margin-inline-start:0}
ins.move{text-decoration:underline dotted}h2,h3,h4,h5,h6,.note{break-after:avoid}li,tr{break-inside:avoid}}
`;
