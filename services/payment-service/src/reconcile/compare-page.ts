import { standardProblems } from '@beaver/kit';
import type { Leg } from '../domain/finding-kinds.ts';
import type { Books, Page, Part, Place } from './books.ts';
import { findingsLeg } from './findings-leg.ts';
import { gatewayLeg } from './gateway-leg.ts';
import { ledgerLeg } from './ledger-leg.ts';
import { ordersLeg } from './orders-leg.ts';
import { stockLeg } from './stock-leg.ts';

/** The parts of each leg, in the order in which they are compared. */
const parts: Readonly<Record<Leg, Readonly<Record<string, Part>>>> = {
  gateway: gatewayLeg,
  ledger: ledgerLeg,
  orders: ordersLeg,
  stock: stockLeg,
  findings: findingsLeg,
};

/**
 * Compares one page of a leg.
 * @param cursor that of the page before
 * @returns with the next page's cursor, which is null at the leg's end
 * @throws cursor_invalid, gateway_away, gateway_credentials_refused, unavailable
 */
export async function comparePage(
  books: Books,
  leg: Leg,
  cursor: string | undefined,
): Promise<Omit<Page, 'next'> & { cursor: string | null }> {
  const names = Object.keys(parts[leg]);
  const at = cursor === undefined ? { part: names[0] ?? '', place: undefined } : readCursor(cursor);
  const compare = parts[leg][at.part];
  if (!compare || !names.includes(at.part)) throw cursorInvalid();
  const { next, ...page } = await compare(books, at.place);
  const following = names[names.indexOf(at.part) + 1];
  if (next) return { ...page, cursor: writeCursor(at.part, next) };
  return { ...page, cursor: following === undefined ? null : writeCursor(following, undefined) };
}

const writeCursor = (part: string, place: Place | undefined): string =>
  Buffer.from(JSON.stringify([part, place ?? null])).toString('base64url');

function readCursor(cursor: string): { part: string; place: Place | undefined } {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (cause) {
    throw cursorInvalid(cause);
  }
  const [part, place] = Array.isArray(read) ? (read as unknown[]) : [];
  if (typeof part !== 'string' || !isPlace(place)) throw cursorInvalid();
  return { part, place: place ?? undefined };
}

/** Nothing but texts, and a time that is one. */
function isPlace(place: unknown): place is Place | null {
  if (place === null) return true;
  if (typeof place !== 'object') return false;
  const texts = Object.values(place).every((each) => typeof each === 'string' && !each.includes('\0'));
  const { at } = place as Place;
  return texts && (at === undefined || !Number.isNaN(Date.parse(at)));
}

const cursorInvalid = (cause?: unknown) =>
  standardProblems.cursorInvalid({
    errors: [{ pointer: '/cursor', code: 'cursor_invalid', detail: 'is not of this leg' }],
    cause,
  });
