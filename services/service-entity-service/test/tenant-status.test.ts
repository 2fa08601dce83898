import test from 'ava';
import {
  acceptsOrders,
  closingEnd,
  moveTenant,
  refuseOtherTenant,
  type TenantStatus,
  type TenantStep,
} from '../src/domain/tenant.ts';

const statuses: TenantStatus[] = ['provisioning', 'trial', 'active', 'suspended', 'closing', 'closed'];
const steps: TenantStep[] = ['provision', 'activate', 'suspend', 'close', 'finishClosing'];

/** `provisioning → trial → active ↔ suspended → closing → closed`, written out. */
const ways: Record<string, TenantStatus> = {
  'provisioning provision': 'trial',
  'trial activate': 'active',
  'active suspend': 'suspended',
  'suspended activate': 'active',
  'suspended close': 'closing',
  'closing finishClosing': 'closed',
};

for (const from of statuses) {
  for (const step of steps) {
    const to = ways[`${from} ${step}`];
    test(`${step} of a ${from} tenant ${to ? `makes it ${to}` : 'is refused'}`, (t) => {
      if (to) return t.is(moveTenant(from, step), to);
      const problem = t.throws(() => moveTenant(from, step), { name: 'Problem' });
      return t.like(problem, { status: 409, code: 'tenant_status_conflict', extension: { tenantStatus: from } });
    });
  }
}

test('only tenants in trial and active ones sell', (t) => {
  t.deepEqual(statuses.filter(acceptsOrders), ['trial', 'active']);
});

test('closing takes thirty days', (t) => {
  t.is(closingEnd(new Date('2026-11-01T00:00:00Z')).toISOString(), '2026-12-01T00:00:00.000Z');
});

test("another tenant's id is not found", (t) => {
  t.notThrows(() => refuseOtherTenant('ten_a', 'ten_a'));
  t.throws(() => refuseOtherTenant('ten_b', 'ten_a'), { message: /no such tenant/ });
});
