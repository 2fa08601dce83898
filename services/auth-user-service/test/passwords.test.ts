import test from 'ava';
import { openPasswords } from '../src/security/passwords.ts';

const passwords = await openPasswords();

test('a password matches its hash however its characters were composed', async (t) => {
  const stored = await passwords.hash('café au castor');
  t.true(await passwords.verify(stored, 'cafe\u0301 au castor'));
  t.false(await passwords.verify(stored, 'cafe au castor'));
  t.not(stored, await passwords.hash('café au castor'));
});

test('nothing matches an unknown account', async (t) => {
  t.false(await passwords.verify(undefined, 'anything'));
});

test.serial('more than can be hashed in time are told to come back', async (t) => {
  const all = await Promise.allSettled(Array.from({ length: 120 }, () => passwords.verify(undefined, 'anything')));
  const refused = all.filter((each) => each.status === 'rejected').map(({ reason }) => reason);
  t.true(refused.length >= 50 && refused.length < 60, `${refused.length}`);
  t.true(refused.every(({ code, retryAfter }) => code === 'unavailable' && retryAfter > 0));
  t.false(await passwords.verify(undefined, 'anything'), 'and later there is room again');
});
