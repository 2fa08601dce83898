import { findDispute, lockDispute } from '../db/dispute-row.ts';
import { findGateway } from '../db/gateway-row.ts';
import { lockRecord } from '../db/payment-row.ts';
import { type Dispute, isActOpen } from '../domain/dispute.ts';
import { actEnded, actNotSent } from '../domain/dispute-acts.ts';
import { isActInFlight, settleDispute } from '../domain/dispute-settlement.ts';
import type { Gateway } from '../domain/gateway.ts';
import { isSendable } from '../domain/open-transaction.ts';
import type { DisputeOutcome } from '../domain/outcome.ts';
import { problems } from '../problems.ts';
import { askDisputes } from './ask-disputes.ts';
import { awayBecause } from './away.ts';
import { disputeMeans, type Scope } from './scope.ts';
import type { CardGateway } from './stripe.ts';
import { writeDispute, writeDisputed } from './write-dispute.ts';

/** A command on a dispute at its gateway. */
export interface ActOnDispute {
  disputeId: string;
  /** Names the business act, here and at the gateway. */
  key: string;
  /** Decides on the locked dispute. @throws the refusals of the command */
  begin(dispute: Dispute, now: Date): Dispute;
  send(gateway: CardGateway, dispute: Dispute): Promise<DisputeOutcome>;
}

type Begin =
  | { step: 'done'; dispute: Dispute }
  | { step: 'ask'; dispute: Dispute }
  | { step: 'send'; dispute: Dispute; gateway: Gateway; first: boolean };

const IN_FLIGHT_AGAIN_S = 1;
const LOST_AGAIN_S = 5;

/**
 * The three phases of a payment's acts: written down with its key, sent, its result written down. A command repeated after
 * a crash finds its act, asks the gateway first, and sends the same key again only while the gateway still knows it.
 * @throws dispute_outcome_unknown, dispute_act_refused, gateway_away and what `begin` throws
 */
export async function actOnDispute(scope: Scope, act: ActOnDispute): Promise<Dispute> {
  for (let asked = false; ; asked = true) {
    scope.gateways.checkTime();
    const next = await scope.asTenant(async (trx): Promise<Begin> => {
      const dispute = await lockDispute(trx, act.disputeId);
      const gateway = await findGateway(trx, dispute.gatewayId);
      const resumed = resume(dispute, act, gateway, asked);
      if (resumed) return resumed;
      const begun = await writeDispute(trx, dispute, act.begin(dispute, new Date()));
      return { step: 'send', dispute: begun, gateway, first: true };
    });
    if (next.step === 'done') return next.dispute;
    if (next.step === 'ask') {
      await askDisputes(scope, next.dispute.paymentId);
      continue;
    }
    const client = scope.gateways.open(next.gateway);
    return finish(scope, next, act.key, await act.send(client, next.dispute));
  }
}

/** @returns undefined when nothing is in the way of a new act */
function resume(dispute: Dispute, { key }: ActOnDispute, gateway: Gateway, asked: boolean): Begin | undefined {
  const { act } = dispute;
  const isOwn = act?.key === key;
  if (isOwn && act.result === 'succeeded') return { step: 'done', dispute };
  if (!isActOpen(act)) return undefined;
  const now = new Date();
  if (isOwn) {
    if (!asked) return { step: 'ask', dispute };
    return isSendable(act, now) ? { step: 'send', dispute, gateway, first: false } : { step: 'done', dispute };
  }
  if (isActInFlight(act, now)) throw problems.disputeOutcomeUnknown({ retryAfter: IN_FLIGHT_AGAIN_S });
  if (asked) throw problems.disputeOutcomeUnknown({ retryAfter: LOST_AGAIN_S });
  return { step: 'ask', dispute };
}

/** The third phase. A refusal is only one when the dispute itself does not show that the act was done. */
async function finish(
  scope: Scope,
  { dispute, first }: { dispute: Dispute; first: boolean },
  key: string,
  outcome: DisputeOutcome,
): Promise<Dispute> {
  const refusal = codeOf(outcome);
  if (refusal !== undefined) await askDisputes(scope, dispute.paymentId);
  const written = await scope.asTenant(async (trx) => {
    const record = await lockRecord(trx, dispute.paymentId);
    const before = { record, dispute: await lockDispute(trx, dispute.id) };
    if (outcome.kind !== 'disputeShown')
      return writeDispute(trx, before.dispute, withFailure(before.dispute, key, outcome, first));
    const { record: settled, dispute: seen = before.dispute } = settleDispute(before, outcome.dispute, disputeMeans());
    const after = { record: settled, dispute: actEnded(seen, key, 'unknown') };
    await writeDisputed(trx, before, after, outcome.dispute.movements);
    return findDispute(trx, dispute.id);
  });
  if (outcome.kind === 'unsent') throw awayBecause(outcome);
  if (refusal === undefined || written.act?.result === 'succeeded') return written;
  throw problems.disputeActRefused({
    detail: `The gateway says ${refusal}.`,
    extension: { declineCode: refusal, disputeStatus: written.status },
  });
}

function codeOf(outcome: DisputeOutcome): string | undefined {
  if (outcome.kind === 'invalid') return outcome.code;
  return outcome.kind === 'refused' ? outcome.refusal.code : undefined;
}

function withFailure(
  dispute: Dispute,
  key: string,
  outcome: Exclude<DisputeOutcome, { kind: 'disputeShown' }>,
  first: boolean,
): Dispute {
  if (outcome.kind === 'unknown') return actEnded(dispute, key, 'unknown');
  if (outcome.kind === 'unsent') return first ? actNotSent(dispute, key) : dispute;
  return actEnded(dispute, key, 'failed');
}
