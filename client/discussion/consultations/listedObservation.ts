import type { RoundObservation, RoundView } from '../../../shared/discussion/consultationApi.ts';

/** What a row or an item of the list has to know, and can ask for. */
export type ListedObservation = {
  readonly observation: RoundObservation;
  /** The section that it is about, as it is called by. */
  readonly section: RoundView['documents'][number] | undefined;
  readonly chosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly answering: boolean;
  readonly onAnswering: (answering: boolean) => void;
  readonly onAnswered: () => void;
};
