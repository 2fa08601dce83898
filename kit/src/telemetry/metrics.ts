import { Counter, collectDefaultMetrics, Gauge, Histogram, register } from 'prom-client';

collectDefaultMetrics();

/** What `/metrics` shows, in Prometheus' text format. */
export const metricsText = (): Promise<string> => register.metrics();
export const metricsContentType: string = register.contentType;

export const requestSeconds = new Histogram({
  name: 'beaver_http_request_duration_seconds',
  help: 'Time from the request to its answer.',
  labelNames: ['operation', 'status'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
});

export const peerSeconds = new Histogram({
  name: 'beaver_peer_call_duration_seconds',
  help: 'Time of a call to another service.',
  labelNames: ['peer', 'outcome'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
});

export const deliveriesDone = new Counter({
  name: 'beaver_deliveries_total',
  help: 'Deliveries that the relay has made or tried.',
  labelNames: ['reaction', 'outcome'] as const,
});

export const eventsTaken = new Counter({
  name: 'beaver_events_taken_total',
  help: "Events of other services' logs that were taken in.",
  labelNames: ['source'] as const,
});

/** The age of the oldest due delivery is asked for when somebody scrapes, not on the relay's way. */
export function watchBacklog(age: () => Promise<number>): void {
  register.removeSingleMetric('beaver_oldest_delivery_age_seconds');
  new Gauge({
    name: 'beaver_oldest_delivery_age_seconds',
    help: 'Age of the oldest delivery that is due and not yet made.',
    async collect() {
      this.set(await age());
    },
  });
}
