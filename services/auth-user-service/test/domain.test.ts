import test from 'ava';
import { emailHash, normalizeEmail } from '../src/domain/email.ts';
import { lockSeconds } from '../src/domain/login-attempts.ts';
import { isMachineClient, machineClients } from '../src/domain/machine-clients.ts';
import {
  chooseMembership,
  inOrder,
  type MembershipAction,
  type MembershipStatus,
  nextStatus,
} from '../src/domain/membership.ts';
import { mayManage, type RoleName, rights, rightsOf, roles } from '../src/domain/roles.ts';
import {
  endOfSession,
  hashRefreshToken,
  issueRefreshToken,
  judgeRefresh,
  type Session,
} from '../src/domain/session.ts';
import { publishedKeys, rotationIsDue, signingKey } from '../src/domain/signing-key.ts';

const outcome = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('a membership goes invited → active ↔ suspended and no other way', (t) => {
  const walked: Record<MembershipAction, Record<MembershipStatus, unknown>> = {
    accept: { invited: 'active', active: 'active', suspended: 'membership_suspended' },
    suspend: { invited: 'user_invited', active: 'suspended', suspended: 'suspended' },
    reactivate: { invited: 'user_invited', active: 'active', suspended: 'active' },
  };
  for (const action of Object.keys(walked) as MembershipAction[]) {
    for (const status of Object.keys(walked[action]) as MembershipStatus[]) {
      t.is(
        outcome(() => nextStatus(status, action)),
        walked[action][status],
        `${status} ${action}`,
      );
    }
  }
});

const membership = (tenantId: string, status: MembershipStatus) => ({ tenantId, status, roles: ['support' as const] });

test('the tenant of a sign-in: the named, else the only active, else the only one that invites', (t) => {
  const [a, b] = [membership('a', 'active'), membership('b', 'active')];
  const [i, j, s] = [membership('i', 'invited'), membership('j', 'invited'), membership('s', 'suspended')];
  t.is(
    outcome(() => chooseMembership([a, i, s])),
    a,
  );
  t.is(
    outcome(() => chooseMembership([i, s])),
    i,
  );
  t.is(
    outcome(() => chooseMembership([a, i], 'i')),
    i,
  );
  t.is(
    outcome(() => chooseMembership([a, b], 'b')),
    b,
  );
  t.is(
    outcome(() => chooseMembership([a, b])),
    'tenant_choice_required',
  );
  t.is(
    outcome(() => chooseMembership([i, j])),
    'tenant_choice_required',
  );
  t.is(
    outcome(() => chooseMembership([s])),
    'membership_suspended',
  );
  t.is(
    outcome(() => chooseMembership([a, s], 's')),
    'membership_suspended',
  );
  t.is(
    outcome(() => chooseMembership([a], 'x')),
    'not_a_member',
  );
  t.is(
    outcome(() => chooseMembership([])),
    'not_a_member',
  );
});

test('roles give rights, each right once; the owner has all', (t) => {
  t.deepEqual(rightsOf(['owner']), [...rights]);
  t.deepEqual(rightsOf(['support', 'owner']), [...rights]);
  for (const name of Object.keys(roles) as RoleName[]) {
    t.true(rightsOf([name]).includes('me:read'), name);
    t.is(new Set(roles[name].rights).size, roles[name].rights.length, name);
  }
  t.deepEqual(inOrder(['analyst', 'owner', 'analyst']), ['owner', 'analyst']);
});

test('what only machines may do is in no role', (t) => {
  const given = new Set<string>(rights);
  for (const scope of ['tenant:any', 'tenants:create', 'orders:progress', 'automations:progress', 'payments:execute'])
    t.false(given.has(scope));
  t.true(isMachineClient('worker'));
  t.false(isMachineClient('toString'));
  t.true(Object.values(machineClients).every((scopes) => (scopes as readonly string[]).includes('tenant:any')));
});

test('nobody manages a role that has more rights than they do', (t) => {
  const admin = new Set<string>(rightsOf(['admin']));
  t.true(mayManage(admin, ['admin', 'manager']));
  t.false(mayManage(admin, ['owner']));
  t.false(mayManage(new Set(['users:write']), ['support']));
});

test('the lock doubles from 30 seconds to a quarter of an hour', (t) => {
  t.is(lockSeconds(9), 0);
  t.deepEqual([10, 11, 12, 13, 14, 15, 16, 1000].map(lockSeconds), [30, 60, 120, 240, 480, 900, 900, 900]);
});

const at = (minutes: number) => new Date(minutes * 60_000);
const session: Session = {
  id: 'ses_1',
  tenantId: 'ten_1',
  userId: 'usr_1',
  authenticatedAt: at(10),
  expiresAt: at(100),
  endedAt: null,
  version: 1,
};

test('a refresh token is good once, in time, in a session that is not over', (t) => {
  const fresh = { expiresAt: at(50), spentAt: null };
  const judge = (given: Partial<Session>, token = {}, changed = at(0), now = at(20)) =>
    judgeRefresh({ ...session, ...given }, { ...fresh, ...token }, changed, now);
  t.is(judge({}), 'good');
  t.is(judge({}, { spentAt: at(19) }), 'reused');
  t.is(judge({}, { expiresAt: at(20) }), 'over');
  t.is(judge({ expiresAt: at(20) }), 'over');
  t.is(judge({ endedAt: at(15) }, { spentAt: at(19) }), 'over');
  t.is(judge({}, {}, at(11)), 'over', 'the password was changed since');
  t.is(judge({}, {}, at(10)), 'good', 'it was changed in this session');
});

test('refresh tokens are 256 random bits and known by their hash', (t) => {
  const [one, other] = [issueRefreshToken(at(0)), issueRefreshToken(at(0))];
  t.regex(one.token, /^rt_[\w-]{43}$/);
  t.not(one.token, other.token);
  t.is(one.hash, hashRefreshToken(one.token));
  t.false(one.hash.includes(one.token.slice(3)));
  t.deepEqual([one.expiresAt, endOfSession(at(0))], [at(30 * 24 * 60), at(90 * 24 * 60)]);
});

test('the newest key whose time has come signs; coming and just replaced ones are published', (t) => {
  const keys = [
    { kid: 'old', activeFrom: at(0) },
    { kid: 'current', activeFrom: at(100) },
    { kid: 'next', activeFrom: at(200) },
  ];
  const kids = (now: number) => publishedKeys(keys, at(now)).map(({ kid }) => kid);
  t.is(signingKey(keys, at(99)).kid, 'old');
  t.is(signingKey(keys, at(100)).kid, 'current');
  t.deepEqual(kids(150), ['current', 'old', 'next']);
  t.deepEqual(kids(160), ['current', 'next']);
  t.deepEqual(kids(300), ['next']);
  t.throws(() => signingKey(keys, at(-1)));
  t.true(rotationIsDue([], at(0)));
  const quarter = 90 * 24 * 60;
  t.false(rotationIsDue(keys, at(200 + quarter - 1)));
  t.true(rotationIsDue(keys, at(200 + quarter)));
});

test('an e-mail is one mailbox, however it is written', (t) => {
  t.is(normalizeEmail('  Ada@Lodge.EXAMPLE '), 'ada@lodge.example');
  t.is(emailHash('ada@lodge.example').length, 43);
});
