import { useFormats } from '../../i18n/useFormats.ts';
import type { ListedObservation } from './listedObservation.ts';
import { MergeTick, PassageLink, ReplyButton, Said, Stands } from './ObservationParts.tsx';
import { ReplyHere } from './ReplyHere.tsx';

/** One observation on a phone: what a row of the table says, one thing under the other. */
export function ObservationItem(listed: ListedObservation) {
  const { shortMoment } = useFormats();
  const { observation, answering } = listed;
  const { by, at } = observation;
  return (
    <li className="stack-2">
      <div className="row wrap">
        <MergeTick {...listed} />
        <b className="num">
          <PassageLink {...listed} />
        </b>
        <Stands observation={observation} />
      </div>
      <Said observation={observation} />
      <p className="small muted">
        {by.name}, {by.office}, <time dateTime={at}>{shortMoment(new Date(at), new Date())}</time>
      </p>
      {answering ? <ReplyHere {...listed} /> : <ReplyButton {...listed} />}
    </li>
  );
}
