import { once } from 'node:events';
import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Recipient } from '../../src/core/delivery/recipient.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { readRecipients } from '../../src/shell/recipients/read-recipients.ts';
import { temporaryFolder } from '../store/store-fixtures.ts';

function file(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

async function all(path: string): Promise<readonly Recipient[]> {
  const recipients: Recipient[] = [];
  for await (const recipient of readRecipients(path)) recipients.push(recipient);
  return recipients;
}

async function refusal(path: string): Promise<Refusal> {
  const error: unknown = await all(path).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error(`expected a refusal, got ${String(error)}`);
}

const ann: Recipient = {
  id: '1',
  email: 'ann@reader.example',
  name: 'Ann Lee',
  locale: 'en',
  status: 'active',
  collectedOn: '2019-04-01',
};
const zoe: Recipient = {
  id: '2',
  email: 'zoe@reader.example',
  name: 'Zoë, “the Z”',
  locale: 'pt-BR',
  status: 'opted-out-all',
  collectedOn: null,
};

const header = 'id,email,name,locale,status,collected_on';
const rows = [
  header,
  '1,ann@reader.example,Ann Lee,en,active,2019-04-01',
  '2,zoe@reader.example,"Zoë, “the Z”",pt-BR,opted-out-all,',
];
const objects = [
  '{"id":"1","email":"ann@reader.example","name":"Ann Lee","locale":"en","status":"active","collected_on":"2019-04-01"}',
  '{"collected_on":null,"id":2,"email":"zoe@reader.example","name":"Zoë, “the Z”","locale":"pt-BR","status":"opted-out-all"}',
];

describe('the same people are read from', () => {
  test.each([
    ['plain.csv', `${rows.join('\n')}\n`],
    ['no-final-line-end.csv', rows.join('\n')],
    ['crlf.csv', `${rows.join('\r\n')}\r\n`],
    ['mixed-line-ends.csv', `${rows[0]}\r\n${rows[1]}\n${rows[2]}`],
    ['byte-order-mark.csv', `\ufeff${rows.join('\r\n')}\r\n`],
    [
      'all-quoted.csv',
      '"id","email","name","locale","status","collected_on"\n"1","ann@reader.example","Ann Lee","en","active","2019-04-01"\n"2","zoe@reader.example","Zoë, “the Z”","pt-BR","opted-out-all",""\n',
    ],
    ['empty-lines.csv', `${rows.join('\n\n')}\n\n\n`],
    ['spaces-around.csv', rows.join('\n').replace('Ann Lee', ' Ann Lee ').replace(',ann@', ', ann@')],
    ['UPPER.CSV', rows.join('\n')],
    [
      'columns-in-another-order.csv',
      'status,name,email,collected_on,locale,id\nactive,Ann Lee,ann@reader.example,2019-04-01,en,1\nopted-out-all,"Zoë, “the Z”",zoe@reader.example,,pt-BR,2\n',
    ],
    ['lines.jsonl', `${objects.join('\n')}\n`],
    ['crlf.ndjson', `\ufeff${objects.join('\r\n')}\r\n\r\n`],
    ['no-final-line-end.jsonl', objects.join('\n')],
  ])('%s', async (name, content) => {
    expect(await all(file(name, content))).toEqual([ann, zoe]);
  });
});

test('a quote doubled inside a quoted field is one quote', async () => {
  const [only] = await all(file('a.csv', 'id,email,name\n1,a@b.example,"Ann ""Annie"" Lee"\n'));
  expect(only?.name).toBe('Ann "Annie" Lee');
});

test('what is left out has its default', async () => {
  const plain = { id: '7', email: 'a@b.example', name: '', locale: '', status: 'active', collectedOn: null };
  expect(await all(file('a.csv', 'id,email\n7,a@b.example\n'))).toEqual([plain]);
  expect(await all(file('a.jsonl', '{"id":"7","email":"a@b.example"}'))).toEqual([plain]);
});

test('a file without people is an empty list', async () => {
  expect(await all(file('a.csv', `${header}\n`))).toEqual([]);
  expect(await all(file('a.jsonl', ''))).toEqual([]);
});

test('letters split between two reads stay whole', async () => {
  const many = Array.from(
    { length: 30_000 },
    (_, index) => `${index},u${index}@reader.example,${'ë'.repeat(index % 23)}😀`,
  );
  const read = await all(file('a.csv', `id,email,name\n${many.join('\n')}`));
  expect(read.every(({ name }, index) => name === `${'ë'.repeat(index % 23)}😀`)).toBe(true);
});

describe('a row that cannot be used is refused with file and line', () => {
  const row = (over: Partial<Record<string, string>>) => {
    const values = {
      id: '2',
      email: 'b@reader.example',
      name: 'Bea',
      locale: 'en',
      status: 'active',
      collected_on: '',
      ...over,
    };
    return {
      line: Object.values(values)
        .map((value) => `"${value}"`)
        .join(','),
      json: JSON.stringify(values),
    };
  };

  test.each([
    ['id', { id: '' }, 'none'],
    ['id', { id: '1' }, '1, which line 2 has too'],
    ['id', { id: 'x'.repeat(201) }, '201 characters'],
    ['email', { email: '' }, 'there is none'],
    ['email', { email: 'ANN@Reader.example' }, 'which line 2 has too'],
    ['email', { email: 'b@reader.example, c@reader.example' }, 'list of addresses'],
    ['email', { email: 'Bea <b@reader.example>' }, 'bracket'],
    ['name', { name: 'Bea\u0000' }, 'u0000'],
    ['name', { name: 'Bea\u2028Bcc: eve@evil.example' }, 'Bcc'],
    ['locale', { locale: 'en_GB' }, 'en_GB'],
    ['locale', { locale: '../en' }, '../en'],
    ['status', { status: 'unsubscribed' }, 'unsubscribed'],
    ['status', { status: 'Active' }, 'Active'],
    ['collected_on', { collected_on: '01/04/2019' }, '01/04/2019'],
    ['collected_on', { collected_on: '2019-02-29' }, '2019-02-29'],
  ])('%s: %j', async (field, over, found) => {
    const { line, json } = row(over);
    const csv = file('people.csv', `${header}\n${rows[1]}\n\n${line}\n`);
    const refusedCsv = await refusal(csv);
    expect(refusedCsv.message).toBe(`The ${field} in ${csv}, line 4, cannot be used`);
    expect(refusedCsv).toMatchObject({
      kind: 'usage',
      found: expect.stringContaining(found),
      facts: { line: 4, field },
    });
    const lines = file('people.jsonl', `\n${objects[0]}\n\n${json}\n`);
    expect(await refusal(lines)).toMatchObject({
      message: `The ${field} in ${lines}, line 4, cannot be used`,
      found: expect.stringContaining(found),
    });
  });

  test('a line break in a quoted address, which would begin another header', async () => {
    const path = file('a.csv', 'id,email\n1,"a@b.example\r\nBcc: eve@evil.example"\n');
    expect((await refusal(path)).found).toContain('line break');
    expect(
      (await refusal(file('a.jsonl', '{"id":"1","email":"a@b.example\\r\\nBcc: eve@evil.example"}'))).found,
    ).toContain('line break');
  });

  test.each([
    ['{"id":"1"', 'JSON'],
    ['[1]', 'not an object'],
    ['null', 'not an object'],
    ['{"id":"1","email":["a@b.example","c@d.example"]}', 'a email that is not a text'],
    ['{"id":1.5,"email":"a@b.example"}', 'a id that is not a text'],
    ['{"id":"1","email":"a@b.example","stauts":"opted-out-all"}', '"stauts"'],
    [`{"id":"1","email":"a@b.example","name":"${'x'.repeat(70_000)}"}`, 'characters'],
  ])('the line %.60s', async (line, found) => {
    const path = file('a.jsonl', `${objects[1]}\n${line}\n`);
    const refused = await refusal(path);
    expect(refused.facts).toMatchObject({ line: 2 });
    expect(refused.found).toContain(found);
  });
});

describe('a file that cannot be read is refused', () => {
  test.each([
    [
      'a quote that is never closed',
      'id,email,name\n1,a@b.example,Ann\n2,"c@d.example,Bea\n3,e@f.example,Cid\n',
      /after line 2/,
      /never closed/,
    ],
    [
      'a quote that is never closed, in a large file',
      `id,email,name\n1,a@b.example,"Ann\n${Array.from({ length: 5000 }, (_, index) => `u${index},u${index}@b.example,Reader`).join('\n')}`,
      /after line 1/,
      /quote that is not closed/,
    ],
    [
      'a quote closed too early',
      'id,email,name\n1,a@b.example,Ann\n2,c@d.example,"Bea" Lee\n',
      /after line 2/,
      /Quote/,
    ],
    ['a quote inside a field', 'id,email,name\n1,a@b.example,Ann "Annie" Lee\n', /after line 1/, /Quote/],
    ['a field too many', 'id,email\n1,a@b.example\n2,c@d.example,e@f.example\n', /after line 2/, /Length/],
    ['a field too few', 'id,email,name\n1,a@b.example\n', /after line 1/, /Length/],
    ['no header', '1,a@b.example,Ann\n', /names of its columns/, /1,a@b/],
    ['semicolons', 'id;email;name\n1;a@b.example;Ann\n', /names of its columns/, /id;email/],
    [
      'a misspelt column, which would make active what opted out',
      'id,email,stauts\n1,a@b.example,opted-out-all\n',
      /names of its columns/,
      /stauts/,
    ],
    ['a column given twice', 'id,email,email\n1,a@b.example,c@d.example\n', /names of its columns/, /email,email/],
    ['no e-mail column', 'id,name\n1,Ann\n', /names of its columns/, /id,name/],
    ['nothing at all', '', /names of its columns/, /empty/],
  ])('%s', async (_, content, message, found) => {
    const refused = await refusal(file('a.csv', content));
    expect(refused.kind).toBe('usage');
    expect(refused.message).toMatch(message);
    expect(refused.found).toMatch(found);
  });

  test.each(['a.csv', 'a.jsonl'])('%s in Latin-1 or UTF-16', async (name) => {
    const latin1 = Buffer.from(
      name.endsWith('csv') ? 'id,email,name\n1,a@b.example,Zoë\n' : '{"id":"1","email":"a@b.example","name":"Zoë"}',
      'latin1',
    );
    expect((await refusal(file(name, latin1))).message).toContain('not UTF-8');
    expect((await refusal(file(name, Buffer.from('\ufeffid,email\n', 'utf16le')))).message).toContain('not UTF-8');
    expect(
      (
        await refusal(
          file(
            name,
            Buffer.concat([Buffer.from(`${name.endsWith('csv') ? rows[0] : objects[0]}\n`), Buffer.from([0xc3])]),
          ),
        )
      ).message,
    ).toContain('not UTF-8');
  });

  test('one that is not there, a folder, an unknown ending', async () => {
    const folder = temporaryFolder();
    expect((await refusal(join(folder, 'none.csv'))).found).toContain('ENOENT');
    expect((await refusal(file('people.xlsx', 'x'))).found).toBe('.xlsx');
    expect((await refusal(file('people', 'x'))).found).toBe('no ending');
  });
});

test('reading can be stopped half-way', async () => {
  const path = file(
    'a.csv',
    `id,email\n${Array.from({ length: 50_000 }, (_, index) => `${index},u${index}@b.example`).join('\n')}`,
  );
  let count = 0;
  for await (const _ of readRecipients(path)) if (++count === 3) break;
  expect(count).toBe(3);
});

test('a duplicate far away is found, and a quarter of a million people need little memory', async () => {
  const path = join(temporaryFolder(), 'many.csv');
  const out = createWriteStream(path);
  out.write('id,email,name\n');
  const count = 250_000;
  for (let index = 0; index < count; index++) {
    if (!out.write(`u${index},reader${index}@mail.example,Reader ${index}\n`)) await once(out, 'drain');
  }
  out.end('new,READER7@mail.example,Again\n');
  await once(out, 'close');
  const before = process.memoryUsage().rss;
  let read = 0;
  const reading = (async () => {
    for await (const _ of readRecipients(path)) read++;
  })();
  await expect(reading).rejects.toMatchObject({
    found: 'READER7@mail.example, which line 9 has too',
    facts: { line: count + 2 },
  });
  expect(read).toBe(count);
  expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(200);
});
