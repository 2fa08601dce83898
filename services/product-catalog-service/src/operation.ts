import { type Handler, standardProblems } from '@beaver/kit';
import type { operations } from './generated/contract.ts';
import type { EntityPeer } from './peers/service-entity.ts';

/** What operations are given besides the call. */
export interface Deps {
  entity: EntityPeer;
}

export type Operation<Id extends keyof operations> = Handler<operations[Id], Deps>;

/** What caused a move of stock, by the caller's own name for it. @throws idempotency_key_required */
export function causeKeyOf({ idempotencyKey }: { idempotencyKey: string | undefined }): string {
  if (idempotencyKey === undefined) throw standardProblems.idempotencyKeyRequired();
  return idempotencyKey;
}
