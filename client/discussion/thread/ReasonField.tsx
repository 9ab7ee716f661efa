import { TextField } from '../../ui/TextField.tsx';

/** As many letters as a reason may have. */
const longest = 2000;

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly error: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Why something is done that others have to understand. */
export function ReasonField(props: Props) {
  return <TextField {...props} multiline maxLength={longest} />;
}
