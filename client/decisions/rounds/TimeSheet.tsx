import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/useFormats.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { MomentFields, momentOf } from './MomentFields.tsx';
import { needsDeadline } from './roundDraft.ts';
import type { Writing } from './writing.ts';

/** When it is spoken of, until when one can speak, and what is asked. */
export function TimeSheet({ writing }: { readonly writing: Writing }) {
  const { t } = useTranslation();
  const { draft, change } = writing;
  return (
    <FormSheet title={t(($) => $.rounds.when)}>
      {draft.call === 'second' && draft.rule.secondCall === null && (
        <p className="small muted">{t(($) => $.rounds.callNoSecond)}</p>
      )}
      <Sitting writing={writing} />
      <Deadline writing={writing} />
      <TextField
        label={t(($) => $.rounds.instructions)}
        hint={t(($) => $.rounds.instructionsHint)}
        value={draft.instructions}
        onChange={(instructions) => change({ instructions })}
        maxLength={2000}
        multiline
      />
    </FormSheet>
  );
}

function Sitting({ writing: { draft, change, error } }: { readonly writing: Writing }) {
  const { t } = useTranslation();
  return (
    <>
      <Checkbox checked={draft.inSitting} onChange={(inSitting) => change({ inSitting })}>
        {t(($) => $.rounds.sitting)}
      </Checkbox>
      {draft.inSitting && (
        <>
          <MomentFields
            dayLabel={t(($) => $.rounds.sittingDay)}
            hourLabel={t(($) => $.rounds.sittingHour)}
            value={draft.sitting}
            onChange={(sitting) => change({ sitting })}
            error={error(
              'sitting',
              t(($) => $.rounds.sittingWrong),
            )}
          />
          <TextField
            label={t(($) => $.rounds.sittingPlace)}
            value={draft.place}
            onChange={(place) => change({ place })}
            maxLength={200}
            error={error(
              'place',
              t(($) => $.rounds.placeWrong),
            )}
          />
        </>
      )}
    </>
  );
}

function Deadline({ writing: { draft, change, error } }: { readonly writing: Writing }) {
  const { t } = useTranslation();
  const { deadlineMoment } = useFormats();
  const needed = needsDeadline(draft.kind);
  const moment = momentOf(draft.deadline);
  return (
    <>
      {needed ? (
        <p className="small muted">{t(($) => $.rounds.deadlineNeeded)}</p>
      ) : (
        <Checkbox checked={draft.hasDeadline} onChange={(hasDeadline) => change({ hasDeadline })}>
          {t(($) => $.rounds.deadline)}
        </Checkbox>
      )}
      {needed || draft.hasDeadline ? (
        <>
          <MomentFields
            dayLabel={t(($) => $.rounds.deadlineDay)}
            hourLabel={t(($) => $.rounds.deadlineHour)}
            value={draft.deadline}
            onChange={(deadline) => change({ deadline })}
            error={error(
              'deadline',
              t(($) => $.rounds.deadlineWrong),
            )}
          />
          {moment && (
            <p className="small">
              {t(($) => $.rounds.deadlineIs, { when: deadlineMoment(moment, new Date()) })}
            </p>
          )}
        </>
      ) : (
        <p className="small muted">{t(($) => $.rounds.deadlineNone)}</p>
      )}
    </>
  );
}
