import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { searchAttributes } from './contract.ts';

const stageKey = defineSearchAttributeKey(searchAttributes.stage, SearchAttributeType.KEYWORD);
const waitingForKey = defineSearchAttributeKey(searchAttributes.waitingFor, SearchAttributeType.KEYWORD);
const attentionKey = defineSearchAttributeKey(searchAttributes.attention, SearchAttributeType.KEYWORD);
const dueAtKey = defineSearchAttributeKey(searchAttributes.dueAt, SearchAttributeType.DATETIME);

/** What an operator filters by; only what differs is sent. */
export function upsertChanged(
  stage: string,
  waitingFor: string | null,
  attention: string | null,
  dueAt: Date | null,
): void {
  const now = workflowInfo().typedSearchAttributes;
  const changes = [
    ...(now.get(stageKey) === stage ? [] : [{ key: stageKey, value: stage }]),
    ...((now.get(waitingForKey) ?? null) === waitingFor ? [] : [{ key: waitingForKey, value: waitingFor }]),
    ...((now.get(attentionKey) ?? null) === attention ? [] : [{ key: attentionKey, value: attention }]),
    ...((now.get(dueAtKey)?.getTime() ?? null) === (dueAt?.getTime() ?? null) ? [] : [{ key: dueAtKey, value: dueAt }]),
  ];
  if (changes.length > 0) upsertSearchAttributes(changes);
}
