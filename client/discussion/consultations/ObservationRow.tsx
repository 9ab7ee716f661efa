import { useFormats } from '../../i18n/useFormats.ts';
import type { ListedObservation } from './listedObservation.ts';
import { MergeTick, PassageLink, ReplyButton, Said, Stands } from './ObservationParts.tsx';
import { ReplyHere } from './ReplyHere.tsx';

/** One observation as a row of the table; the form to answer it opens in the cell of its words. */
export function ObservationRow(listed: ListedObservation) {
  const { shortMoment } = useFormats();
  const { observation, answering } = listed;
  const { by, at } = observation;
  return (
    <tr>
      <td className="choice">
        <MergeTick {...listed} />
      </td>
      <th scope="row" className="num">
        <PassageLink {...listed} />
      </th>
      <td>
        <Said observation={observation} />
        {answering && <ReplyHere {...listed} />}
      </td>
      <td className="author">
        <b>{by.name}</b>
        <small>{by.office}</small>
        <small>
          <time dateTime={at}>{shortMoment(new Date(at), new Date())}</time>
        </small>
      </td>
      <td>
        <Stands observation={observation} />
      </td>
      <td className="acts">
        <div>{!answering && <ReplyButton {...listed} />}</div>
      </td>
    </tr>
  );
}
