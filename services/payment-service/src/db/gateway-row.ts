import { type PlatformTrx, Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { Adapter, Gateway, GatewayMode } from '../domain/gateway.ts';
import type { MethodType } from '../domain/payment.ts';
import { problems } from '../problems.ts';

export class GatewayRow extends Row {
  static override readonly tableName = 'gateways';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['metadata'];
  declare tenantId: string;
  declare id: string;
  declare storeId: string;
  declare adapter: Adapter;
  declare mode: GatewayMode | null;
  declare returnUrl: string | null;
  declare sealedSecretKey: Buffer | null;
  declare sealedWebhookSecret: Buffer | null;
  declare sealedPreviousWebhookSecret: Buffer | null;
  declare previousWebhookSecretUntil: Date | null;
  declare credentialsRotatedAt: Date | null;
  declare metadata: Record<string, string>;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
  /** Only of `gatewaysWithTypes`. */
  declare methodTypes: MethodType[];
}

class MethodTypeRow extends Row {
  static override readonly tableName = 'gateway_method_types';
  static override readonly idColumn = ['tenant_id', 'store_id', 'method_type'];
  declare tenantId: string;
  declare storeId: string;
  declare methodType: MethodType;
  declare gatewayId: string;
}

const methodTypes = `array(
  select m.method_type from gateway_method_types m
  where m.tenant_id = gateways.tenant_id and m.gateway_id = gateways.id order by m.method_type) as method_types`;

/** Gateways as they are shown. */
export const gatewaysWithTypes = (trx: TenantTrx): QueryBuilder<GatewayRow> =>
  GatewayRow.query(trx).select('gateways.*', GatewayRow.raw(methodTypes));

export const gatewayOfRow = ({ ...row }: GatewayRow): Gateway => row;

/** @throws gateway_not_found */
export async function findGateway(trx: TenantTrx, id: string): Promise<Gateway> {
  const row = await gatewaysWithTypes(trx).findById([tenantOf(trx), id]);
  if (!row) throw problems.gatewayNotFound();
  return gatewayOfRow(row);
}

/** Those that are asked over the network; from one on, in the order of their ids. */
export async function cardGateways(trx: TenantTrx, from: string): Promise<Gateway[]> {
  const rows = await gatewaysWithTypes(trx)
    .where({ tenant_id: tenantOf(trx), adapter: 'stripe' })
    .where('id', '>=', from)
    .orderBy('id')
    .limit(2);
  return rows.map(gatewayOfRow);
}

/** For writing it. @throws gateway_not_found */
export async function lockGateway(trx: TenantTrx, id: string): Promise<Gateway> {
  const row = await GatewayRow.query(trx)
    .findById([tenantOf(trx), id])
    .forUpdate();
  if (!row) throw problems.gatewayNotFound();
  return findGateway(trx, id);
}

/** Who takes this type of money for the store. */
export async function gatewayIdFor(
  trx: TenantTrx,
  storeId: string,
  methodType: MethodType,
): Promise<string | undefined> {
  return (await MethodTypeRow.query(trx).findById([tenantOf(trx), storeId, methodType]))?.gatewayId;
}

/** What a webhook's signature is checked with. */
export type WebhookTarget = Pick<
  GatewayRow,
  'tenantId' | 'id' | 'adapter' | 'sealedWebhookSecret' | 'sealedPreviousWebhookSecret' | 'previousWebhookSecretUntil'
>;

/** Whose gateway a webhook is for, before its tenant is known. */
export async function findWebhookTarget(trx: PlatformTrx, id: string): Promise<WebhookTarget | undefined> {
  return GatewayRow.query(trx)
    .select('tenant_id', 'id', 'adapter', 'sealed_webhook_secret')
    .select('sealed_previous_webhook_secret', 'previous_webhook_secret_until')
    .findOne({ id });
}

/** @throws method_type_taken, from the primary key of the method types */
export async function insertGateway(trx: TenantTrx, gateway: Gateway): Promise<Gateway> {
  const { methodTypes: types, ...fields } = gateway;
  const { tenantId, storeId, id: gatewayId } = gateway;
  await GatewayRow.query(trx).insert(fields);
  await MethodTypeRow.query(trx).insert(types.map((methodType) => ({ tenantId, storeId, methodType, gatewayId })));
  return findGateway(trx, gateway.id);
}

/** New credentials, and the version with them. */
export async function updateCredentials(trx: TenantTrx, gateway: Gateway): Promise<Gateway> {
  const { id, tenantId, methodTypes: _methodTypes, ...fields } = gateway;
  await GatewayRow.query(trx).findById([tenantId, id]).patch(fields);
  return findGateway(trx, id);
}

/** Seen before a webhook is registered for nothing; the primary key decides a race. @throws method_type_taken */
export async function refuseTakenTypes(trx: TenantTrx, storeId: string, types: readonly MethodType[]): Promise<void> {
  const taken = await MethodTypeRow.query(trx)
    .where({ tenant_id: tenantOf(trx), store_id: storeId })
    .whereIn('method_type', [...types]);
  if (taken.length === 0) return;
  throw problems.methodTypeTaken({
    extension: { taken: taken.map(({ methodType, gatewayId }) => ({ methodType, gatewayId })) },
  });
}

/** A store has one for its customers' credit, whoever comes first. @returns the id of that one */
export async function insertCreditGateway(trx: TenantTrx, gateway: Gateway): Promise<string> {
  const { methodTypes: _one, ...fields } = gateway;
  const { tenantId, storeId } = gateway;
  await GatewayRow.query(trx).insert(fields).onConflict().ignore();
  const { id } = await GatewayRow.query(trx)
    .select('id')
    .findOne({ tenant_id: tenantId, store_id: storeId, adapter: 'storeCredit' })
    .throwIfNotFound();
  const mapped = { tenantId, storeId, methodType: 'storeCredit', gatewayId: id } as const;
  await MethodTypeRow.query(trx).insert(mapped).onConflict().ignore();
  return id;
}
