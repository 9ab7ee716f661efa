import type { Fetch } from './platform/httpServer.ts';
import { openTelemetry, type Telemetry } from './platform/telemetry.ts';
import type { SyncFigures, SyncMeter } from './sync/syncMeter.ts';

/** The numbers of this server (`docs/operating.md` lists them). */
export type Measures = {
  readonly telemetry: Telemetry;
  /** For sync, which tells what happens. */
  readonly meter: SyncMeter;
  /** From now on the state of sync can be read too. */
  readonly watch: (figures: () => SyncFigures, livePages: () => number) => void;
  /** The same answers, counted by their class. */
  readonly counted: (fetch: Fetch) => Fetch;
  readonly close: () => void;
};

const acknowledgedUpTo = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export function openMeasures(): Measures {
  const telemetry = openTelemetry();
  const { counter, duration } = telemetry;
  const turnedAway = counter('corale_sockets_turned_away_total', 'Sockets that were not let in', 'code');
  const slowed = counter('corale_sockets_slowed_total', 'How often a socket that sends too fast had to wait');
  const answered = counter('corale_http_answers_total', 'Answers over HTTP, by class of status', 'class');
  return {
    telemetry,
    meter: {
      acknowledged: duration(
        'corale_acknowledged_seconds',
        'From the reading of a change to its being durable',
        acknowledgedUpTo,
      ),
      slowed: () => slowed(),
      turnedAway: (code) => turnedAway(String(code)),
    },
    watch: (figures, livePages) => watch(telemetry, figures, livePages),
    counted: (fetch) => async (request, bindings) => {
      const response = await fetch(request, bindings);
      answered(`${Math.floor(response.status / 100)}xx`);
      return response;
    },
    close: telemetry.close,
  };
}

function watch({ gauge, counts }: Telemetry, figures: () => SyncFigures, livePages: () => number): void {
  gauge('corale_rooms', 'Texts that are open in this process', () => figures().rooms);
  gauge('corale_live_pages', 'Pages that hear of what others do', livePages);
  gauge('corale_sockets', 'Sockets that were let in', () => figures().sockets);
  gauge(
    'corale_unacknowledged_age_seconds',
    'How long the oldest change waits that is not durable yet',
    () => figures().oldestUnacknowledgedMs / 1000,
  );
  gauge(
    'corale_bytes_for_database',
    'Bytes of changes that wait for the database',
    () => figures().bytesForDatabase,
  );
  gauge('corale_bytes_for_readers', 'Bytes that wait for slow readers', () => figures().bytesForReaders);
  gauge('corale_long_tails', 'Open texts that compaction leaves too long', () => figures().longTails);
  gauge('corale_database_away', '1 while changes wait for PostgreSQL', () => Number(figures().databaseAway));
  counts('corale_frames_refused_total', 'Frames that the gate refused', 'rule', () => figures().refusals);
}
