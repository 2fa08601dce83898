import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until the answer is right; gives the last one after 15 s, for the assertion to show. */
export async function until<Answer>(ask: () => Promise<Answer>, right: (answer: Answer) => boolean): Promise<Answer> {
  for (const deadline = Date.now() + 15_000; ; await sleep(30)) {
    const answer = await ask();
    if (right(answer) || Date.now() > deadline) return answer;
  }
}
