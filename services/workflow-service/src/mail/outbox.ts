/** Mails that this process has under way; more would only wait for the server's connections, and in memory. */
const MOST = 64;
/** A delivery of the relay waits so long: it holds up all others of its batch. */
const PATIENCE_MS = 2000;
/** A process that ends waits so long, less than who ends it. */
const LAST_WORDS_MS = 4000;

/** Mails under way: a server may take minutes over one, and a delivery seconds. */
export interface Outbox {
  /**
   * Does the work for a notification, or waits for what of it is under way.
   * @throws when it takes longer than a delivery may: it goes on, and the next delivery hears how it ended
   */
  run(id: string, work: () => Promise<string | undefined>): Promise<string | undefined>;
  /** Lets what is under way finish, for a while: what a mail server has said should be written down. */
  close(): Promise<void>;
}

export function makeOutbox(): Outbox {
  const underWay = new Map<string, Promise<string | undefined>>();

  function begin(id: string, work: () => Promise<string | undefined>): Promise<string | undefined> {
    if (underWay.size >= MOST) throw new Error('too many mails are under way');
    const working = work().finally(() => underWay.delete(id));
    underWay.set(id, working);
    return working;
  }

  return {
    run: async (id, work) => patiently(underWay.get(id) ?? begin(id, work), PATIENCE_MS),
    close: async () => {
      await patiently(Promise.allSettled(underWay.values()), LAST_WORDS_MS).catch(() => {});
    },
  };
}

async function patiently<T>(work: Promise<T>, patience: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the mail server is still at it')), patience);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
