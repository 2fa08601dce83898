import { Problem } from '@beaver/kit';
import test from 'ava';
import { failForGood } from '../src/domain/acts.ts';
import { authorizeByHand, voidByHand } from '../src/domain/manual-payment.ts';
import type { PaymentRecord, PaymentStatus } from '../src/domain/payment.ts';
import { arrows, isEnded, leadsTo, moved } from '../src/domain/payment-status.ts';
import { settleAbsent } from '../src/domain/settlement.ts';
import {
  authorized,
  awaitingBuyer,
  capturing,
  fresh,
  lost,
  means,
  named,
  refusal,
  settled,
  submitted,
  view,
  voiding,
} from './record-of.ts';

const statuses = Object.keys(arrows) as PaymentStatus[];
const nextActionUrl = 'https://bank.example/3ds';
const lostAuthorization = () => lost(submitted(), 'authorize/1');
const declined = () => settled(submitted(), { status: 'declined', refusal: refusal() });
const partlyCaptured = () =>
  settled(capturing(authorized(true), 4_000), { status: 'capturable', amountReceived: 4_000, multicapture: true });

/** Each arrow by the act that makes it: from a record that is there, to one that arrived. */
const walks: [PaymentStatus, PaymentStatus, () => [PaymentRecord, PaymentRecord]][] = [
  ['requiresPaymentMethod', 'processing', () => pair(fresh(), submitted)],
  ['requiresPaymentMethod', 'canceled', () => pair(fresh(), voiding)],
  ['requiresPaymentMethod', 'reconciling', () => pair(declined(), (so) => lost(voiding(so), 'void/1'))],
  ['processing', 'authorized', () => pair(submitted(), (so) => settled(so, { status: 'capturable' }))],
  [
    'processing',
    'requiresAction',
    () => pair(submitted(), (so) => settled(so, { status: 'requiresAction', nextActionUrl })),
  ],
  [
    'processing',
    'requiresPaymentMethod',
    () => pair(submitted(), (so) => settled(so, { status: 'declined', refusal: refusal() })),
  ],
  [
    'processing',
    'canceled',
    () => pair(byTransfer(), (so) => voidByHand(so, { ...named('void/1'), amount: undefined }, means()).record),
  ],
  [
    'processing',
    'failed',
    () =>
      pair(moved(fresh(), 'processing'), (so) =>
        failForGood(so, { ...named('authorize/1'), method: 1 }, 'amount_too_small', means()),
      ),
  ],
  ['processing', 'reconciling', () => pair(submitted(), (so) => lost(so, 'authorize/1'))],
  ['requiresAction', 'processing', () => pair(awaitingBuyer(), (so) => submitted(so, 'authorize/2', 2))],
  ['requiresAction', 'authorized', () => pair(awaitingBuyer(), (so) => settled(so, { status: 'capturable' }))],
  [
    'requiresAction',
    'requiresPaymentMethod',
    () => pair(awaitingBuyer(), (so) => settled(so, { status: 'declined', refusal: refusal('error/x') })),
  ],
  ['requiresAction', 'canceled', () => pair(awaitingBuyer(), (so) => settled(voiding(so), { status: 'canceled' }))],
  ['requiresAction', 'reconciling', () => pair(awaitingBuyer(), (so) => lost(voiding(so), 'void/1'))],
  ['authorized', 'partiallyCaptured', () => pair(authorized(true), () => partlyCaptured())],
  [
    'authorized',
    'captured',
    () => pair(authorized(), (so) => settled(capturing(so), { status: 'captured', amountReceived: 10_000 })),
  ],
  ['authorized', 'voided', () => pair(authorized(), (so) => settled(voiding(so), { status: 'canceled' }))],
  ['authorized', 'expired', () => pair(authorized(), (so) => settled(so, { status: 'canceled', lapsed: true }))],
  ['authorized', 'reconciling', () => pair(authorized(), (so) => lost(capturing(so), 'capture/1'))],
  [
    'partiallyCaptured',
    'captured',
    () => pair(partlyCaptured(), (so) => settled(voiding(so), { status: 'captured', amountReceived: 4_000 })),
  ],
  [
    'partiallyCaptured',
    'reconciling',
    () => pair(partlyCaptured(), (so) => lost(capturing(so, 1_000, 'capture/2'), 'capture/2')),
  ],
  [
    'reconciling',
    'requiresPaymentMethod',
    () => pair(lostAuthorization(), (so) => settleAbsent(so, view({}), means(25))),
  ],
  ['reconciling', 'processing', () => pair(lostAuthorization(), (so) => settled(so, { status: 'processing' }))],
  [
    'reconciling',
    'requiresAction',
    () => pair(lostAuthorization(), (so) => settled(so, { status: 'requiresAction', nextActionUrl })),
  ],
  ['reconciling', 'authorized', () => pair(lostAuthorization(), (so) => settled(so, { status: 'capturable' }))],
  [
    'reconciling',
    'partiallyCaptured',
    () =>
      pair(lost(capturing(authorized(true), 4_000), 'capture/1'), (so) =>
        settled(so, { status: 'capturable', amountReceived: 4_000, multicapture: true }),
      ),
  ],
  [
    'reconciling',
    'captured',
    () =>
      pair(lost(capturing(authorized()), 'capture/1'), (so) =>
        settled(so, { status: 'captured', amountReceived: 10_000 }),
      ),
  ],
  [
    'reconciling',
    'canceled',
    () => pair(lost(voiding(awaitingBuyer()), 'void/1'), (so) => settled(so, { status: 'canceled' })),
  ],
  [
    'reconciling',
    'voided',
    () => pair(lost(voiding(authorized()), 'void/1'), (so) => settled(so, { status: 'canceled' })),
  ],
  [
    'reconciling',
    'expired',
    () => pair(lost(capturing(authorized()), 'capture/1'), (so) => settled(so, { status: 'canceled', lapsed: true })),
  ],
];

