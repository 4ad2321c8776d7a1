import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressFault } from '../../src/shell/recipients/address-fault.ts';

const long = (length: number) => 'x'.repeat(length);

describe('addresses that are used', () => {
  test.each([
    'ann@reader.example',
    'ann.lee+notices@sub.reader.example',
    "o'brien@reader.example",
    '1@2.example',
    '_x-y_@a-b.example',
    'ann@xn--bcher-kva.example',
    'ANN@READER.EXAMPLE',
    `${long(64)}@reader.example`,
    `a@${long(63)}.${long(63)}.${long(63)}.${long(50)}.example`,
  ])('%s', (address) => {
    expect(addressFault(address)).toBeNull();
  });
});

describe('addresses that are refused', () => {
  test.each([
    ['', 'there is none'],
    ['ann', 'no @'],
    ['ann@', 'no dot'],
    ['@reader.example', 'before the @'],
    ['ann@reader', 'no dot'],
    ['ann@@reader.example', 'more than one @'],
    ['ann@reader.example@evil.example', 'more than one @'],
    ['ann@reader.example\r\nBcc: eve@evil.example', 'line break'],
    ['ann@reader.example\n', 'line break'],
    ['ann\u0000@reader.example', 'control'],
    ['ann\u007f@reader.example', 'control'],
    ['ann\u0085@reader.example', 'control'],
    ['ann@reader.example,bea@reader.example', 'list'],
    ['ann@reader.example;bea@reader.example', 'list'],
    ['undisclosed:ann@reader.example;', 'list'],
    ['<ann@reader.example>', 'bracket'],
    ['ann@reader.example(comment)', 'bracket'],
    ['"ann lee"@reader.example', 'quote'],
    ['ann lee@reader.example', 'space'],
    ['ann@[192.0.2.1]', 'bracket'],
    ['ann\\@reader.example', 'backslash'],
    ['.ann@reader.example', 'before the @'],
    ['ann.@reader.example', 'before the @'],
    ['ann..lee@reader.example', 'before the @'],
    ['ann@.reader.example', 'domain'],
    ['ann@reader..example', 'domain'],
    ['ann@reader.example.', 'domain'],
    ['ann@-reader.example', 'domain'],
    ['ann@reader-.example', 'domain'],
    ['ann@rea_der.example', 'domain'],
    ['ann@192.0.2.1', 'number'],
    ['zoë@reader.example', 'ASCII'],
    ['ann@büro.example', 'xn--'],
    ['ann\u200b@reader.example', 'ASCII'],
    ['ann＠reader.example', 'ASCII'],
    [`${long(65)}@reader.example`, '65 characters'],
    [`ann@${long(64)}.example`, 'domain'],
    [`ann@${`${long(60)}.`.repeat(4)}example`, '254'],
  ])('%j', (address, fault) => {
    expect(addressFault(address)).toContain(fault);
  });
});

test('an accepted address never holds what ends a header, a list or an address', () => {
  const part = fc.oneof(
    fc.constantFrom('a', '@', '.', ',', ';', '<', '>', '\r', '\n', ' ', '"', ':', '\u0000', 'é', 'reader.example'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const address = parts.join('');
      if (addressFault(address) === null) expect(address).toMatch(/^[^\s@,;<>()[\]":\\]{1,64}@[A-Za-z0-9.-]+$/);
    }),
    { numRuns: 2000 },
  );
});
