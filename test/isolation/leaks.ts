import type { TestAnswer } from '@beaver/kit/testing';
import { idsIn } from './ids.ts';
import type { Merchant } from './merchant.ts';
import { type Request, sentBy, textOf } from './request.ts';

/**
 * What an answer to somebody else shows of a merchant: a canary, its tenant, or an id that it was ever shown. What the
 * listener sent itself is no news.
 */
function leaksOf(owner: Merchant, listener: Merchant, request: Request, answer: TestAnswer): string[] {
  const [sent, got] = [sentBy(request), textOf(answer)];
  const canaries = [...got.matchAll(new RegExp(`${owner.stem}x\\d+`, 'g'))].map(([canary]) => canary);
  const ids = idsIn(got).filter((id) => owner.seen.has(id) || id === owner.tenantId);
  const news = (each: string) => !sent.includes(each) && !listener.sent.has(each) && each !== listener.userId;
  const shown = [...new Set([...canaries, ...ids])].filter(news);
  return shown.map((each) => `${request.operation.name} ${request.path} answers ${answer.status} with ${each}`);
}

/** Listens to all that one merchant is answered, for anything of another. */
export function watch(listener: Merchant, owner: Merchant): string[] {
  const leaks: string[] = [];
  listener.ears.push((request, answer) => leaks.push(...leaksOf(owner, listener, request, answer)));
  return leaks;
}
