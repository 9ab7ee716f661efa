import { useTranslation } from 'react-i18next';
import type { VersionRow } from '../../../../shared/documents/versionApi.ts';
import { Select } from '../../../ui/Select.tsx';
import { type Compared, textNow } from '../compared.ts';
import { versionName } from '../versionWords.ts';
import type { Chosen } from './chosenVersions.ts';

type Props = {
  readonly versions: readonly VersionRow[];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
};

/** Which two are compared: any two versions, and the text of now. */
export function VersionChoice({ versions, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const options: readonly { readonly value: Compared; readonly label: string }[] = [
    { value: textNow, label: t(($) => $.versions.now) },
    ...versions
      .filter(({ erasedAt }) => erasedAt === null)
      .map((version) => ({ value: version.id, label: versionName(version, t) })),
  ];
  return (
    <div className="chosen-versions">
      <Select
        label={t(($) => $.comparison.from)}
        options={options}
        value={chosen.from}
        onChange={(from) => onChoose({ ...chosen, from })}
      />
      <Select
        label={t(($) => $.comparison.to)}
        options={options}
        value={chosen.to}
        onChange={(to) => onChoose({ ...chosen, to })}
      />
    </div>
  );
}
