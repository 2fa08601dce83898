import type { Client } from '@temporalio/client';

type History = Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['fetchHistory']>>;

/** How often each type of activity ran, regular and local, as a run's history tells. */
export function countActivities({ events }: History): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { activityTaskScheduledEventAttributes: scheduled, markerRecordedEventAttributes: marker } of events ??
    []) {
    const data = marker?.markerName === 'core_local_activity' ? marker.details?.data?.payloads?.[0]?.data : undefined;
    const local = data ? (JSON.parse(Buffer.from(data).toString()) as { activity_type: string }) : undefined;
    const type = scheduled?.activityType?.name ?? local?.activity_type;
    if (type !== undefined && type !== null) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}
