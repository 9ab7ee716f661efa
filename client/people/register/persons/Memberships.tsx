import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type MembershipView,
  membershipBody,
  type PersonView,
} from '../../../../shared/people/registerApi.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { EndDialog } from '../EndDialog.tsx';
import { useAddMembership, useEndMembership } from '../queries.ts';
import { useDraft } from '../useDraft.ts';
import { emptyRole, RoleFields, roleBody } from './RoleFields.tsx';
import { rolesNow } from './shownPeople.ts';

type MembershipsProps = { readonly person: PersonView; readonly mayChange: boolean };

/** What a person is for whom. */
export function Memberships({ person, mayChange }: MembershipsProps) {
  const { t } = useTranslation();
  const id = useId();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<MembershipView | null>(null);
  const now = rolesNow(person);
  const past = person.memberships.filter((membership) => !now.includes(membership));
  return (
    <section className="stack-2" aria-labelledby={id}>
      <h3 id={id}>{t(($) => $.registerPeople.memberships)}</h3>
      {now.length === 0 && <p className="muted">{t(($) => $.registerPeople.noMemberships)}</p>}
      <ul className="grants">
        {now.map((membership) => (
          <Line
            key={membership.id}
            membership={membership}
            onEnd={mayChange && membership.until === null ? () => setEnding(membership) : null}
          />
        ))}
      </ul>
      {past.length > 0 && (
        <details>
          <summary>{t(($) => $.registerPeople.pastRoles, { count: past.length })}</summary>
          <ul className="grants over">
            {past.map((membership) => (
              <Line key={membership.id} membership={membership} onEnd={null} />
            ))}
          </ul>
        </details>
      )}
      {mayChange && (
        <Button size="sm" icon="plus" onClick={() => setAdding(true)}>
          {t(($) => $.registerPeople.addRole)}
        </Button>
      )}
      {adding && <AddRoleDialog person={person} onClose={() => setAdding(false)} />}
      {ending && <EndRoleDialog person={person} membership={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

type LineProps = { readonly membership: MembershipView; readonly onEnd: (() => void) | null };

function Line({ membership: { office, organisation, role, from, until }, onEnd }: LineProps) {
  const { t } = useTranslation();
  const { dayInWords } = useFormats();
  const words = t(($) => $.registerPeople.roleLine, { office, organisation: organisation.name });
  return (
    <li>
      <span className="grow">
        <b>{words}</b>
        <small>
          {t(($) => $.roles[role])},{' '}
          {until === null
            ? t(($) => $.register.since, { day: dayInWords(from) })
            : t(($) => $.register.term, { from: dayInWords(from), until: dayInWords(until) })}
        </small>
      </span>
      {onEnd && (
        <Button
          size="sm"
          aria-label={t(($) => $.registerPeople.endRoleNamed, { role: words })}
          onClick={onEnd}
        >
          {t(($) => $.registerPeople.endRole)}
        </Button>
      )}
    </li>
  );
}

type RoleDialogProps = { readonly person: PersonView; readonly onClose: () => void };

function AddRoleDialog({ person, onClose }: RoleDialogProps) {
  const { t } = useTranslation();
  const add = useAddMembership(person.id);
  const form = useDraft(emptyRole(), (draft) => membershipBody.safeParse(roleBody(draft)));
  const submit = () => {
    const body = form.take();
    if (body === null) return;
    add.mutate(body, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        announce(t(($) => $.register.added, { name: body.office }));
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={t(($) => $.registerPeople.addRoleTitle, { name: person.name })}
      verb={t(($) => $.register.add)}
      busy={add.isPending && t(($) => $.register.adding)}
      failure={add.data?.ok === false ? add.data.message : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <RoleFields form={form} />
    </FormDialog>
  );
}

type EndRoleDialogProps = RoleDialogProps & { readonly membership: MembershipView };

function EndRoleDialog({ person, membership, onClose }: EndRoleDialogProps) {
  const { t } = useTranslation();
  const end = useEndMembership(membership.id);
  const { office, organisation } = membership;
  const title = t(($) => $.registerPeople.endRoleTitle, { name: person.name, office });
  return (
    <EndDialog
      title={title}
      hint={t(($) => $.registerPeople.endRoleHint, { organisation: organisation.name })}
      verb={t(($) => $.registerPeople.endRoleDo)}
      isPending={end.isPending}
      failure={end.data?.ok === false ? end.data.message : null}
      onDay={(until) =>
        end.mutate(
          { until },
          {
            onSuccess: (answer) => {
              if (!answer.ok) return;
              announce(title);
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    />
  );
}
