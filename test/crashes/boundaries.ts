import { setTimeout as wait } from 'node:timers/promises';
import type { RunningService } from '@beaver/kit/testing';
import type { Shop } from '../order/start-shop.ts';
import type { Gate } from './gate.ts';
import { letHoldsLapse } from './kills.ts';
import type { Place } from './trap.ts';

/** What stands between the worker and a service that its steps ask. */
export interface Door {
  gate: Gate;
  service: RunningService;
}

/** A step of a process, on one side of which something dies. */
export interface Boundary {
  door: Door;
  /** The command's path, whatever the ids and whatever is asked of a list. */
  path: RegExp;
  /** So many of its kind went before. */
  passed: number;
  /** Not yet heard by the service, or done and not yet known to the worker. */
  place: Place;
  victim: 'worker' | 'service';
}

const IDS = /[a-z]+_[0-9a-z]{26}/g;
const QUERY = /\?.*$/;

/** Every step that a story takes, as the worker asks for it. @returns the places at which it can be broken off */
export async function boundariesOf(doors: Door[], story: () => Promise<unknown>): Promise<Boundary[]> {
  const ends = doors.map(({ gate }) => gate.listen());
  await story();
  return doors.flatMap((door, index) => {
    const heard = ends[index]?.() ?? [];
    const lines = heard.map((line) => line.replace(QUERY, '').replaceAll(IDS, '[^/]+'));
    return lines.flatMap((line, at) => {
      const step = {
        door,
        path: new RegExp(`^${line}(\\?.*)?$`),
        passed: lines.slice(0, at).filter((each) => each === line).length,
      };
      return (['request', 'answer'] as const).flatMap((place) =>
        (['worker', 'service'] as const).map((victim) => ({ ...step, place, victim })),
      );
    });
  });
}

/** Kills there, once, and starts the victim again. @returns whether the story came by */
export async function killAt(
  { door, path, passed, place, victim }: Boundary,
  { shop, tenantId, story }: { shop: Shop; tenantId: string; story: Promise<unknown> },
): Promise<boolean> {
  const trap = door.gate.trap(path, place, passed);
  const isCaught = await Promise.race([trap.catches(1).then(() => true), story.then(() => false)]);
  if (isCaught) {
    if (victim === 'worker') await shop.worker.end('SIGKILL');
    else await door.service.process.end('SIGKILL');
  }
  trap.drop();
  if (isCaught && victim === 'worker') await shop.restartWorker();
  if (isCaught && victim === 'service') {
    await wait(20); // connections end a moment after the process
    await letHoldsLapse(door.service, tenantId);
    await door.service.restart();
  }
  return isCaught;
}