const pair = (from: PaymentRecord, act: (record: PaymentRecord) => PaymentRecord): [PaymentRecord, PaymentRecord] => [
  from,
  act(from),
];
const byTransfer = () => authorizeByHand(fresh('bankTransfer'), { ...named('authorize/1'), method: 1 }, means());

for (const [from, to, walk] of walks) {
  test(`${from} becomes ${to}`, (t) => {
    const [before, after] = walk();
    t.is(before.payment.status, from);
    t.is(after.payment.status, to);
    t.true(arrows[from].includes(to));
  });
}

test('every arrow is walked, and no other', (t) => {
  const walked = walks.map(([from, to]) => `${from} → ${to}`).sort();
  t.deepEqual(walked, statuses.flatMap((from) => arrows[from].map((to) => `${from} → ${to}`)).sort());
});

test('where no way leads, moving is refused', (t) => {
  const none = statuses.flatMap((from) =>
    statuses.filter((to) => to !== from && !leadsTo(from, to)).map((to) => [from, to] as const),
  );
  for (const [from, to] of none) {
    const record = { ...fresh(), payment: { ...fresh().payment, status: from } };
    const { code } = t.throws(() => moved(record, to), { message: /No way leads from/, instanceOf: Problem });
    t.is(code, 'payment_contradictory');
  }
  t.true(
    none.some(([from, to]) => from === 'authorized' && to === 'requiresPaymentMethod'),
    'money held is never forgotten',
  );
  t.true(none.some(([from, to]) => from === 'captured' && to === 'voided'));
});

test('what has ended leads nowhere', (t) => {
  const ended = statuses.filter(isEnded);
  t.deepEqual(ended.sort(), ['canceled', 'captured', 'expired', 'failed', 'voided']);
  for (const from of ended) for (const to of statuses) t.false(leadsTo(from, to), `${from} → ${to}`);
});
