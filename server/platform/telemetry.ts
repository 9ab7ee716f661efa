import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What this process counts of itself; never a name, an address, a document or a word. */
export type Telemetry = {
  /** Something that happens; what its label may say comes from a closed list. */
  readonly counter: (name: string, help: string, label?: string) => (value?: string) => void;
  /** How long something takes, told in milliseconds. */
  readonly duration: (name: string, help: string, secondsUpTo: readonly number[]) => (ms: number) => void;
  /** How something stands, looked at when somebody reads. */
  readonly gauge: (name: string, help: string, read: () => number) => void;
  /** The same for what is counted elsewhere, by label. */
  readonly counts: (
    name: string,
    help: string,
    label: string,
    read: () => ReadonlyMap<string, number>,
  ) => void;
  /** Everything, as Prometheus reads it. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
  readonly close: () => void;
};

export function openTelemetry(): Telemetry {
  const register = new Registry();
  // Memory, event-loop delay, collection of garbage, open handles.
  collectDefaultMetrics({ register });
  const registers = [register];
  return {
    counter(name, help, label) {
      const counter = new Counter({ name, help, labelNames: label === undefined ? [] : [label], registers });
      return (value) => counter.inc(label === undefined || value === undefined ? {} : { [label]: value });
    },
    duration(name, help, secondsUpTo) {
      const histogram = new Histogram({ name, help, buckets: [...secondsUpTo], registers });
      return (ms) => histogram.observe(ms / 1000);
    },
    gauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    },
    counts(name, help, label, read) {
      new Counter({
        name,
        help,
        labelNames: [label],
        registers,
        collect() {
          this.reset();
          for (const [value, count] of read()) this.inc({ [label]: value }, count);
        },
      });
    },
    text: () => register.metrics(),
    contentType: register.contentType,
    close: () => register.clear(),
  };
}
