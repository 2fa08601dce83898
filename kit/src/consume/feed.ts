/** Another service's event, as its feed shows it: CloudEvents 1.0 in JSON. */
export interface FeedEvent {
  id: string;
  source: string;
  type: string;
  /** Kind and id, as in `order/ord_…`. */
  subject: string;
  /** RFC 3339. */
  time: string;
  tenantid: string;
  subjectversion: number;
  actor: string;
  reason?: string;
  correlation: string;
  depth: number;
  /** The cursor behind which this event is the last. */
  sequence: string;
  data: Record<string, unknown>;
}

/** One service's log, oldest first. */
export interface Feed {
  /** Name of the service. */
  source: string;
  /** @throws PeerRefusal `cursor_invalid` when the log was restored since */
  read(after: string | undefined): Promise<{ data: FeedEvent[]; nextCursor: string }>;
}

/** A run of events of one tenant, which are taken in by one transaction. */
export interface Share {
  tenantId: string;
  events: FeedEvent[];
  /** The cursor behind the last. */
  cursor: string;
}

/** Bounds how long a transaction is open. */
const MOST_AT_ONCE = 50;

/** Parts a page where the tenant changes. */
export function sharesOf(events: readonly FeedEvent[]): Share[] {
  const shares: Share[] = [];
  for (const event of events) {
    const last = shares.at(-1);
    if (last?.tenantId === event.tenantid && last.events.length < MOST_AT_ONCE) {
      last.events.push(event);
      last.cursor = event.sequence;
    } else shares.push({ tenantId: event.tenantid, events: [event], cursor: event.sequence });
  }
  return shares;
}
