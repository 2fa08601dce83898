/** Visibility types as Temporal's operator service names them. */
type SearchAttributeType = 'KEYWORD' | 'DATETIME' | 'INT';

/** What the operator can search processes by; every server this runs on must know these before the first workflow starts. */
export const searchAttributes: Readonly<Record<string, SearchAttributeType>> = {
  BeaverTenantId: 'KEYWORD',
  BeaverStoreId: 'KEYWORD',
  BeaverOrderId: 'KEYWORD',
  BeaverSubjectId: 'KEYWORD',
  BeaverStage: 'KEYWORD',
  BeaverWaitingFor: 'KEYWORD',
  BeaverAttention: 'KEYWORD',
  BeaverDueAt: 'DATETIME',
  BeaverAmount: 'INT',
};
