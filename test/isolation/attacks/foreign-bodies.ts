import { newId, resolve, type Schema } from '@beaver/kit/testing';
import { kindOf } from '../operations.ts';
import { type Attack, bent, fault, plain } from './attack.ts';

const NOBODYS_PLAN = "is read when a card is declined, within the own tenant: there a foreign one is nobody's";
const NOBODYS_MAIL = "is read when a mail is made, among the own tenant's people: a foreign one is none of them";

/** Where a foreign id is taken, since it is only kept and opens nothing; each with its reason. */
const OPAQUE: Record<string, string> = {
  'createReservation /orderId':
    'the order is made after its reservation: the catalog cannot know it, and only keeps its name',
  'createRefund /orderRefundId': "names whom to tell, within the own tenant: there a foreign one is nobody's",
  'createStore /settings/dunningPlan': NOBODYS_PLAN,
  'updateTenantSettings /dunningPlan': NOBODYS_PLAN,
  'updateStoreSettings /dunningPlan': NOBODYS_PLAN,
  'createStore /settings/alertRecipients/0': NOBODYS_MAIL,
  'updateTenantSettings /alertRecipients/0': NOBODYS_MAIL,
  'updateStoreSettings /alertRecipients/0': NOBODYS_MAIL,
};

/** Where a foreign id is refused otherwise than as unknown. */
const OTHERWISE: Record<string, number> = {
  'createTenant /id': 409, // a platform's right: only who makes tenants hears that this one exists, with nothing of it
  // A variant that the reservation does not hold, whosever it is.
  'releaseReservation /lines/0/variantId': 409,
  'consumeReservation /lines/0/variantId': 409,
};

/**
 * Foreign ids in a body, one at a time, wherever the schema takes an id: refused as unknown (404, 422), never taken, and
 * word for word as an id that never was.
 */
export async function foreignBodies({ attacker, request, ids, theirs }: Attack): Promise<string[]> {
  const { operation, body } = request;
  const { document, operationId, bodySchema, right } = operation;
  if (bodySchema === undefined || right === undefined) return [];
  const never = bodies(document, bodySchema, body, newId);
  const faults: string[] = [];
  for (const [index, { pointer, value }] of bodies(document, bodySchema, body, (kind) => theirs.get(kind)).entries()) {
    const place = `${operationId} ${pointer}`;
    tried.add(place);
    const answer = await attacker.send(bent(request, { body: value }), ids);
    const wanted = place in OPAQUE ? [200, 201] : place in OTHERWISE ? [OTHERWISE[place]] : [404, 422];
    if (!wanted.includes(answer.status)) {
      faults.push(fault(request, `a foreign id at ${pointer}`, answer, wanted.join(' or ')));
    }
    if (answer.status >= 400 && !HEARD.has(place)) {
      const absent = await attacker.send(bent(request, { body: never[index]?.value }), ids);
      if (plain(answer) !== plain(absent)) {
        faults.push(`${place}: a foreign id is answered ${plain(answer)}, one that never was ${plain(absent)}`);
      }
    }
  }
  return faults;
}

/** Where it must be heard that an id is somebody's. */
const HEARD = new Set(['createTenant /id']);

const tried = new Set<string>();
/** Exceptions that no body had a use for: taken off the lists, they cannot excuse anything later. */
export const needlessExceptions = (): string[] =>
  [...Object.keys(OPAQUE), ...Object.keys(OTHERWISE), ...HEARD].filter((place) => !tried.has(place));

type IdOf = (kind: string) => string | undefined;

/** The same value with one id of somebody else in it, for each place where the schema takes one. */
function bodies(document: Schema, given: Schema, value: unknown, idOf: IdOf): { pointer: string; value: unknown }[] {
  const schema = resolve(document, given);
  const kind = kindOf(document, schema);
  if (kind) {
    const id = idOf(kind);
    return id ? [{ pointer: '', value: id }] : [];
  }
  const parts = ['oneOf', 'anyOf', 'allOf'].flatMap((name) => (schema[name] ?? []) as Schema[]);
  const items = schema.items as Schema | undefined;
  return [
    ...parts.flatMap((part) => bodies(document, part, value, idOf)),
    ...(items ? inItems(document, items, value, idOf) : []),
    ...(isObject(value) ? inMembers(document, (schema.properties ?? {}) as Record<string, Schema>, value, idOf) : []),
  ];
}

function inItems(document: Schema, items: Schema, value: unknown, idOf: IdOf) {
  const list = Array.isArray(value) ? value : [undefined];
  return list.flatMap((each, index) =>
    bodies(document, items, each, idOf).map(({ pointer, value: bad }) => ({
      pointer: `/${index}${pointer}`,
      value: list.with(index, bad),
    })),
  );
}

function inMembers(document: Schema, properties: Record<string, Schema>, value: Schema, idOf: IdOf) {
  return Object.entries(properties).flatMap(([name, inner]) =>
    bodies(document, inner, value[name], idOf).map(({ pointer, value: bad }) => ({
      pointer: `/${name}${pointer}`,
      value: { ...value, [name]: bad },
    })),
  );
}

const isObject = (value: unknown): value is Schema =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
