import type { searchAttributes as names } from '@beaver/workflows/contract';

type SearchAttribute = (typeof names)[keyof typeof names];
/** Visibility types as Temporal's operator service names them. */
type SearchAttributeType = 'KEYWORD' | 'DATETIME' | 'INT';

/**
 * What the operator can search processes by; every server this runs on must know these before the first workflow
 * starts.
 */
export const searchAttributes: Readonly<Record<SearchAttribute, SearchAttributeType>> = {
  BeaverTenantId: 'KEYWORD',
  BeaverStoreId: 'KEYWORD',
  BeaverOrderId: 'KEYWORD',
  BeaverOrderNumber: 'INT',
  BeaverSubjectId: 'KEYWORD',
  BeaverStage: 'KEYWORD',
  BeaverWaitingFor: 'KEYWORD',
  BeaverAttention: 'KEYWORD',
  BeaverDueAt: 'DATETIME',
  BeaverAmount: 'INT',
};
