import { page } from '@beaver/kit';
import { gatewayOfRow, gatewaysWithTypes } from '../db/gateway-row.ts';
import { toGateway } from '../domain/representation.ts';
import type { Operation } from '../operation.ts';

/** A store's way to see who takes its money. */
export const listGateways: Operation<'listGateways'> = (call, { gateways }) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: gatewaysWithTypes(trx),
      sort: { createdAt: 'gateways.created_at' },
      id: 'gateways.id',
      filters: { storeId: 'gateways.store_id', adapter: 'gateways.adapter' },
      map: (row) => toGateway(gatewayOfRow(row), gateways.publicUrl),
    }),
  }));
