/** The room of a module: `bin`, `commands`, `app`, `index`, `core/text`, `shell/git`; `core` for what lies in no room of it. */
export function roomOf(path: string): string {
  const [top = '', second = '', third = ''] = path.split('/');
  if (top !== 'src') return top;
  if (second === 'core' || second === 'shell') return third.endsWith('.ts') ? second : `${second}/${third}`;
  return second.replace(/\.ts$/, '');
}

/** Which rooms a room may import from. */
export interface Rule {
  readonly from: string;
  /** Rooms it may import from, beside its own and what every core room shares. `core/*` stands for every room of core. */
  readonly to: readonly string[];
  readonly because: string;
}

/** One for every room but the doors of shell. */
export const rules: readonly Rule[] = [
  {
    from: 'bin',
    to: ['commands'],
    because: 'bin passes arguments in and the exit code out; all else would be untested',
  },
  { from: 'index', to: ['core/*'], because: 'other programs get the pure functions, without a database or a terminal' },
  {
    from: 'commands',
    to: ['app', 'core/*', 'shell/*'],
    because: 'a command parses, calls a use case and prints what core words',
  },
  {
    from: 'app',
    to: ['core/*', 'shell/*'],
    because: 'a use case gathers through shell, decides in core, and acts through shell',
  },
  { from: 'core/text', to: [], because: 'reading a text needs nothing else' },
  { from: 'core/calendar', to: [], because: 'days are counted without knowing what for' },
  { from: 'core/redline', to: ['core/text'], because: 'texts are compared as read' },
  {
    from: 'core/materiality',
    to: ['core/redline', 'core/text', 'core/promise'],
    because: 'changes are judged from the comparison and from what either text promises about itself',
  },
  {
    from: 'core/promise',
    to: ['core/text', 'core/calendar'],
    because: 'a promise is read from a text; a lead is a calendar word',
  },
  {
    from: 'core/notice',
    to: ['core/materiality', 'core/promise', 'core/calendar', 'core/text', 'core/redline'],
    because: 'a notice joins the judged change, the promise and the window',
  },
  {
    from: 'core/delivery',
    to: ['core/calendar'],
    because: 'who may be told and who was: a recipient and a delivery have days, and need no text',
  },
  {
    from: 'core/guard',
    to: ['core/notice', 'core/redline'],
    because: 'a commit is held against the records of notices, and what its texts conceal is told',
  },
  {
    from: 'core/standing',
    to: ['core/notice', 'core/calendar', 'core/text'],
    because: 'which revision governs follows from notices and days',
  },
  {
    from: 'core/ledger',
    to: ['core/notice', 'core/calendar', 'core/text'],
    because: 'an entry is a chained value; it names instants and days',
  },
  {
    from: 'core/render',
    to: ['core/notice', 'core/materiality', 'core/promise', 'core/redline', 'core/calendar', 'core/text'],
    because: 'what readers see comes last: nobody in core waits for its wording',
  },
];

/** Every door of shell: it knows core's words, never a use case or a command. */
export const shellRule = {
  to: ['core/*', 'shell/*'],
  because: 'shell is the outside world; who calls it is not its business',
};
