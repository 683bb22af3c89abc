import { describe, expect, test } from 'vitest';
import { readLink, readRedirect } from '../../../src/library/fetch/link.ts';

/** The address, or the reason why it is refused. */
const read = (link: string, admitted: Parameters<typeof readLink>[1] = []): string => {
  const url = readLink(link, admitted);
  return url instanceof URL ? url.href : url.reason;
};

const GOOD: [link: string, address: string][] = [
  ['https://example.org', 'https://example.org/'],
  ['HTTP://EXAMPLE.org:80/a?b=c#part', 'http://example.org/a?b=c'],
  ['https://example.org:443/', 'https://example.org/'],
  ['http://example.org:443/', 'http://example.org:443/'],
  ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
  ['https://xn--bcher-kva.example/', 'https://xn--bcher-kva.example/'],
  ['https://example.org./', 'https://example.org./'],
  ['https://93.184.216.34/', 'https://93.184.216.34/'],
  ['https://[2606:4700:4700::1111]/', 'https://[2606:4700:4700::1111]/'],
];
test.each(GOOD)('%s is opened', (link, address) => expect(read(link)).toBe(address));

describe('what is no link to a page', () => {
  const wrong: [link: string, reason: string][] = [
    ['', 'not-a-link'],
    ['example.org', 'not-a-link'],
    ['https://', 'not-a-link'],
    ['https://exa mple.org/', 'not-a-link'],
    ['ftp://example.org/', 'not-a-link'],
    ['file:///etc/passwd', 'not-a-link'],
    ['data:text/plain,hello', 'not-a-link'],
    ['javascript:alert(1)', 'not-a-link'],
    ['gopher://127.0.0.1:6379/_x', 'not-a-link'],
    ['blob:https://example.org/x', 'not-a-link'],
    [`https://example.org/${'a'.repeat(2_000)}`, 'not-a-link'],
    ['https://user@example.org/', 'credentials'],
    ['https://user:secret@example.org/', 'credentials'],
    ['https://example.org@127.0.0.1/', 'credentials'],
    ['https://example.org:8080/', 'port'],
    ['http://example.org:22/', 'port'],
    ['https://example.org:0/', 'port'],
    ['http://[fe80::1%25eth0]/', 'not-a-link'],
  ];
  test.each(wrong)('%s is refused: %s', (link, reason) => expect(read(link)).toBe(reason));
});

describe('addresses that are not public', () => {
  // Every spelling that a URL allows for 127.0.0.1, and others of its kind.
  const spellings = [
    ...['127.0.0.1', '127.1', '127.0.1', '2130706433', '017700000001', '0x7f000001', '0x7f.1', '0177.0.0.1'],
    ...[
      '127.0.0.1.',
      '0x7F.0x0.0x0.0x1',
      '127.0x1',
      '0',
      '0.0.0.0',
      '１２７.０.０.１',
      '127。0。0。1',
      '①②⑦.0.0.1',
    ],
    ...[
      '%31%32%37.0.0.1',
      '[::1]',
      '[0:0:0:0:0:0:0:1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[::127.0.0.1]',
    ],
    ...['[64:ff9b::127.0.0.1]', '[2002:7f00:1::]', '[::]', '[fe80::1]', '[fc00::1]', '[ff02::1]'],
    ...[
      '10.0.0.1',
      '167772161',
      '0xa9fea9fe',
      '169.254.169.254',
      '2852039166',
      '168.63.129.16',
      '0xa83f8110',
    ],
    ...['192.168.0.1', '172.16.0.1', '100.64.0.1', '224.0.0.1', '255.255.255.255', '240.0.0.1'],
    ...['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'printer.local', 'metadata.google.internal'],
    ...['intranet', 'wiki.', 'router.home.arpa', 'ⓛocalhost'],
    ...['localhost..', '127.0.0.1..', 'metadata.google.internal..', 'example..org'],
  ];
  test.each(spellings)('http://%s/ is refused', (host) => {
    expect(read(`http://${host}/`)).toBe('private-address');
    expect(read(`https://${host}/`)).toBe('private-address');
  });

  test.each(['256.0.0.1', '1.2.3.4.5', '0x100000000', '[::1', '127.0.0.1:99999', '[::ffff:127.0.0.256]'])(
    'http://%s/ names nothing',
    (host) => expect(read(`http://${host}/`)).toBe('not-a-link'),
  );
});

describe('hosts that are admitted', () => {
  const admitted = [
    { host: 'wiki', port: null },
    { host: '10.0.0.5', port: 8080 },
    { host: '[fd00::1]', port: 80 },
  ];
  const cases: [link: string, result: string][] = [
    ['http://wiki/page', 'http://wiki/page'],
    ['https://WIKI./page', 'https://wiki./page'],
    ['http://wiki:443/', 'http://wiki:443/'],
    ['http://wiki:8080/', 'port'],
    ['http://10.0.0.5:8080/', 'http://10.0.0.5:8080/'],
    ['http://0xa000005:8080/', 'http://10.0.0.5:8080/'],
    ['http://10.0.0.5/', 'private-address'],
    ['http://10.0.0.5:8081/', 'port'],
    ['http://10.0.0.6:8080/', 'port'],
    ['http://[fd00::1]/', 'http://[fd00::1]/'],
    ['https://[fd00::1]/', 'private-address'],
    ['http://x.wiki/', 'http://x.wiki/'],
    ['http://wiki.local/', 'private-address'],
    ['http://user@wiki/', 'credentials'],
    ['ftp://wiki/', 'not-a-link'],
  ];
  test.each(cases)('%s: %s', (link, result) => expect(read(link, admitted)).toBe(result));
});

describe('where a redirect leads', () => {
  const cases: [from: string, location: string, result: string][] = [
    ['https://example.org/a/b', 'c', 'https://example.org/a/c'],
    ['https://example.org/a/b', '//example.com/c', 'https://example.com/c'],
    ['http://example.org/', 'https://example.org/', 'https://example.org/'],
    ['https://example.org/', 'http://example.org/', 'unsafe-redirect'],
    ['https://example.org/', 'file:///etc/passwd', 'unsafe-redirect'],
    ['https://example.org/', 'data:text/plain,x', 'unsafe-redirect'],
    ['https://example.org/', 'gopher://example.org/', 'unsafe-redirect'],
    ['https://example.org/', 'https://', 'unsafe-redirect'],
    ['https://example.org/', '//127.0.0.1/', 'private-address'],
    ['https://example.org/', 'https://[::ffff:10.0.0.1]/', 'private-address'],
    ['https://example.org/', '//user:secret@example.org/', 'credentials'],
    ['https://example.org/', ':8080', 'https://example.org/:8080'],
    ['https://example.org/', 'https://example.org:8080/', 'port'],
  ];
  test.each(cases)('from %s by %s: %s', (from, location, result) => {
    const to = readRedirect(new URL(from), location, []);
    expect(to instanceof URL ? to.href : to.reason).toBe(result);
  });
});
