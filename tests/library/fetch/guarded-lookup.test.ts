import type { LookupAddress } from 'node:dns';
import { expect, test } from 'vitest';
import { guardedLookup, type Resolve } from '../../../src/library/fetch/guarded-lookup.ts';

/** What the socket is given: addresses, or the fault's name. */
function looked(resolve: Resolve, { admitted = false, all = true } = {}): Promise<unknown> {
  return new Promise((done) =>
    guardedLookup(resolve, admitted)('name.example', { all }, (error, address, family) =>
      done(error ? error.constructor.name : { address, family }),
    ),
  );
}

const answers = (...addresses: string[]): Resolve => {
  const list: LookupAddress[] = addresses.map((address) => ({
    address,
    family: address.includes(':') ? 6 : 4,
  }));
  return async () => list;
};

test('a socket connects to what was judged, in the order that it came', async () => {
  const resolve = answers('2606:4700:4700::1111', '93.184.216.34');
  expect(await looked(resolve)).toMatchObject({
    address: [
      { address: '2606:4700:4700::1111', family: 6 },
      { address: '93.184.216.34', family: 4 },
    ],
  });
  expect(await looked(resolve, { all: false })).toEqual({ address: '2606:4700:4700::1111', family: 6 });
});

test('a name is asked for once a connection, so that no second answer can differ', async () => {
  const asked: string[] = [];
  const changing: Resolve = async (name) => {
    asked.push(name);
    return [{ address: asked.length === 1 ? '93.184.216.34' : '127.0.0.1', family: 4 }];
  };
  expect(await looked(changing, { all: false })).toEqual({ address: '93.184.216.34', family: 4 });
  expect(asked).toEqual(['name.example']);
  expect(await looked(changing)).toBe('PrivateAddressError');
});

test('one address that is not public refuses the name, unless it is admitted', async () => {
  for (const both of [answers('93.184.216.34', '10.0.0.1'), answers('10.0.0.1', '93.184.216.34')]) {
    expect(await looked(both)).toBe('PrivateAddressError');
    expect(await looked(both, { all: false })).toBe('PrivateAddressError');
    expect(await looked(both, { admitted: true })).toHaveProperty('address');
  }
});

test('no address, or none to be had, is a fault of its own', async () => {
  expect(await looked(answers())).toBe('Error');
  expect(await looked(() => Promise.reject(new TypeError('no network')))).toBe('TypeError');
});
