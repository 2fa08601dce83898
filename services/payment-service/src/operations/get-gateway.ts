import { findGateway } from '../db/gateway-row.ts';
import { toGateway } from '../domain/representation.ts';
import type { Operation } from '../operation.ts';

/** Without its secrets, which are shown to nobody. */
export const getGateway: Operation<'getGateway'> = (call, { gateways }) =>
  call.read(async (trx) => ({
    status: 200,
    body: toGateway(await findGateway(trx, call.path.gatewayId), gateways.publicUrl),
  }));
