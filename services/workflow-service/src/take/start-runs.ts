import { newId, type TenantTrx, tenantOf } from '@beaver/kit';
import type { FeedEvent } from '@beaver/kit/consume';
import { insertRun } from '../db/automation-run-row.ts';
import { candidatesFor, countMatches } from '../db/matching-row.ts';
import { newRun } from '../domain/automation-run.ts';
import { type Candidate, type EventFacts, isLoop, matcherOf } from '../domain/matching.ts';
import { recordRun, workflowIdOf } from '../save-run.ts';

/** Starts the automations that an event matches, each once. Filters are evaluated here, so that no run begins in vain. */
export async function startRuns(trx: TenantTrx, event: FeedEvent): Promise<void> {
  if (isLoop(event.depth)) return;
  const candidates = await candidatesFor(trx, event.type);
  if (candidates.length === 0) return;
  const facts = factsOf(event);
  const match = matcherOf(facts, Date.parse(event.time));
  const matches = candidates.map((candidate) => ({ candidate, match: match(candidate) }));
  await countMatches(trx, matches, event.id);
  for (const { candidate, match } of matches)
    if (match.outcome === 'matched') await startRun(trx, candidate, facts, event.depth + 1);
}

async function startRun(trx: TenantTrx, candidate: Candidate, event: EventFacts, depth: number): Promise<void> {
  const { id: automationId, activeVersion: automationVersion, name } = candidate;
  const ids = { id: newId('run'), tenantId: tenantOf(trx), automationId, automationVersion };
  const run = newRun({ ...ids, event, depth }, new Date());
  if (!(await insertRun(trx, run))) return;
  const payload = { runId: run.id, title: `${name} · ${event.type} · ${event.subject}` };
  const deliveries = [{ reaction: 'startRun', key: workflowIdOf(run), payload }];
  recordRun(trx, run, { type: 'automationRun.started', deliveries });
}

const factsOf = ({ id, type, time, subject, actor, reason, data }: FeedEvent): EventFacts => ({
  id,
  type,
  time,
  subject,
  actor,
  ...(reason === undefined ? {} : { reason }),
  data,
});
