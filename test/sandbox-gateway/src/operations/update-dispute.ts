import { z } from 'zod';
import { evidenceTexts } from '../dispute.ts';
import { isInquiry, verdictOf } from '../dispute-verdict.ts';
import { emit } from '../events.ts';
import { expanded } from '../expand.ts';
import type { Operation } from '../operation.ts';
import { boolean, expand, mergeMetadata, metadata } from '../params.ts';
import { forgetWork, scheduleWork } from '../schedule.ts';
import { findObject, idOf, saveObject } from '../stored-objects.ts';
import { invalidRequest } from '../stripe-errors.ts';

const text = z.string().max(20_000);
const schema = z.strictObject({
  evidence: z.strictObject(Object.fromEntries(evidenceTexts.map((name) => [name, text.optional()]))).optional(),
  submit: boolean.default(true),
  metadata: metadata.optional(),
  expand: expand('charge', 'payment_intent'),
});

/** Evidence can be submitted once, while the bank waits for it; without `submit` it is only kept. */
export const updateDispute: Operation<z.infer<typeof schema>> = {
  params: schema,
  run(call) {
    const { gateway, account, params } = call;
    const dispute = findObject(gateway.database, account, 'dispute', call.id);
    const { status, evidence_details: details } = dispute;
    if (status !== 'needs_response' && status !== 'warning_needs_response')
      throw invalidRequest('This dispute can no longer be updated.');
    Object.assign(dispute.evidence, params.evidence);
    dispute.metadata = mergeMetadata(dispute.metadata, params.metadata === undefined ? {} : params.metadata);
    details.has_evidence = Object.values(dispute.evidence).some((value) => typeof value === 'string');
    if (params.submit && details.has_evidence) {
      details.submission_count += 1;
      details.submission_method = 'manual';
      dispute.status = isInquiry(dispute) ? 'warning_under_review' : 'under_review';
      forgetWork(call, 'overdue', dispute.id);
      if (verdictOf(dispute) !== undefined)
        scheduleWork(call, 'verdict', dispute.id, Date.now() + gateway.config.DISPUTE_VERDICT_MS);
    }
    saveObject(gateway.database, dispute);
    const intent = findObject(gateway.database, account, 'payment_intent', idOf(dispute.payment_intent));
    emit(call, intent, 'charge.dispute.updated', dispute);
    return { status: 200, body: expanded(call, dispute, params.expand) };
  },
};
