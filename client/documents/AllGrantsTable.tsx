import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/useFormats.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { Note } from '../ui/Note.tsx';
import { type Column, Table } from '../ui/Table.tsx';
import { focusHeading } from '../ui/usePage.ts';
import type { GrantLine } from './grantLines.ts';
import { useWithdraw } from './queries.ts';

type AllGrantsTableProps = {
  readonly lines: readonly GrantLine[];
  /** What comes first in a row. */
  readonly order: 'document' | 'grantee';
};

/** Every right to write, each with the way to take it back. */
export function AllGrantsTable({ lines, order }: AllGrantsTableProps) {
  const { t } = useTranslation();
  const columns = useColumns(lines, order);
  return (
    <div className="sheet">
      <Table
        label={t(($) => $.allGrants.table)}
        columns={columns}
        rows={lines}
        keyOf={({ document, grantee }) => `${document.id} ${grantee.id}`}
      />
    </div>
  );
}

function useColumns(
  lines: readonly GrantLine[],
  order: AllGrantsTableProps['order'],
): readonly Column<GrantLine>[] {
  const { t } = useTranslation();
  const text: Column<GrantLine> = {
    id: 'document',
    title: t(($) => $.allGrants.document),
    cell: ({ document }) => (
      <Link to="/documenti/$id" params={{ id: document.id }}>
        {document.number && <span className="num">{document.number} </span>}
        {document.title}
      </Link>
    ),
  };
  const who: Column<GrantLine> = {
    id: 'grantee',
    title: t(($) => $.allGrants.grantee),
    cell: ({ grantee }) => (
      <span className="who">
        <span className="strong">{grantee.name}</span>{' '}
        <small>{grantee.kind === 'person' ? grantee.office : t(($) => $.allGrants.everybody)}</small>
      </span>
    ),
  };
  return [
    ...(order === 'document'
      ? [{ ...text, kind: 'name' as const }, who]
      : [{ ...who, kind: 'name' as const }, text]),
    { id: 'given', title: t(($) => $.allGrants.given), cell: (line) => <Given line={line} /> },
    {
      id: 'acts',
      title: t(($) => $.register.acts),
      kind: 'acts',
      cell: (line) => <Withdraw line={line} beside={besideOf(lines, line)} />,
    },
  ];
}

function Given({ line: { grantee } }: { readonly line: GrantLine }) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const when = shortMoment(new Date(grantee.grantedAt), new Date());
  return (
    <span className="muted">
      {grantee.grantedBy === null
        ? t(($) => $.allGrants.seeded)
        : t(($) => $.allGrants.by, { when, who: grantee.grantedBy })}
    </span>
  );
}

function buttonId({ document, grantee }: GrantLine): string {
  return `togli-${document.id}-${grantee.id}`;
}

function besideOf(lines: readonly GrantLine[], line: GrantLine): GrantLine | undefined {
  const at = lines.indexOf(line);
  return lines[at + 1] ?? lines[at - 1];
}

type WithdrawProps = { readonly line: GrantLine; readonly beside: GrantLine | undefined };

function Withdraw({ line, beside }: WithdrawProps) {
  const { t } = useTranslation();
  const { document: text, grantee } = line;
  const withdraw = useWithdraw(text.id);
  const names = { name: grantee.name, title: text.title };
  const take = () =>
    withdraw.mutate(grantee, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        announce(t(($) => $.allGrants.withdrawn, names));
        // The row that was pressed goes away: on to the one beside it.
        const button = beside && document.getElementById(buttonId(beside));
        if (button) button.focus();
        else focusHeading();
      },
    });
  return (
    <>
      <Button
        size="sm"
        id={buttonId(line)}
        aria-label={t(($) => $.allGrants.withdrawFrom, names)}
        busy={withdraw.isPending && t(($) => $.allGrants.withdrawing)}
        onClick={take}
      >
        {t(($) => $.allGrants.withdraw)}
      </Button>
      {withdraw.data?.ok === false && (
        <Note tone="no" spoken>
          {withdraw.data.message}
        </Note>
      )}
    </>
  );
}
