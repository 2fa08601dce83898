import { z } from 'zod';

/** What a mail server does otherwise than take a mail: refuses at a command, or answers late. */
export const faultOrder = z.strictObject({
  at: z.enum(['connect', 'mail', 'rcpt', 'data']),
  /** Of the answer; without it the answer is only late. */
  code: z.int().min(400).max(599).optional(),
  text: z
    .string()
    .max(200)
    .regex(/^[\x20-\x7e]*$/)
    .default('as ordered'),
  /** Only for mails to this address, which `connect` and `mail` do not know. */
  to: z.string().max(254).optional(),
  times: z.int().min(1).max(10_000).default(1),
  delayMs: z.int().min(0).max(600_000).default(0),
});

export type Fault = z.infer<typeof faultOrder>;

/** Addresses that misbehave by themselves, by how they begin: for people who try things out. */
const byAddress: readonly [start: string, code: number, text: string][] = [
  ['bounce', 550, '5.1.1 there is no such mailbox'],
  ['full', 452, '4.2.2 the mailbox is full'],
  ['blocked', 550, '5.7.1 mail from your network is refused'],
];

/** What is still to go wrong. */
export class Faults {
  #ordered: Fault[] = [];

  order(fault: Fault): void {
    this.#ordered.push({ ...fault });
  }

  list(): readonly Fault[] {
    return this.#ordered;
  }

  clear(): void {
    this.#ordered = [];
  }

  /** The first that fits, which is then used up once. @param to the recipients known so far */
  next(at: Fault['at'], to: readonly string[] = []): Fault | undefined {
    const fault = this.#ordered.find((each) => each.at === at && (each.to === undefined || to.includes(each.to)));
    if (fault === undefined) return undefined;
    fault.times -= 1;
    if (fault.times === 0) this.#ordered = this.#ordered.filter((each) => each !== fault);
    return fault;
  }
}

/** Answers late, or refuses. @throws the refusal */
export async function meet(fault: Fault | undefined): Promise<void> {
  if (fault === undefined) return;
  await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  if (fault.code !== undefined) throw refusal(fault.code, fault.text);
}

/** @throws for an address that misbehaves by itself */
export function refuseByAddress(address: string): void {
  const found = byAddress.find(([start]) => address.startsWith(start));
  if (found) throw refusal(found[1], `${found[2]} <${address}>`);
}

const refusal = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });
